package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The published sessions as files have them, with those of their appointments that were given or
 * are to be; a session without any is nobody's. A week shows those who did not come as well.
 */
@Component
class PublishedSessions {

    private static final String ALL = "true";

    private static final String GIVEN_OR_TO_COME = "outcome in ('0', '5', '6')";

    private final Rows rows;

    PublishedSessions(Rows rows) {
        this.rows = rows;
    }

    List<Session> of(Clinic clinic) {
        return query(clinic, "a." + GIVEN_OR_TO_COME, ALL);
    }

    /**
     * The sessions that start from the first instant on and before the second, with those who did
     * not come to them.
     */
    List<Session> between(Clinic clinic, Instant from, Instant to) {
        return query(clinic, ALL, "s.starts_at >= ? and s.starts_at < ?", at(from), at(to));
    }

    /** What became of the places in the sessions between the same two instants. */
    List<PlaceState> states(Clinic clinic, Instant from, Instant to) {
        return rows.list(
                """
                select s.external_id as session, c.external_id as course, a.outcome
                from appointment a join session s on s.id = a.session_id
                join course c on c.id = a.course_id
                where s.clinic_id = ? and s.starts_at >= ? and s.starts_at < ?
                """,
                (row, n) ->
                        new PlaceState(
                                row.getString("session"),
                                row.getString("course"),
                                AttendanceOutcome.of(row.getString("outcome"))),
                clinic.id().value(),
                at(from),
                at(to));
    }

    /** One practitioner's sessions between the same two instants, with those who did not come. */
    List<Session> ofPractitioner(Clinic clinic, String practitionerId, Instant from, Instant to) {
        return query(
                clinic,
                ALL,
                "p.external_id = ? and s.starts_at >= ? and s.starts_at < ?",
                practitionerId,
                at(from),
                at(to));
    }

    /** The date of the practitioner's first session that starts then or later. */
    @Nullable LocalDate firstDate(Clinic clinic, String practitionerId, Instant from) {
        return rows
                .list(
                        """
                        select s.starts_at from session s join practitioner p on p.id = s.lead_id
                        where s.clinic_id = ? and p.external_id = ? and s.starts_at >= ?
                            and exists (select from appointment a
                                where a.session_id = s.id and a.%s)
                        order by s.starts_at limit 1
                        """
                                .formatted(GIVEN_OR_TO_COME),
                        (row, n) -> row.getObject("starts_at", OffsetDateTime.class),
                        clinic.id().value(),
                        practitionerId,
                        at(from))
                .stream()
                .map(start -> clinic.time().local(start.toInstant()).toLocalDate())
                .findFirst()
                .orElse(null);
    }

    /** How many of its sessions a course has lost although nobody was treated, by course. */
    Map<String, Integer> lost(Clinic clinic) {
        Map<String, Integer> lost = new HashMap<>();
        rows.list(
                        """
                        select c.external_id, count(*) as lost
                        from appointment a join course c on c.id = a.course_id
                        where c.clinic_id = ? and a.counts and not a.%s group by c.external_id
                        """
                                .formatted(GIVEN_OR_TO_COME),
                        (row, n) -> Map.entry(row.getString("external_id"), row.getInt("lost")),
                        clinic.id().value())
                .forEach(one -> lost.put(one.getKey(), one.getValue()));
        return lost;
    }

    /** The dates on which a course has an appointment, whatever became of it, by course. */
    Map<String, Set<LocalDate>> dates(Clinic clinic) {
        Map<String, Set<LocalDate>> dates = new HashMap<>();
        rows.list(
                        """
                        select c.external_id, a.starts_at
                        from appointment a join course c on c.id = a.course_id
                        where c.clinic_id = ?
                        """,
                        (row, n) ->
                                Map.entry(
                                        row.getString("external_id"),
                                        clinic.time()
                                                .local(instant(row, "starts_at"))
                                                .toLocalDate()),
                        clinic.id().value())
                .forEach(one ->
                        dates.computeIfAbsent(one.getKey(), none -> new HashSet<>())
                                .add(one.getValue()));
        return dates;
    }

    private List<Session> query(
            Clinic clinic, String places, String condition, @Nullable Object... values) {
        Object[] parameters =
                Stream.concat(Stream.of((Object) clinic.id().value()), Stream.of(values)).toArray();
        String matching =
                """
                from session s join practitioner p on p.id = s.lead_id
                where s.clinic_id = ? and %s
                """
                        .formatted(condition);
        Map<String, List<Attendee>> attendees =
                rows.byParent(
                        """
                        select a.session_id as parent, c.external_id as course,
                            cardinality(c.carried_on) + (
                                select count(*) from appointment b
                                where b.course_id = a.course_id and b.starts_at <= a.starts_at
                                    and b.%2$s) as number
                        from appointment a join course c on c.id = a.course_id
                        where a.session_id in (select s.id %1$s) and %3$s
                        order by a.session_id, a.seat
                        """
                                .formatted(matching, GIVEN_OR_TO_COME, places),
                        (row, n) -> new Attendee(row.getString("course"), row.getInt("number")),
                        parameters);
        ClinicTime time = clinic.time();
        return rows
                .list(
                        """
                        select found.id, found.external_id, t.code as treatment, found.starts_at,
                            found.ends_at, r.external_id as room, found.practitioner,
                            k.external_id as class_id
                        from (select s.*, p.external_id as practitioner %s) as found
                        join treatment t on t.id = found.treatment_id
                        join room r on r.id = found.room_id
                        left join class_series k on k.id = found.series_id
                        order by found.starts_at, found.external_id
                        """
                                .formatted(matching),
                        (row, n) ->
                                session(
                                        row,
                                        time,
                                        attendees.getOrDefault(row.getString("id"), List.of())),
                        parameters)
                .stream()
                .filter(session -> !session.attendees().isEmpty())
                .toList();
    }

    private static Session session(ResultSet row, ClinicTime time, List<Attendee> places)
            throws SQLException {
        Instant start = instant(row, "starts_at");
        return new Session(
                row.getString("external_id"),
                row.getString("treatment"),
                time.local(start),
                (int) Duration.between(start, instant(row, "ends_at")).toMinutes(),
                row.getString("room"),
                row.getString("practitioner"),
                row.getString("class_id"),
                places);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What became of a course's place in a session, both as files call them. */
    record PlaceState(String session, String course, AttendanceOutcome outcome) {}
}
