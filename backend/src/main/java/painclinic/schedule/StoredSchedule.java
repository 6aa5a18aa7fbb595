package painclinic.schedule;

import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The published schedule as it stands in the tables, with everything recorded of it. */
@Component
class StoredSchedule {

    private final Rows rows;

    StoredSchedule(Rows rows) {
        this.rows = rows;
    }

    /** Everything that is published, by time. */
    List<PublishedSession> all(ClinicId clinic) {
        return query("s.clinic_id = ?", clinic.value());
    }

    /** The sessions in which these courses have a place, and the sessions besides, by time. */
    List<PublishedSession> of(Collection<UUID> courses, Collection<UUID> sessions) {
        return query(
                """
                s.id in (select session_id from appointment where course_id = any (?::uuid[])
                    union all select unnest(?::uuid[]))
                """,
                Rows.array(List.copyOf(courses)),
                Rows.array(List.copyOf(sessions)));
    }

    private List<PublishedSession> query(String condition, Object... values) {
        Map<String, List<PublishedPlace>> places =
                rows.byParent(
                        """
                        select a.session_id as parent, a.id, a.course_id, a.outcome, a.seat,
                            a.ticket, a.revision, a.told_revision, a.recorded_by, a.recorded_at,
                            a.recorded_why
                        from appointment a join session s on s.id = a.session_id
                        where %s order by a.session_id, a.seat
                        """
                                .formatted(condition),
                        StoredSchedule::place,
                        values);
        return rows.list(
                """
                select s.*, k.external_id as class_id
                from session s left join class_series k on k.id = s.series_id
                where %s order by s.starts_at, s.external_id
                """
                        .formatted(condition),
                (row, n) ->
                        new PublishedSession(
                                row.getObject("id", UUID.class),
                                row.getString("external_id"),
                                row.getObject("treatment_id", UUID.class),
                                instant(row, "starts_at"),
                                instant(row, "ends_at"),
                                row.getObject("room_id", UUID.class),
                                row.getObject("lead_id", UUID.class),
                                row.getString("class_id"),
                                places.getOrDefault(row.getString("id"), List.of())),
                values);
    }

    /** Whose appointment it is; empty where there is none, or it was called off. */
    Optional<UUID> courseOf(UUID appointment) {
        return rows
                .list(
                        "select course_id from appointment where id = ?",
                        (row, n) -> row.getObject("course_id", UUID.class),
                        appointment)
                .stream()
                .findFirst();
    }

    /** Whose appointments these are; what has gone is nobody's. */
    List<UUID> coursesOf(List<UUID> appointments) {
        return rows.list(
                "select distinct course_id from appointment where id = any (?::uuid[])",
                (row, n) -> row.getObject("course_id", UUID.class),
                (Object) Rows.array(appointments));
    }

    /** The courses and sessions that these appointments are of. */
    List<UUID> concernedBy(List<UUID> appointments) {
        return rows.list(
                """
                select course_id as id from appointment where id = any (?::uuid[])
                union select session_id from appointment where id = any (?::uuid[])
                """,
                (row, n) -> row.getObject("id", UUID.class),
                Rows.array(appointments),
                Rows.array(appointments));
    }

    /** A session by what files call it. */
    Optional<UUID> session(ClinicId clinic, String name) {
        return rows
                .list(
                        "select id from session where clinic_id = ? and external_id = ?",
                        (row, n) -> row.getObject("id", UUID.class),
                        clinic.value(),
                        name)
                .stream()
                .findFirst();
    }

    /** The courses that have a place in a session. */
    List<UUID> coursesIn(UUID session) {
        return rows.list(
                "select course_id from appointment where session_id = ? order by course_id",
                (row, n) -> row.getObject("course_id", UUID.class),
                session);
    }

    /** What sessions were called of which only cancelled appointments are left. */
    Set<String> formerNames(ClinicId clinic) {
        return new HashSet<>(
                rows.list(
                        "select distinct session_name from cancelled_appointment where clinic_id ="
                                + " ?",
                        (row, n) -> row.getString("session_name"),
                        clinic.value()));
    }

    /** The same, and what sessions are called that are there. */
    Set<String> names(ClinicId clinic) {
        Set<String> names = formerNames(clinic);
        names.addAll(
                rows.list(
                        "select external_id from session where clinic_id = ?",
                        (row, n) -> row.getString("external_id"),
                        clinic.value()));
        return names;
    }

    /** The ids of those sessions that are there, by what files call them. */
    Map<String, UUID> ids(ClinicId clinic, List<String> names) {
        Map<String, UUID> ids = new HashMap<>();
        rows.list(
                        """
                        select external_id, id from session
                        where clinic_id = ? and external_id = any (?)
                        """,
                        (row, n) ->
                                Map.entry(
                                        row.getString("external_id"),
                                        row.getObject("id", UUID.class)),
                        clinic.value(),
                        Rows.array(names))
                .forEach(one -> ids.put(one.getKey(), one.getValue()));
        return ids;
    }

    /** What uses up the sessions of each course. */
    Counting counting(ClinicId clinic) {
        Map<UUID, Integer> used = new HashMap<>();
        rows.list(
                        "select id, used from course where clinic_id = ? and used > 0",
                        (row, n) -> Map.entry(row.getObject("id", UUID.class), row.getInt("used")),
                        clinic.value())
                .forEach(one -> used.put(one.getKey(), one.getValue()));
        Map<UUID, Set<AttendanceOutcome>> besides = new HashMap<>();
        rows.list(
                        """
                        select c.id, k.outcome
                        from course c join counting_rule k on k.policy_id = c.policy_id
                        where c.clinic_id = ? and k.kind = 'TREATMENT' and k.counts and not k.spans
                        """,
                        (row, n) ->
                                Map.entry(
                                        row.getObject("id", UUID.class),
                                        AttendanceOutcome.of(row.getString("outcome"))),
                        clinic.value())
                .forEach(one ->
                        besides.computeIfAbsent(one.getKey(), none -> new HashSet<>())
                                .add(one.getValue()));
        return new Counting(used, besides);
    }

    private static PublishedPlace place(ResultSet row, int number) throws SQLException {
        int ticket = row.getInt("ticket");
        boolean hasTicket = !row.wasNull();
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new PublishedPlace(
                row.getObject("id", UUID.class),
                row.getObject("course_id", UUID.class),
                AttendanceOutcome.of(row.getString("outcome")),
                row.getInt("seat"),
                hasTicket ? ticket : null,
                row.getInt("revision"),
                row.getInt("told_revision"),
                row.getString("recorded_by"),
                recorded == null ? null : recorded.toInstant(),
                row.getString("recorded_why"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
