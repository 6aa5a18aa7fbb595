package painclinic.repair;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * How much time a running course has left: "2 of 9 left, 9 days of slack".
 *
 * @param left sessions still to be given, with a place or without
 * @param unplanned those of them that have no place
 * @param lastDateOfWindow the last date on which a session may be
 * @param daysOfSlack by how many days what is left can slip before the window shuts; negative where
 *     what has no place no longer fits at its rhythm
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
        int of,
        int left,
        int unplanned,
        LocalDate lastDateOfWindow,
        int daysOfSlack,
        boolean fits,
        boolean needsAttention,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime nextSession) {}
