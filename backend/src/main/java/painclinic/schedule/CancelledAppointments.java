package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicTime;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was called off, as it can be told and put back. */
@Component
class CancelledAppointments {

    /** Those that their own patients gave back, in time or late. */
    static final String BY_PATIENT = "x.outcome in ('2', '2S')";

    private final Rows rows;

    CancelledAppointments(Rows rows) {
        this.rows = rows;
    }

    Optional<Cancelled> find(UUID appointment) {
        return rows
                .list(
                        """
                        select x.*, k.external_id as class_id
                        from cancelled_appointment x left join class_series k on k.id = x.series_id
                        where x.id = ?
                        """,
                        CancelledAppointments::cancelled,
                        appointment)
                .stream()
                .findFirst();
    }

    private static Cancelled cancelled(ResultSet row, int number) throws SQLException {
        int revision = row.getInt("revision");
        int told = row.getInt("told_revision");
        UUID course = row.getObject("course_id", UUID.class);
        return new Cancelled(
                course,
                AttendanceOutcome.of(row.getString("outcome")),
                row.getString("cancelled_by"),
                instant(row, "cancelled_at"),
                new PublishedSession(
                        row.getObject("session_id", UUID.class),
                        row.getString("session_name"),
                        row.getObject("treatment_id", UUID.class),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getObject("room_id", UUID.class),
                        row.getObject("lead_id", UUID.class),
                        row.getString("class_id"),
                        List.of()),
                PublishedPlace.again(
                        row.getObject("id", UUID.class),
                        course,
                        // whoever never heard of the cancellation hears nothing of its end
                        told < revision ? revision - 1 : revision + 1,
                        told));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * An appointment that was called off.
     *
     * @param session as it was, with nobody in it
     * @param place as it would be if it were put back
     */
    record Cancelled(
            UUID course,
            AttendanceOutcome outcome,
            String by,
            Instant at,
            PublishedSession session,
            PublishedPlace place) {

        AppointmentAnswer answer(ClinicTime time) {
            return new AppointmentAnswer.CalledOffBefore(outcome, by, time.local(at));
        }

        static AppointmentAnswer answer(@Nullable Cancelled cancelled, ClinicTime time) {
            return cancelled == null
                    ? new AppointmentAnswer.NoSuchAppointment()
                    : cancelled.answer(time);
        }
    }
}
