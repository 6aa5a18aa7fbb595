package painclinic.draft;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.database.Refusal;
import painclinic.web.Problem;

import java.util.List;
import java.util.Locale;

/** What an administrator is told when a draft could not be decided on. */
final class DraftProblems {

    private DraftProblems() {}

    static ResponseEntity<?> of(DraftDecision decision, DraftNames names) {
        return switch (decision) {
            case DraftDecision.Decided decided ->
                    throw new IllegalArgumentException("This is no refusal: " + decided);
            case DraftDecision.Published published ->
                    throw new IllegalArgumentException("This is no refusal: " + published);
            case DraftDecision.AlreadyDecided(DraftState state) -> alreadyDecided(state);
            case DraftDecision.ChangedMeanwhile() -> changedMeanwhile();
            case DraftDecision.NothingChosen() -> nothingChosen();
            case DraftDecision.NotInParts() -> notInParts();
            case DraftDecision.Collides(List<Collision> collisions) -> collides(collisions, names);
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

    static ResponseEntity<?> alreadyDecided(DraftState state) {
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
                        "Somebody has adjusted this draft or published a part of it since you"
                                + " looked at it. Nothing was published now. Look at it as it is.")
                .answer();
    }

    private static ResponseEntity<?> nothingChosen() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "nothing-chosen",
                        "There is nothing to publish in that part",
                        "The draft proposes nothing there that is not published already. Nothing"
                                + " was published.")
                .answer();
    }

    static ResponseEntity<?> notInParts() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "repair-is-whole",
                        "A repair is published whole",
                        "It moves people in step with what has happened. Publish all of it.")
                .answer();
    }

    private static ResponseEntity<?> collides(List<Collision> collisions, DraftNames names) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "draft-collides",
                        "The clinic has changed where this repair would change it",
                        "Nothing was published. Work the repair out again.")
                .with(
                        "collisions",
                        collisions.stream().map(one -> CollisionView.of(one, names)).toList())
                .answer();
    }

    private static ResponseEntity<?> overtaken() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "draft-overtaken",
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
