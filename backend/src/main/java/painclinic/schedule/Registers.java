package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads who comes to a session and what became of them. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Registers {

    private final Rows rows;
    private final Clinics clinics;
    private final CourseStandings standings;
    private final Clock clock;

    Registers(Rows rows, Clinics clinics, CourseStandings standings, Clock clock) {
        this.rows = rows;
        this.clinics = clinics;
        this.standings = standings;
        this.clock = clock;
    }

    /** The register of a session by what files call it; empty where it has gone. */
    public Optional<Register> of(String session) {
        return clinics.current().flatMap(clinic -> of(clinic, session));
    }

    /** Whether a practitioner leads all sessions that these appointments are in. */
    public boolean areLedBy(String practitioner, Collection<AppointmentId> appointments) {
        List<UUID> ids = appointments.stream().map(AppointmentId::value).distinct().toList();
        return rows.list(
                                """
                                select a.id from appointment a join session s on s.id = a.session_id
                                join practitioner p on p.id = s.lead_id
                                where a.id = any (?::uuid[]) and p.external_id = ?
                                """,
                                (row, n) -> row.getString("id"),
                                Rows.array(ids),
                                practitioner)
                        .size()
                == ids.size();
    }

    private Optional<Register> of(Clinic clinic, String name) {
        Instant now = clock.instant();
        return rows
                .list(
                        """
                        select s.id, s.starts_at, s.ends_at, p.external_id as practitioner
                        from session s join practitioner p on p.id = s.lead_id
                        where s.clinic_id = ? and s.external_id = ?
                        """,
                        (row, n) -> {
                            UUID session = row.getObject("id", UUID.class);
                            Instant start = instant(row, "starts_at");
                            return new Register(
                                    session,
                                    name,
                                    clinic.time().local(start),
                                    clinic.time().local(instant(row, "ends_at")),
                                    row.getString("practitioner"),
                                    !start.isAfter(now),
                                    entries(clinic.time(), session),
                                    calledOff(clinic.time(), session));
                        },
                        clinic.id().value(),
                        name)
                .stream()
                .findFirst();
    }

    private List<Register.Entry> entries(ClinicTime time, UUID session) {
        List<UUID> courses =
                rows.list(
                        "select course_id from appointment where session_id = ?",
                        (row, n) -> row.getObject("course_id", UUID.class),
                        session);
        Map<UUID, CourseStanding> standing =
                standings.of(courses).stream()
                        .collect(Collectors.toMap(CourseStanding::course, Function.identity()));
        return rows.list(
                """
                select a.id, a.course_id, c.external_id as course_name, a.patient_id,
                    p.given_name || ' ' || p.family_name as patient_name, p.nhs_number,
                    p.telephone, a.outcome, a.revision, a.recorded_by, a.recorded_at,
                    a.recorded_why
                from appointment a join course c on c.id = a.course_id
                join patient p on p.id = a.patient_id
                where a.session_id = ? order by p.family_name, p.given_name, a.id
                """,
                (row, n) -> {
                    UUID course = row.getObject("course_id", UUID.class);
                    return entry(row, time, course, Objects.requireNonNull(standing.get(course)));
                },
                session);
    }

    private static Register.Entry entry(
            ResultSet row, ClinicTime time, UUID course, CourseStanding standing)
            throws SQLException {
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new Register.Entry(
                row.getObject("id", UUID.class),
                course,
                row.getString("course_name"),
                row.getObject("patient_id", UUID.class),
                row.getString("patient_name"),
                row.getString("nhs_number"),
                row.getString("telephone"),
                AttendanceOutcome.of(row.getString("outcome")),
                row.getInt("revision"),
                row.getString("recorded_by"),
                recorded == null ? null : time.local(recorded.toInstant()),
                row.getString("recorded_why"),
                standing);
    }

    private List<Register.CalledOff> calledOff(ClinicTime time, UUID session) {
        return rows.list(
                """
                select x.id, x.patient_id, p.given_name || ' ' || p.family_name as patient_name,
                    x.outcome, x.cancelled_by, x.cancelled_at, x.reason
                from cancelled_appointment x join patient p on p.id = x.patient_id
                where x.session_id = ? order by x.cancelled_at desc, x.id
                """,
                (row, n) ->
                        new Register.CalledOff(
                                row.getObject("id", UUID.class),
                                row.getObject("patient_id", UUID.class),
                                row.getString("patient_name"),
                                AttendanceOutcome.of(row.getString("outcome")),
                                row.getString("cancelled_by"),
                                local(row, time),
                                row.getString("reason")),
                session);
    }

    private static LocalDateTime local(ResultSet row, ClinicTime time) throws SQLException {
        return time.local(instant(row, "cancelled_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
