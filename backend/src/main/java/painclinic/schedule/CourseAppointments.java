package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Everything a course had, has and is to have. */
@Service
@Transactional(readOnly = true)
public class CourseAppointments {

    private final Rows rows;
    private final Clinics clinics;

    CourseAppointments(Rows rows, Clinics clinics) {
        this.rows = rows;
        this.clinics = clinics;
    }

    /** By time, those that were called off too; none of a course that nobody knows. */
    public List<AppointmentLine> of(CourseId course) {
        return clinics.current()
                .map(clinic ->
                        rows.list(
                                """
                                select id, session_id, starts_at, ends_at, outcome from appointment
                                where course_id = ?
                                union all
                                select id, session_id, starts_at, ends_at, outcome
                                from cancelled_appointment where course_id = ?
                                order by starts_at, id
                                """,
                                (row, n) -> line(row, clinic.time()),
                                course.value(),
                                course.value()))
                .orElse(List.of());
    }

    private static AppointmentLine line(ResultSet row, ClinicTime time) throws SQLException {
        return new AppointmentLine(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                time.local(row.getObject("starts_at", OffsetDateTime.class).toInstant()),
                time.local(row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                AttendanceOutcome.of(row.getString("outcome")));
    }
}
