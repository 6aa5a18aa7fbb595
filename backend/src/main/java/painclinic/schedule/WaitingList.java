package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.Priority;
import painclinic.clinic.Clinics;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who waits for appointments: urgent people first, then those who were referred first. */
@Service
@Transactional(readOnly = true)
public class WaitingList {

    private final Rows rows;
    private final Clinics clinics;

    WaitingList(Rows rows, Clinics clinics) {
        this.rows = rows;
        this.clinics = clinics;
    }

    /** All of them; paused courses wait for nothing. */
    public List<WaitingCourse> all() {
        return clinics.current()
                .map(clinic ->
                        rows.list(
                                """
                                select c.id, c.external_id, p.id as patient, p.given_name || ' ' || p.family_name
                                        as patient_name,
                                    c.treatment, t.name as treatment_name, c.priority,
                                    r.referred_on, c.start_not_before, c.opened_on is not null
                                        as begun,
                                    c.prescribed, cardinality(c.carried_on) + 1 + count(a.id)
                                        filter (where a.outcome in ('0', '5', '6')) as next,
                                    c.prescribed - c.used - count(a.id) filter (where a.counts)
                                        as owed
                                from course c join patient p on p.id = c.patient_id
                                join treatment t on t.id = c.treatment_id
                                join referral r on r.id = c.referral_id
                                left join appointment a on a.course_id = c.id
                                where c.clinic_id = ? and c.status in ('WAITING', 'ACTIVE')
                                group by c.id, p.id, t.name, r.referred_on
                                having c.prescribed - c.used - count(a.id) filter (where a.counts) > 0
                                order by c.priority = 'URGENT' desc, r.referred_on, c.id
                                """,
                                (row, n) -> waiting(row),
                                clinic.id().value()))
                .orElse(List.of());
    }

    private static WaitingCourse waiting(ResultSet row) throws SQLException {
        return new WaitingCourse(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getInt("next"),
                row.getObject("patient", UUID.class),
                row.getString("patient_name"),
                row.getString("treatment"),
                row.getString("treatment_name"),
                Priority.valueOf(row.getString("priority")),
                row.getObject("referred_on", LocalDate.class),
                row.getObject("start_not_before", LocalDate.class),
                row.getBoolean("begun"),
                row.getInt("prescribed"),
                row.getInt("owed"));
    }
}
