package painclinic.draft;

import painclinic.database.Refusal;

import java.util.List;

/** What came of asking to publish or discard a draft. A refusal is an answer, not an accident. */
public sealed interface DraftDecision {

    /** It is decided on, and nothing of it is left to decide. */
    record Decided(DraftSchedule draft) implements DraftDecision {}

    /**
     * What was free of collision is published.
     *
     * @param draft as it is now: decided on, or with what is left
     * @param judgement what was taken, and what was left and why
     */
    record Published(DraftSchedule draft, Judgement judgement) implements DraftDecision {}

    record AlreadyDecided(DraftState state) implements DraftDecision {}

    /** Somebody has adjusted the draft, or published a part of it, since it was looked at. */
    record ChangedMeanwhile() implements DraftDecision {}

    /** The draft proposes nothing in the part that was chosen. */
    record NothingChosen() implements DraftDecision {}

    /** A repair is published whole; these stand in its way, and nothing was published. */
    record Collides(List<Collision> collisions) implements DraftDecision {

        public Collides {
            collisions = List.copyOf(collisions);
        }
    }

    /** A repair is published whole. */
    record NotInParts() implements DraftDecision {}

    /**
     * Time has passed since the repair was worked out: some of the sessions it adds or changes
     * would already have begun.
     */
    record Overtaken() implements DraftDecision {}

    record NoSuchDraft() implements DraftDecision {}

    /** The schedule would break a promise the database keeps; nothing was published. */
    record Refused(Refusal refusal) implements DraftDecision {}
}
