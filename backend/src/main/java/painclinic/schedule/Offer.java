package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Somebody who was offered a place, or passed over.
 *
 * @param number in which order, from 1
 * @param courseId what files call the course
 * @param why why they were passed over
 * @param hold what keeps the place for them
 * @param offeredAt when they were offered it, or passed over
 * @param until until when they can answer; null for whoever was passed over
 * @param answeredBy who entered the answer
 */
public record Offer(
        UUID id,
        int number,
        UUID course,
        String courseId,
        UUID patient,
        String patientName,
        @Nullable String telephone,
        State state,
        @Nullable String why,
        @Nullable UUID hold,
        LocalDateTime offeredAt,
        @Nullable LocalDateTime until,
        @Nullable LocalDateTime answeredAt,
        @Nullable String answeredBy) {

    /** What was said to an offer. */
    public enum State {
        OFFERED,
        TAKEN,
        LEFT,
        NO_ANSWER,
        /** The deadline came first. */
        EXPIRED,
        WITHDRAWN,
        PASSED_OVER
    }

    /** Why somebody is not asked. */
    public record PassedOver(UUID course, String why) {}
}
