package painclinic.planning;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.database.Refusal;
import painclinic.schedule.DraftDecision;
import painclinic.schedule.DraftState;
import painclinic.web.Problem;

import java.util.Locale;

/** What an administrator is told when a draft could not be decided on. */
final class DraftProblems {

    private DraftProblems() {}

    static ResponseEntity<?> of(DraftDecision decision) {
        return switch (decision) {
            case DraftDecision.Decided decided ->
                    throw new IllegalArgumentException("This is no refusal: " + decided);
            case DraftDecision.AlreadyDecided(DraftState state) -> alreadyDecided(state);
            case DraftDecision.ChangedMeanwhile() -> changedMeanwhile();
            case DraftDecision.Stale() -> stale();
            case DraftDecision.Overtaken() -> overtaken();
            case DraftDecision.NoSuchDraft() -> noSuchDraft();
            case DraftDecision.Refused(Refusal refusal) -> refused(refusal);
        };
    }

    static ResponseEntity<?> noSuchDraft() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-draft",
                        "There is no such draft",
                        "It may have been replaced. Look at the latest one.")
                .answer();
    }

    private static ResponseEntity<?> alreadyDecided(DraftState state) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "already-decided",
                        "The draft has been decided on",
                        "It is already %s.".formatted(state.name().toLowerCase(Locale.ROOT)))
                .with("state", state)
                .answer();
    }

    private static ResponseEntity<?> changedMeanwhile() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "draft-changed",
                        "The draft has changed",
                        "Somebody has adjusted this draft since you looked at it. Nothing was"
                                + " published. Look at it as it is now.")
                .answer();
    }

    private static ResponseEntity<?> stale() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "stale-draft",
                        "The clinic has changed",
                        "The clinic's records or schedule changed after this draft was planned."
                                + " Plan again.")
                .answer();
    }

    private static ResponseEntity<?> overtaken() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "stale-draft",
                        "The draft is too old",
                        "Some of its sessions would already have begun. Plan again.")
                .answer();
    }

    private static ResponseEntity<?> refused(Refusal refusal) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "promise-broken",
                        "The draft cannot be published",
                        refusal.message())
                .with("promise", refusal)
                .answer();
    }
}
