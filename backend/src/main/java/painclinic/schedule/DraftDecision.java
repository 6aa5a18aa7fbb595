package painclinic.schedule;

import painclinic.database.Refusal;

/** What came of asking to publish or discard a draft. A refusal is an answer, not an accident. */
public sealed interface DraftDecision {

    record Decided(DraftSchedule draft) implements DraftDecision {}

    record AlreadyDecided(DraftState state) implements DraftDecision {}

    /** Somebody has adjusted the draft since it was looked at. */
    record ChangedMeanwhile() implements DraftDecision {}

    /** The clinic's records or published schedule changed since the draft was planned. */
    record Stale() implements DraftDecision {}

    /**
     * Time has passed since the draft was planned: some of the sessions it adds or changes would
     * already have begun.
     */
    record Overtaken() implements DraftDecision {}

    record NoSuchDraft() implements DraftDecision {}

    /** The schedule would break a promise the database keeps; nothing was published. */
    record Refused(Refusal refusal) implements DraftDecision {}
}
