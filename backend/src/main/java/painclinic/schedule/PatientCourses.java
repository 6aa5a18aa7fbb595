package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one patient may know of the published schedule: their own courses, and nobody else's. */
@Service
@Transactional(readOnly = true)
public class PatientCourses {

    private final Rows rows;
    private final Clinics clinics;

    PatientCourses(Rows rows, Clinics clinics) {
        this.rows = rows;
        this.clinics = clinics;
    }

    /** The patient's courses; none for a patient the clinic does not know. */
    public List<PatientCourse> of(String patientId) {
        return clinics.current().map(clinic -> of(clinic, patientId)).orElse(List.of());
    }

    private List<PatientCourse> of(Clinic clinic, String patientId) {
        Map<String, List<PatientSession>> sessions = sessions(clinic, patientId);
        return rows.list(
                """
                select c.external_id as id, t.name, c.prescribed, c.used + (
                        select count(*) from appointment a
                        where a.course_id = c.id and a.counts and a.outcome <> '0') as delivered,
                    c.opened_on + c.window_days as last,
                    exists (select 1 from counting_rule r where r.policy_id = c.policy_id
                        and r.kind = 'TREATMENT' and r.outcome = '2S' and r.counts) as late_counts
                from course c join treatment t on t.id = c.treatment_id
                join patient p on p.id = c.patient_id
                where c.clinic_id = ? and p.external_id = ?
                order by c.position, c.id
                """,
                (row, n) ->
                        new PatientCourse(
                                row.getString("id"),
                                row.getString("name"),
                                row.getInt("prescribed"),
                                row.getInt("delivered"),
                                row.getObject("last", LocalDate.class),
                                row.getBoolean("late_counts"),
                                sessions.getOrDefault(row.getString("id"), List.of())),
                clinic.id().value(),
                patientId);
    }

    private Map<String, List<PatientSession>> sessions(Clinic clinic, String patientId) {
        ClinicTime time = clinic.time();
        return rows.byParent(
                """
                select * from (
                select c.external_id as parent, a.id as appointment, a.revision,
                    s.external_id as session_id,
                    c.used + row_number() over (partition by a.course_id order by a.starts_at)
                        as number,
                    a.outcome, s.starts_at, s.ends_at, room.name as room, site.name as site,
                    site.address, site.directions, site.bring,
                    practitioner.name as practitioner,
                    f.appointment_id is not null as confirmed
                from appointment a
                join course c on c.id = a.course_id
                join patient p on p.id = a.patient_id
                join session s on s.id = a.session_id
                join room on room.id = s.room_id
                join site on site.id = s.site_id
                join practitioner on practitioner.id = s.lead_id
                left join appointment_confirmation f
                    on f.appointment_id = a.id and f.revision = a.revision
                where c.clinic_id = ? and p.external_id = ? and a.counts) as numbered
                where outcome = '0' order by starts_at
                """,
                (row, n) -> session(row, time),
                clinic.id().value(),
                patientId);
    }

    private static PatientSession session(ResultSet row, ClinicTime time) throws SQLException {
        return new PatientSession(
                row.getObject("appointment", UUID.class),
                row.getInt("revision"),
                row.getString("session_id"),
                row.getInt("number"),
                time.local(row.getObject("starts_at", OffsetDateTime.class).toInstant()),
                time.local(row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                row.getString("site"),
                row.getString("room"),
                row.getString("practitioner"),
                new PatientSession.Way(
                        row.getString("address"),
                        row.getString("directions"),
                        row.getString("bring")),
                row.getBoolean("confirmed"));
    }
}
