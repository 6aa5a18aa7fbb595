package painclinic.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.database.Rows;
import painclinic.patient.PatientDetails.Notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The notices that are open, with what each has to tell. What is over is not told any more. */
@Component
class OpenNotices {

    private final Rows rows;

    OpenNotices(Rows rows) {
        this.rows = rows;
    }

    /** All of them, the most urgent first. */
    List<Notice> all(Instant now) {
        return query("true", now);
    }

    Optional<Notice> find(UUID id, Instant now) {
        return rows
                .list(
                        "select course_id from notice where id = ?",
                        (row, n) -> row.getObject("course_id", UUID.class),
                        id)
                .stream()
                .findFirst()
                .flatMap(course -> ofCourse(course, now))
                .filter(notice -> notice.id().equals(id));
    }

    /** A course's; found by the course, so that only its appointments are looked at. */
    Optional<Notice> ofCourse(UUID course, Instant now) {
        return query("n.course_id = ?", now, course).stream().findFirst();
    }

    /** How many people and courses are not told yet. */
    int count(Instant now) {
        return rows.list(
                        """
                        select count(*) from notice n where exists (
                            select from untold_change u
                            where u.course_id = n.course_id and u.concerns_until > ?)
                        """,
                        (row, n) -> row.getInt(1),
                        now.atOffset(ZoneOffset.UTC))
                .getFirst();
    }

    private List<Notice> query(String condition, Instant now, Object... values) {
        Map<String, List<Change>> changes =
                rows.byParent(
                        """
                        select n.id as parent, u.*, ts.name as told_site, tr.name as told_room,
                            tp.name as told_lead, s.name as site, r.name as room, p.name as lead,
                            greatest(u.sequence + 1, coalesce(a.revision, x.revision + 1)
                                + coalesce(k.beyond, 0)) as number
                        from notice n join untold_change u on u.course_id = n.course_id
                        left join appointment a on a.id = u.appointment_id
                        left join cancelled_appointment x on x.id = u.appointment_id
                        left join calendar_number k on k.appointment_id = u.appointment_id
                        left join site ts on ts.id = u.told_site_id
                        left join room tr on tr.id = u.told_room_id
                        left join practitioner tp on tp.id = u.told_lead_id
                        left join site s on s.id = u.site_id
                        left join room r on r.id = u.room_id
                        left join practitioner p on p.id = u.lead_id
                        where %s
                        order by coalesce(u.starts_at, u.told_starts_at), u.appointment_id
                        """
                                .formatted(condition),
                        OpenNotices::change,
                        values);
        return rows
                .list(
                        """
                        select n.*, t.name as treatment, c.patient_id,
                            p.given_name || ' ' || p.family_name as name, p.telephone, p.email,
                            p.address, p.notices, p.language, p.interpreter, call.times, call.last
                        from notice n
                        join course c on c.id = n.course_id
                        join treatment t on t.id = c.treatment_id
                        join patient p on p.id = c.patient_id
                        cross join lateral (
                            select count(*) as times, max(ended_at) as last from message m
                            where m.course_id = n.course_id and m.state = 'NO_ANSWER'
                                and m.ended_at >= n.opened_at) as call
                        where %s
                        """
                                .formatted(condition),
                        (row, n) ->
                                notice(
                                        row,
                                        changes
                                                .getOrDefault(row.getString("id"), List.of())
                                                .stream()
                                                .filter(change -> change.concerns(now))
                                                .toList()),
                        values)
                .stream()
                .filter(notice -> !notice.changes().isEmpty())
                .sorted(Notice.BY_URGENCY)
                .toList();
    }

    private static Notice notice(ResultSet row, List<Change> changes) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("digest"),
                row.getObject("course_id", UUID.class),
                row.getString("treatment"),
                recipient(row),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getBoolean("is_refused"),
                row.getString("last_fault"),
                row.getInt("times"),
                instant(row, "last"),
                changes);
    }

    static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getObject("patient_id", UUID.class),
                row.getString("name"),
                row.getString("telephone"),
                row.getString("email"),
                row.getString("address"),
                Notices.valueOf(row.getString("notices")),
                row.getString("language"),
                row.getBoolean("interpreter"));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getObject("appointment_id", UUID.class),
                Change.Kind.valueOf(row.getString("kind")),
                spot(row, "told_"),
                spot(row, ""),
                row.getInt("number"));
    }

    static @Nullable Spot spot(ResultSet row, String prefix) throws SQLException {
        Instant start = instant(row, prefix + "starts_at");
        Instant end = instant(row, prefix + "ends_at");
        return start == null || end == null
                ? null
                : new Spot(
                        start,
                        end,
                        row.getObject(prefix + "site_id", UUID.class),
                        named(row, prefix + "site"),
                        row.getObject(prefix + "room_id", UUID.class),
                        named(row, prefix + "room"),
                        row.getObject(prefix + "lead_id", UUID.class),
                        named(row, prefix + "lead"));
    }

    /** What is gone has no name any more. */
    private static String named(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? "" : name;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
