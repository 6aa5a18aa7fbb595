package painclinic.advice;

import painclinic.draft.DraftAdjustment;

/** What came of asking for a step by hand. */
sealed interface StepOutcome {

    /** There was no schedule to try it on. */
    record NotAsked(ScheduleInQuestion why) implements StepOutcome {}

    /** It was tried, and is not possible. */
    record NotPossible(StepTried why) implements StepOutcome {}

    /** It was possible. Whether the draft has been changed is for the draft to say. */
    record Answered(DraftAdjustment by) implements StepOutcome {}
}
