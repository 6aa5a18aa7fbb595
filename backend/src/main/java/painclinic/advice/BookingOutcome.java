package painclinic.advice;

import painclinic.schedule.AppointmentAnswer;

/** What came of booking or moving in the published schedule. */
sealed interface BookingOutcome {

    /** There is no schedule to ask about. */
    record NotAsked(ScheduleInQuestion why) implements BookingOutcome {}

    /** A rule speaks against it, or it is about what is not there. */
    record NotPossible(BookingTried why) implements BookingOutcome {}

    /** No rule speaks against it; this came of it. */
    record Answered(AppointmentAnswer answer) implements BookingOutcome {}
}
