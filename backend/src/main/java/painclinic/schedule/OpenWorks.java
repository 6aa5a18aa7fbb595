package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.database.Rows;
import painclinic.schedule.OpenWork.OpenDecision;
import painclinic.schedule.OpenWork.OpenRegister;
import painclinic.schedule.OpenWork.Why;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Finds what waits for somebody at the desk. */
@Service
@Transactional(readOnly = true)
public class OpenWorks {

    private final Rows rows;
    private final Clinics clinics;
    private final Clock clock;

    OpenWorks(Rows rows, Clinics clinics, Clock clock) {
        this.rows = rows;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** As it is now; nothing where there is no clinic. */
    public OpenWork now() {
        return clinics.current()
                .map(clinic -> new OpenWork(registers(clinic), decisions(clinic)))
                .orElseGet(() -> new OpenWork(List.of(), List.of()));
    }

    private List<OpenRegister> registers(Clinic clinic) {
        return rows.list(
                """
                select s.external_id, s.starts_at, s.ends_at, t.name as treatment, p.name as lead,
                    count(*) as people
                from session s join appointment a on a.session_id = s.id and a.outcome = '0'
                join treatment t on t.id = s.treatment_id
                join practitioner p on p.id = s.lead_id
                where s.clinic_id = ? and s.ends_at <= ?
                group by s.id, t.name, p.name order by s.starts_at, s.id
                """,
                (row, n) ->
                        new OpenRegister(
                                row.getString("external_id"),
                                local(row, "starts_at", clinic.time()),
                                local(row, "ends_at", clinic.time()),
                                row.getString("treatment"),
                                row.getString("lead"),
                                row.getInt("people")),
                clinic.id().value(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private List<OpenDecision> decisions(Clinic clinic) {
        return rows.list(
                """
                select p.id, p.given_name || ' ' || p.family_name as patient, t.name as treatment,
                    found.why, found.times, found.last
                from (
                    select a.course_id, 'MISSED_THE_FIRST' as why, count(*) as times,
                        max(a.starts_at) as last
                    from appointment a where a.outcome = '3'
                        and not exists (select from appointment b where b.course_id = a.course_id
                            and b.outcome in ('5', '6'))
                    group by a.course_id
                    union all
                    select x.course_id, 'CANCELLED_AGAIN', count(*), max(x.starts_at)
                    from cancelled_appointment x where %s
                    group by x.course_id having count(*) >= 2) as found
                join course c on c.id = found.course_id
                join patient p on p.id = c.patient_id
                join treatment t on t.id = c.treatment_id
                where c.clinic_id = ? and c.is_live
                    and (found.why <> 'MISSED_THE_FIRST' or cardinality(c.carried_on) = 0)
                order by found.last, p.id
                """
                        .formatted(CancelledAppointments.BY_PATIENT),
                (row, n) ->
                        new OpenDecision(
                                row.getObject("id", UUID.class),
                                row.getString("patient"),
                                row.getString("treatment"),
                                Why.valueOf(row.getString("why")),
                                row.getInt("times"),
                                local(row, "last", clinic.time()).toLocalDate()),
                clinic.id().value());
    }

    private static LocalDateTime local(ResultSet row, String column, ClinicTime time)
            throws SQLException {
        return time.local(row.getObject(column, OffsetDateTime.class).toInstant());
    }
}
