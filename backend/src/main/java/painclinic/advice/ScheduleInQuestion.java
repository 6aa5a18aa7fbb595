package painclinic.advice;

import painclinic.draft.DraftState;

/** The schedule that advice was asked about, or why there is none to ask about. */
sealed interface ScheduleInQuestion {

    record Found(AdvisedSchedule schedule) implements ScheduleInQuestion {}

    record NoClinic() implements ScheduleInQuestion {}

    record NoSuchDraft() implements ScheduleInQuestion {}

    record AlreadyDecided(DraftState state) implements ScheduleInQuestion {}

    /** The draft reckons with changes that the clinic's records do not have yet. */
    record Repair() implements ScheduleInQuestion {}

    /** The draft is not the one that was looked at any more: somebody has adjusted it. */
    record ChangedMeanwhile() implements ScheduleInQuestion {}
}
