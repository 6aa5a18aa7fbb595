package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What stands in somebody's calendar: the last weeks, and all that is to come. */
@Service
@Transactional(readOnly = true)
public class CalendarEntries {

    private static final Duration KEPT = Duration.ofDays(42);

    private final Rows rows;
    private final Clock clock;

    CalendarEntries(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A patient's own appointments, by time; those that were called off are told as such. */
    public List<CalendarEntry> ofPatient(UUID patient) {
        return rows.list(
                """
                select a.id, a.revision + coalesce(k.beyond, 0) as sequence, a.starts_at, a.ends_at, '' as what,
                    concat_ws(', ', room.name, site.name, site.address) as place, false as off
                from appointment a join session s on s.id = a.session_id
                left join calendar_number k on k.appointment_id = a.id
                join room on room.id = s.room_id join site on site.id = s.site_id
                where a.patient_id = ? and a.starts_at > ?
                union all
                select x.id, x.revision + 1 + coalesce(k.beyond, 0), x.starts_at, x.ends_at, '',
                    concat_ws(', ', room.name, site.name, site.address), true
                from cancelled_appointment x
                left join calendar_number k on k.appointment_id = x.id
                join room on room.id = x.room_id join site on site.id = x.site_id
                where x.patient_id = ? and x.starts_at > ?
                order by starts_at, id
                """,
                CalendarEntries::entry,
                patient,
                since(),
                patient,
                since());
    }

    /** The sessions that a practitioner leads or helps to lead, by time. */
    public List<CalendarEntry> ofPractitioner(UUID practitioner) {
        return rows.list(
                """
                select s.id, s.version as sequence, s.starts_at, s.ends_at,
                    t.name || case when s.form = 'GROUP' then ' (' || count(*) || ')' else '' end
                        as what,
                    concat_ws(', ', room.name, site.name) as place, false as off
                from session_staff f join session s on s.id = f.session_id
                join appointment a on a.session_id = s.id
                join treatment t on t.id = s.treatment_id
                join room on room.id = s.room_id join site on site.id = s.site_id
                where f.practitioner_id = ? and s.starts_at > ?
                group by s.id, t.name, room.name, site.name order by s.starts_at, s.id
                """,
                CalendarEntries::entry,
                practitioner,
                since());
    }

    private OffsetDateTime since() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
        return new CalendarEntry(
                row.getObject("id", UUID.class),
                row.getInt("sequence"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("what"),
                row.getString("place"),
                row.getBoolean("off"));
    }
}
