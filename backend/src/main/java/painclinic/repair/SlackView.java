package painclinic.repair;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * How much time a course has left: "2 of 9 left, 9 days of slack". One that has no first session
 * yet, given or published, has no window either: it waits.
 *
 * @param urgent whether the course is urgent
 * @param referredOn since when it waits, where it has not begun
 * @param begun whether there is a first session, given or published
 * @param left sessions still to be given, with a place or without
 * @param unplanned those of them that have no place
 * @param lastDateOfWindow the last date on which a session may be; null before the first session
 * @param daysOfSlack by how many days what is left can slip before the window shuts; negative where
 *     what has no place no longer fits at its rhythm; null before the first session
 * @param fits whether it still fits when it comes as close together as the treatment allows
 * @param needsAttention whether somebody should look at the course
 * @param nextSession the start of the next session that the patient has been told of, if any
 */
@Schema(name = "CourseSlack")
record SlackView(
        String courseId,
        String patientId,
        String patientName,
        String nhsNumber,
        String treatmentName,
        boolean urgent,
        LocalDate referredOn,
        boolean begun,
        int of,
        int left,
        int unplanned,
        @Schema(types = {"string", "null"}) @Nullable LocalDate lastDateOfWindow,
        @Schema(types = {"integer", "null"}) @Nullable Integer daysOfSlack,
        boolean fits,
        boolean needsAttention,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime nextSession) {}
