package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import painclinic.database.Refusal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** What came of an act on appointments. A refusal is an answer, not an accident. */
public sealed interface AppointmentAnswer {

    /** It is done; each appointment has its identity for life. */
    record Done(List<AppointmentId> appointments) implements AppointmentAnswer {

        public Done {
            appointments = List.copyOf(appointments);
        }

        Done(AppointmentId appointment) {
            this(List.of(appointment));
        }
    }

    /** The places are held, under this identity. */
    record Kept(UUID hold) implements AppointmentAnswer {}

    /** The place is on offer under this identity, or was. */
    record OnOffer(UUID place) implements AppointmentAnswer {}

    /** The offer was answered, or its deadline has passed. */
    record OfferOver() implements AppointmentAnswer {}

    /** Somebody keeps the place, or another of the patient's at that time, until then. */
    record HeldBy(String by, LocalDateTime until) implements AppointmentAnswer {}

    /** The hold has expired, was released, or is another's. */
    record HoldOver() implements AppointmentAnswer {}

    /** There is no such appointment, or it has been called off. */
    record NoSuchAppointment() implements AppointmentAnswer {}

    record NoSuchCourse() implements AppointmentAnswer {}

    record NoSuchSession() implements AppointmentAnswer {}

    /** What is so cannot become that. */
    record NotTheNextStep(AttendanceOutcome from, AttendanceOutcome to)
            implements AppointmentAnswer {}

    /** Somebody called it off before. */
    record CalledOffBefore(AttendanceOutcome how, String by, LocalDateTime at)
            implements AppointmentAnswer {}

    /** Somebody recorded another outcome, or withdrew it, after it was looked at. */
    record RecordedMeanwhile(
            AppointmentId appointment,
            AttendanceOutcome now,
            @Nullable String by,
            @Nullable LocalDateTime at)
            implements AppointmentAnswer {}

    /** Somebody moved the appointment after it was looked at; it is then now. */
    record MovedMeanwhile(LocalDateTime to) implements AppointmentAnswer {}

    /** The patient has heard of it since: it can be called off, not taken back. */
    record ToldMeanwhile() implements AppointmentAnswer {}

    /** The clinic has changed since it was asked whether its rules allow this. */
    record ChangedMeanwhile() implements AppointmentAnswer {}

    /** What was recorded is not corrected without a reason. */
    record ReasonNeeded(AttendanceOutcome from, AttendanceOutcome to)
            implements AppointmentAnswer {}

    /** Nobody can have attended, or missed, what has not begun. */
    record NotBegunYet() implements AppointmentAnswer {}

    /** What has begun is neither moved nor booked any more. */
    record HasBegun() implements AppointmentAnswer {}

    /** It would break a promise the database keeps. */
    record Refused(Refusal refusal) implements AppointmentAnswer {}
}
