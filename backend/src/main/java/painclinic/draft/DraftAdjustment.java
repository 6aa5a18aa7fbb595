package painclinic.draft;

/** What came of adjusting a draft by hand. A refusal is an answer, not an accident. */
public sealed interface DraftAdjustment {

    /**
     * @param draft as it is now
     * @param step what was done, or taken back
     */
    record Adjusted(DraftSchedule draft, HandStep step) implements DraftAdjustment {}

    /** Somebody has adjusted the draft since it was looked at. */
    record ChangedMeanwhile() implements DraftAdjustment {}

    record AlreadyDecided(DraftState state) implements DraftAdjustment {}

    /** What has happened and who has to be told belong to a repair; it is not changed by hand. */
    record Repair() implements DraftAdjustment {}

    record NothingToTakeBack() implements DraftAdjustment {}

    record NoSuchDraft() implements DraftAdjustment {}
}
