package painclinic.clinic;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Delivery;

import java.util.List;
import java.util.Objects;

/**
 * What a person writes of a kind of treatment, with the clinic's own limits for it.
 *
 * @param code what guidelines and files call it; it never changes
 * @param maxSessions the clinic's own most sessions in a course
 * @param windowDays the clinic's own most days from the first session of a course to the last
 * @param classMax the clinic's own most people in a class, as a limit
 */
public record TreatmentDetails(
        String code,
        String name,
        Delivery delivery,
        int minutes,
        List<String> roomFeatures,
        @Nullable Integer groupMax,
        int minDaysBetween,
        int targetDaysBetween,
        @Nullable Integer maxSessions,
        @Nullable Integer windowDays,
        @Nullable Integer classMax) {

    public TreatmentDetails {
        Objects.requireNonNull(code);
        Objects.requireNonNull(delivery);
        roomFeatures = List.copyOf(roomFeatures);
    }
}
