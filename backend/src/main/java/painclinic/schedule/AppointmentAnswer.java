package painclinic.schedule;

import painclinic.database.Refusal;

/** What came of an act on one appointment. A refusal is an answer, not an accident. */
public sealed interface AppointmentAnswer {

    /** It is done; the appointment has this identity for life. */
    record Done(AppointmentId appointment) implements AppointmentAnswer {}

    /** There is no such appointment, or it has been called off. */
    record NoSuchAppointment() implements AppointmentAnswer {}

    record NoSuchCourse() implements AppointmentAnswer {}

    record NoSuchSession() implements AppointmentAnswer {}

    /** What is so cannot become that. */
    record NotTheNextStep(AttendanceOutcome from, AttendanceOutcome to)
            implements AppointmentAnswer {}

    /** Nobody can have attended, or missed, what has not begun. */
    record NotBegunYet() implements AppointmentAnswer {}

    /** What has begun is neither moved nor booked any more. */
    record HasBegun() implements AppointmentAnswer {}

    /** It would break a promise the database keeps. */
    record Refused(Refusal refusal) implements AppointmentAnswer {}
}
