package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.Priority;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.course.CourseStatus;
import painclinic.course.ReferralStatus;
import painclinic.database.Rows;
import painclinic.schedule.Care.AppointmentOfCourse;
import painclinic.schedule.Care.CourseLine;
import painclinic.schedule.Care.ReferralLine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the whole of one person's care, as a desk needs it. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PatientCare {

    private final Rows rows;
    private final Clinics clinics;
    private final CourseStandings standings;

    PatientCare(Rows rows, Clinics clinics, CourseStandings standings) {
        this.rows = rows;
        this.clinics = clinics;
        this.standings = standings;
    }

    /** The newest referral and course first; empty where nobody has that identity. */
    public Optional<Care> of(UUID patient) {
        boolean isKnown =
                !rows.list(
                                "select id from patient where id = ?",
                                (row, n) -> row.getString("id"),
                                patient)
                        .isEmpty();
        return clinics.current()
                .filter(clinic -> isKnown)
                .map(clinic -> new Care(referrals(patient), courses(patient, clinic.time())));
    }

    private List<ReferralLine> referrals(UUID patient) {
        return rows.list(
                "select * from referral where patient_id = ? order by referred_on desc, id desc",
                (row, n) ->
                        new ReferralLine(
                                row.getObject("id", UUID.class),
                                row.getObject("referred_on", LocalDate.class),
                                row.getObject("pain_began_on", LocalDate.class),
                                Priority.valueOf(row.getString("priority")),
                                ReferralStatus.valueOf(row.getString("status")),
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("decided_by"),
                                row.getString("reason")),
                patient);
    }

    private List<CourseLine> courses(UUID patient, ClinicTime time) {
        Map<String, List<AppointmentOfCourse>> appointments = appointments(patient, time);
        Map<UUID, CourseStanding> standing =
                standings
                        .of(
                                rows.list(
                                        "select id from course where patient_id = ?",
                                        (row, n) -> row.getObject("id", UUID.class),
                                        patient))
                        .stream()
                        .collect(Collectors.toMap(CourseStanding::course, Function.identity()));
        return rows.list(
                """
                select c.*, c.carried_on::text[] as carried, t.name as treatment_name
                from course c join treatment t on t.id = c.treatment_id
                where c.patient_id = ?
                order by c.status in ('COMPLETED', 'STOPPED'), c.start_not_before desc, c.id
                """,
                (row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return course(
                            row,
                            id,
                            Objects.requireNonNull(standing.get(id)),
                            appointments.getOrDefault(id.toString(), List.of()));
                },
                patient);
    }

    private static CourseLine course(
            ResultSet row, UUID id, CourseStanding standing, List<AppointmentOfCourse> appointments)
            throws SQLException {
        return new CourseLine(
                id,
                row.getString("external_id"),
                row.getObject("referral_id", UUID.class),
                row.getString("treatment_name"),
                CourseStatus.valueOf(row.getString("status")),
                Priority.valueOf(row.getString("priority")),
                row.getObject("start_not_before", LocalDate.class),
                row.getString("guideline"),
                row.getInt("cap"),
                row.getInt("window_days"),
                Rows.dates(row, "carried"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                standing,
                appointments);
    }

    private Map<String, List<AppointmentOfCourse>> appointments(UUID patient, ClinicTime time) {
        return rows.byParent(
                """
                select every.course_id as parent, every.*, f.name as practitioner_name,
                    f.external_id as practitioner, r.name as room_name, r.external_id as room,
                    site.name as site_name
                from (
                    select a.id, a.course_id, s.external_id as session, a.starts_at, a.ends_at,
                        s.lead_id, s.room_id, a.outcome, a.revision, a.recorded_by as said_by,
                        a.recorded_at as said_at, a.recorded_why as why,
                        case when a.outcome in ('0', '5', '6') then cardinality(c.carried_on) + (
                            select count(*) from appointment b
                            where b.course_id = a.course_id and b.starts_at <= a.starts_at
                                and b.outcome in ('0', '5', '6')) end as number
                    from appointment a join session s on s.id = a.session_id
                    join course c on c.id = a.course_id where a.patient_id = ?
                    union all
                    select x.id, x.course_id, x.session_name, x.starts_at, x.ends_at, x.lead_id,
                        x.room_id, x.outcome, x.revision, x.cancelled_by, x.cancelled_at, x.reason,
                        null
                    from cancelled_appointment x where x.patient_id = ?) as every
                join practitioner f on f.id = every.lead_id
                join room r on r.id = every.room_id
                join site on site.id = r.site_id
                order by every.starts_at, every.id
                """,
                (row, n) -> appointment(row, time),
                patient,
                patient);
    }

    private static AppointmentOfCourse appointment(ResultSet row, ClinicTime time)
            throws SQLException {
        int number = row.getInt("number");
        boolean isNumbered = !row.wasNull();
        return new AppointmentOfCourse(
                row.getObject("id", UUID.class),
                row.getString("session"),
                local(row, "starts_at", time),
                local(row, "ends_at", time),
                row.getString("practitioner_name"),
                row.getString("practitioner"),
                row.getString("room_name"),
                row.getString("room"),
                row.getString("site_name"),
                isNumbered ? number : null,
                AttendanceOutcome.of(row.getString("outcome")),
                row.getInt("revision"),
                row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class) == null
                        ? null
                        : local(row, "said_at", time),
                row.getString("why"));
    }

    private static LocalDateTime local(ResultSet row, String column, ClinicTime time)
            throws SQLException {
        return time.local(row.getObject(column, OffsetDateTime.class).toInstant());
    }
}
