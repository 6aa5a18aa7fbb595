package painclinic.advice;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.advising.Refusal;
import painclinic.draft.DraftState;
import painclinic.web.Problem;

import java.util.Locale;
import java.util.function.Function;

/** Turns advice, or why there is none, into what is sent. */
final class AdviceAnswers {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private AdviceAnswers() {}

    /** The answer, with how long it took to compute beside it. */
    static ResponseEntity<?> of(
            ScheduleInQuestion schedule, Function<AdvisedSchedule, Advice> question) {
        return schedule instanceof ScheduleInQuestion.Found(AdvisedSchedule found)
                ? asked(found, question)
                : none(schedule);
    }

    /** Why there is no schedule to ask about. */
    static ResponseEntity<?> none(ScheduleInQuestion why) {
        return switch (why) {
            case ScheduleInQuestion.Found found ->
                    throw new IllegalArgumentException("This is no refusal: " + found);
            case ScheduleInQuestion.NoClinic() -> noClinic();
            case ScheduleInQuestion.NoSuchDraft() -> noSuchDraft();
            case ScheduleInQuestion.AlreadyDecided(DraftState state) -> alreadyDecided(state);
            case ScheduleInQuestion.Repair() -> repair();
            case ScheduleInQuestion.ChangedMeanwhile() -> changedMeanwhile();
        };
    }

    static ResponseEntity<?> noSuchSession() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-session",
                        "There is no such session",
                        "The schedule does not have a session of this number of the course.")
                .answer();
    }

    private static ResponseEntity<?> asked(
            AdvisedSchedule schedule, Function<AdvisedSchedule, Advice> question) {
        long begun = System.nanoTime();
        return switch (question.apply(schedule)) {
            case Advice.Given(Object view) ->
                    ResponseEntity.ok()
                            .header("Server-Timing", timing(System.nanoTime() - begun))
                            .body(view);
            case Advice.Refused(Refusal.Kind kind) -> refused(kind);
        };
    }

    static ResponseEntity<?> refused(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN_COURSE -> unknown("course");
            case NOT_OWED, NOT_PLACED -> noSuchSession();
            case OF_A_GROUP -> ofAGroup();
            case UNKNOWN_PRACTITIONER -> unknown("practitioner");
            case UNKNOWN_ROOM -> unknown("room");
        };
    }

    private static ResponseEntity<?> ofAGroup() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "session-of-a-group",
                        "The session is a group's",
                        "One person's place in it cannot be moved alone.")
                .answer();
    }

    private static ResponseEntity<?> unknown(String what) {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-" + what,
                        "There is no such " + what,
                        "The clinic's records do not have this %s.".formatted(what))
                .answer();
    }

    private static String timing(long nanos) {
        return String.format(Locale.ROOT, "computing;dur=%.1f", nanos / NANOS_PER_MILLISECOND);
    }

    private static ResponseEntity<?> noClinic() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-clinic",
                        "There is no clinic yet",
                        "Import a clinic first.")
                .answer();
    }

    static ResponseEntity<?> noSuchDraft() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-draft",
                        "There is no such draft",
                        "It may have been replaced. Look at the latest one.")
                .answer();
    }

    static ResponseEntity<?> alreadyDecided(DraftState state) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "already-decided",
                        "The draft has been decided on",
                        "It is already %s. Ask about the published schedule."
                                .formatted(state.name().toLowerCase(Locale.ROOT)))
                .with("state", state)
                .answer();
    }

    static ResponseEntity<?> repair() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "repair-draft",
                        "There is no advice on a repair",
                        "Advice is given on the published schedule and on planned drafts."
                                + " Publish the repair, then ask.")
                .answer();
    }

    static ResponseEntity<?> changedMeanwhile() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "draft-changed",
                        "The draft has changed",
                        "Somebody has adjusted this draft since you looked at it. Nothing of yours"
                                + " was done. Look at it as it is now, then try again.")
                .answer();
    }
}
