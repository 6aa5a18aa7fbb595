package painclinic.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What became of one appointment, as somebody says it.
 *
 * @param outcome one that does not call it off; booked takes back what was recorded
 * @param seen what was recorded when they looked; null where that does not matter
 * @param reason why it is another than before; null where nothing was recorded before
 */
public record Mark(
        AppointmentId appointment,
        AttendanceOutcome outcome,
        @Nullable AttendanceOutcome seen,
        @Nullable String reason) {

    public Mark {
        if (outcome.isCalledOff()) {
            throw new IllegalArgumentException("%s calls an appointment off.".formatted(outcome));
        }
    }

    /** A first record. */
    public Mark(AppointmentId appointment, AttendanceOutcome outcome) {
        this(appointment, outcome, null, null);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
