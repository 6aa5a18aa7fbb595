package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A kind of treatment that the clinic gives.
 *
 * @param minutes the length of one session
 * @param roomFeatures what the room must have
 * @param groupMax the clinic's own most people in one class, or null
 * @param minDaysBetween the fewest days from one session of a course to the next; never broken
 * @param targetDaysBetween the days from one session to the next that the clinic wishes for
 */
public record Treatment(
        String code,
        String name,
        Delivery delivery,
        int minutes,
        List<String> roomFeatures,
        @Nullable Integer groupMax,
        int minDaysBetween,
        int targetDaysBetween) {

    public static final int DEFAULT_MIN_DAYS_BETWEEN = 1;
    public static final int DEFAULT_TARGET_DAYS_BETWEEN = 7;

    public Treatment {
        roomFeatures = List.copyOf(roomFeatures);
    }

    public Treatment withGroupMax(@Nullable Integer groupMax) {
        return new Treatment(
                code,
                name,
                delivery,
                minutes,
                roomFeatures,
                groupMax,
                minDaysBetween,
                targetDaysBetween);
    }
}
