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
                select c.id, t.name, c.prescribed, c.delivered, c.opened_on + c.window_days as last
                from course c join treatment t
                    on t.clinic_id = c.clinic_id and t.code = c.treatment
                where c.clinic_id = ? and c.patient_id = ?
                order by c.position
                """,
                (row, n) ->
                        new PatientCourse(
                                row.getString("id"),
                                row.getString("name"),
                                row.getInt("prescribed"),
                                row.getInt("delivered"),
                                row.getObject("last", LocalDate.class),
                                sessions.getOrDefault(row.getString("id"), List.of())),
                clinic.id().value(),
                patientId);
    }

    private Map<String, List<PatientSession>> sessions(Clinic clinic, String patientId) {
        ClinicTime time = clinic.time();
        return rows.byParent(
                """
                select a.course_id as parent, s.id as session_id, a.number, s.starts_at, s.ends_at,
                    room.name as room, site.name as site, practitioner.name as practitioner
                from appointment a
                join session s on s.clinic_id = a.clinic_id and s.id = a.session_id
                join room on room.clinic_id = s.clinic_id and room.external_id = s.room_id
                join site on site.id = room.site_id
                join practitioner
                    on practitioner.clinic_id = s.clinic_id
                        and practitioner.external_id = s.practitioner_id
                where a.clinic_id = ? and a.patient_id = ?
                order by s.starts_at
                """,
                (row, n) -> session(row, time),
                clinic.id().value(),
                patientId);
    }

    private static PatientSession session(ResultSet row, ClinicTime time) throws SQLException {
        return new PatientSession(
                row.getString("session_id"),
                row.getInt("number"),
                time.local(row.getObject("starts_at", OffsetDateTime.class).toInstant()),
                time.local(row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                row.getString("site"),
                row.getString("room"),
                row.getString("practitioner"));
    }
}
