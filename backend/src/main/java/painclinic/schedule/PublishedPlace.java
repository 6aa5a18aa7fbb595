package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An appointment as it is stored, or is to be.
 *
 * @param seat which of the session's places it has; 0 where it has none yet
 * @param ticket which of the course's sessions it uses up; null where none, or none yet
 * @param revision counts what the patient has to hear of
 * @param toldRevision the last of that they have heard
 * @param recordedBy who recorded the outcome, and when; null where nobody did
 * @param recordedWhy why the outcome is another than the one recorded before; null where it is not
 */
record PublishedPlace(
        UUID id,
        UUID course,
        AttendanceOutcome outcome,
        int seat,
        @Nullable Integer ticket,
        int revision,
        int toldRevision,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt,
        @Nullable String recordedWhy) {

    static final int NO_SEAT = 0;

    /** A place that was called off, as it was before; it has to find a seat. */
    static PublishedPlace again(UUID id, UUID course, int revision, int toldRevision) {
        return new PublishedPlace(
                id,
                course,
                AttendanceOutcome.BOOKED,
                NO_SEAT,
                null,
                revision,
                toldRevision,
                null,
                null,
                null);
    }

    /** A place nobody has been told of. */
    static PublishedPlace booked(UUID id, UUID course) {
        return new PublishedPlace(
                id, course, AttendanceOutcome.BOOKED, NO_SEAT, null, 1, 0, null, null, null);
    }

    boolean isBooked() {
        return outcome == AttendanceOutcome.BOOKED;
    }

    PublishedPlace withSeat(int newSeat) {
        return new PublishedPlace(
                id,
                course,
                outcome,
                newSeat,
                ticket,
                revision,
                toldRevision,
                recordedBy,
                recordedAt,
                recordedWhy);
    }

    PublishedPlace withTicket(@Nullable Integer newTicket) {
        return new PublishedPlace(
                id,
                course,
                outcome,
                seat,
                newTicket,
                revision,
                toldRevision,
                recordedBy,
                recordedAt,
                recordedWhy);
    }

    PublishedPlace withOutcome(AttendanceOutcome recorded) {
        return new PublishedPlace(
                id,
                course,
                recorded,
                seat,
                recorded.isGivenOrToCome() ? ticket : null,
                revision,
                toldRevision,
                recordedBy,
                recordedAt,
                recordedWhy);
    }

    /** The same appointment at another time or place, where it has to find a seat. */
    PublishedPlace elsewhere() {
        return new PublishedPlace(
                id,
                course,
                outcome,
                NO_SEAT,
                ticket,
                revision + 1,
                toldRevision,
                recordedBy,
                recordedAt,
                recordedWhy);
    }

    PublishedPlace recordedBy(@Nullable String actor, @Nullable Instant at, @Nullable String why) {
        return new PublishedPlace(
                id, course, outcome, seat, ticket, revision, toldRevision, actor, at, why);
    }

    PublishedPlace told() {
        return new PublishedPlace(
                id,
                course,
                outcome,
                seat,
                ticket,
                revision,
                revision,
                recordedBy,
                recordedAt,
                recordedWhy);
    }
}
