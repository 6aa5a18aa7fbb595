package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Session;
import painclinic.draft.DraftSchedule;

import java.time.LocalDateTime;

/**
 * A draft after a step by hand, or after one was taken back.
 *
 * @param revision of the draft now
 * @param steps how many there are now
 * @param sessionId the session that the step was about, where it is now; null where it has no place
 * @param start when it begins
 */
@Schema(name = "DraftStep")
record StepView(
        int revision,
        int steps,
        @Schema(types = {"string", "null"}) @Nullable String sessionId,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime start) {

    /**
     * @param start when the course's session begins that the step was about, or null
     */
    static StepView of(DraftSchedule draft, String course, @Nullable LocalDateTime start) {
        Session session =
                draft.schedule().sessions().stream()
                        .filter(one -> one.start().equals(start))
                        .filter(one ->
                                one.attendees().stream()
                                        .anyMatch(place -> place.course().equals(course)))
                        .findFirst()
                        .orElse(null);
        return new StepView(
                draft.revision(),
                draft.steps().count(),
                session == null ? null : session.id(),
                session == null ? null : session.start());
    }
}
