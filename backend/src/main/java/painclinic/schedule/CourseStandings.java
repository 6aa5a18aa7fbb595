package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How courses stand. */
@Service
@Transactional(readOnly = true)
public class CourseStandings {

    private final Rows rows;
    private final Clinics clinics;
    private final Clock clock;

    CourseStandings(Rows rows, Clinics clinics, Clock clock) {
        this.rows = rows;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** The courses in which these appointments are or were, each once. */
    public List<CourseStanding> ofAppointments(Collection<AppointmentId> appointments) {
        return of(
                rows.list(
                        """
                        select distinct course_id from (
                            select id, course_id from appointment
                            union all select id, course_id from cancelled_appointment) as every
                        where id = any (?::uuid[])
                        """,
                        (row, n) -> row.getObject("course_id", UUID.class),
                        (Object)
                                Rows.array(
                                        appointments.stream().map(AppointmentId::value).toList())));
    }

    /** The courses that are known, in the order of their ids. */
    public List<CourseStanding> of(Collection<UUID> courses) {
        return clinics.current()
                .map(clinic ->
                        rows.list(
                                """
                                select c.id, c.prescribed, c.opened_on + c.window_days as last_day,
                                    c.used + count(a.id) filter (where a.counts and a.outcome <> '0')
                                        as used,
                                    count(a.id) filter (where a.outcome = '0') as to_come,
                                    count(a.id) filter (where a.outcome = '0' and a.starts_at <= ?)
                                        as unrecorded,
                                    count(a.id) filter (where a.outcome in ('3', '7')) as missed,
                                    max(a.starts_at) filter (where a.outcome = '0') as last_session
                                from course c left join appointment a on a.course_id = c.id
                                where c.id = any (?::uuid[]) group by c.id order by c.id
                                """,
                                (row, n) -> standing(row, clinic.time()),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                Rows.array(List.copyOf(courses))))
                .orElse(List.of());
    }

    private static CourseStanding standing(ResultSet row, ClinicTime time) throws SQLException {
        int prescribed = row.getInt("prescribed");
        int used = row.getInt("used");
        int toCome = row.getInt("to_come");
        OffsetDateTime last = row.getObject("last_session", OffsetDateTime.class);
        return new CourseStanding(
                row.getObject("id", UUID.class),
                prescribed,
                used,
                toCome,
                row.getInt("unrecorded"),
                row.getInt("missed"),
                Math.max(0, prescribed - used - toCome),
                row.getObject("last_day", LocalDate.class),
                last == null ? null : time.local(last.toInstant()).toLocalDate());
    }
}
