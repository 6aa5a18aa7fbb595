package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.clinic.ClinicTime;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of the published schedule. */
@Component
class PromisedSessions {

    private static final String ALL = "true";

    private final Rows rows;

    PromisedSessions(Rows rows) {
        this.rows = rows;
    }

    List<Session> of(Clinic clinic) {
        return query(clinic, ALL, "position, id");
    }

    /** The sessions that start from the first instant on and before the second, by time. */
    List<Session> between(Clinic clinic, Instant from, Instant to) {
        return query(
                clinic, "s.starts_at >= ? and s.starts_at < ?", "starts_at, id", at(from), at(to));
    }

    /** The date of the practitioner's first session that starts then or later. */
    @Nullable LocalDate firstDate(Clinic clinic, String practitionerId, Instant from) {
        return rows
                .list(
                        """
                        select starts_at from session
                        where clinic_id = ? and practitioner_id = ? and starts_at >= ?
                        order by starts_at limit 1
                        """,
                        (row, n) -> row.getObject("starts_at", OffsetDateTime.class),
                        clinic.id().value(),
                        practitionerId,
                        at(from))
                .stream()
                .map(start -> clinic.time().local(start.toInstant()).toLocalDate())
                .findFirst()
                .orElse(null);
    }

    /** One practitioner's sessions between the same two instants. */
    List<Session> ofPractitioner(Clinic clinic, String practitionerId, Instant from, Instant to) {
        return query(
                clinic,
                "s.practitioner_id = ? and s.starts_at >= ? and s.starts_at < ?",
                "starts_at, id",
                practitionerId,
                at(from),
                at(to));
    }

    /** Lets sessions trade places within this transaction, up to the next check. */
    void checkAtTheEnd() {
        rows.update("set constraints all deferred");
    }

    /** Checks all promises now, so that a refusal meets the caller rather than the commit. */
    void checkNow() {
        rows.update("set constraints all immediate");
    }

    /** Tells the query planner at once what is here now: right after, the whole clinic looks. */
    void refreshStatistics() {
        rows.update("analyze session, appointment, course");
    }

    void clear(ClinicId clinic) {
        rows.update("delete from session where clinic_id = ?", clinic.value());
    }

    void retain(ClinicId clinic, Collection<String> ids) {
        rows.update(
                "delete from session where clinic_id = ? and not id = any (?)",
                clinic.value(),
                Rows.array(List.copyOf(ids)));
    }

    void add(Clinic clinic, List<Session> sessions) {
        // always in one order, so that two writers meet at the first row, not in a deadlock
        List<Session> ordered =
                sessions.stream().sorted(Comparator.comparing(Session::id)).toList();
        rows.update(
                """
                insert into session (clinic_id, id, position, treatment, most_people,
                    practitioner_id, room_id, room_capacity, class_id, starts_at, ends_at, places)
                select ?, new.id, new.position, t.code, t.most_people,
                    new.practitioner_id, r.external_id, r.capacity, new.class_id, new.starts_at, new.ends_at,
                    least(t.most_people, r.capacity)
                from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[])
                    as new (id, position, treatment, practitioner_id, room_id, class_id, starts_at,
                        ends_at)
                left join treatment t on t.clinic_id = ? and t.code = new.treatment
                left join room r on r.clinic_id = ? and r.external_id = new.room_id
                """,
                clinic.id().value(),
                column(ordered, Session::id),
                positions(sessions, ordered),
                column(ordered, Session::treatment),
                column(ordered, Session::practitioner),
                column(ordered, Session::room),
                column(ordered, Session::classId),
                column(ordered, session -> start(clinic, session)),
                column(ordered, session -> end(clinic, session)),
                clinic.id().value(),
                clinic.id().value());
        addPlaces(clinic.id(), ordered.stream().flatMap(PromisedSessions::places).toList());
    }

    private void addPlaces(ClinicId clinic, List<Place> places) {
        rows.update(
                """
                insert into appointment (clinic_id, session_id, course_id, patient_id, number, seat,
                    places, during, treatment, prescribed, delivered, treatment_window)
                select ?, s.id, c.id, c.patient_id, new.number, new.seat,
                    s.places, s.during, c.treatment, c.prescribed, c.delivered, c.treatment_window
                from unnest(?::text[], ?::text[], ?::integer[], ?::integer[])
                    as new (session_id, course_id, number, seat)
                left join session s on s.clinic_id = ? and s.id = new.session_id
                left join course c on c.clinic_id = ? and c.id = new.course_id
                """,
                clinic.value(),
                column(places, Place::session),
                column(places, Place::course),
                column(places, Place::number),
                column(places, Place::seat),
                clinic.value(),
                clinic.value());
    }

    private List<Session> query(
            Clinic clinic, String condition, String order, @Nullable Object... values) {
        Object[] parameters =
                Stream.concat(Stream.of((Object) clinic.id().value()), Stream.of(values)).toArray();
        String matching =
                """
                from session s join appointment a on a.clinic_id = s.clinic_id
                    and a.session_id = s.id
                where s.clinic_id = ? and %s
                """
                        .formatted(condition);
        Map<String, List<Attendee>> places =
                rows.byParent(
                        "select s.id as parent, a.course_id, a.number "
                                + matching
                                + "order by s.id, a.seat",
                        (row, n) -> new Attendee(row.getString("course_id"), row.getInt("number")),
                        parameters);
        ClinicTime time = clinic.time();
        return rows.list(
                "select distinct s.* " + matching + "order by " + order,
                (row, n) -> session(row, time, places.getOrDefault(row.getString("id"), List.of())),
                parameters);
    }

    private static Session session(ResultSet row, ClinicTime time, List<Attendee> places)
            throws SQLException {
        Instant start = row.getObject("starts_at", OffsetDateTime.class).toInstant();
        Instant end = row.getObject("ends_at", OffsetDateTime.class).toInstant();
        return new Session(
                row.getString("id"),
                row.getString("treatment"),
                time.local(start),
                (int) Duration.between(start, end).toMinutes(),
                row.getString("room_id"),
                row.getString("practitioner_id"),
                row.getString("class_id"),
                places);
    }

    private static Stream<Place> places(Session session) {
        List<Attendee> attendees = session.attendees();
        return IntStream.range(0, attendees.size())
                .mapToObj(i ->
                        new Place(
                                session.id(),
                                attendees.get(i).course(),
                                attendees.get(i).number(),
                                i + 1));
    }

    /** Where each of the ordered sessions stood in the list as it was given. */
    private static @Nullable String[] positions(List<Session> given, List<Session> ordered) {
        Map<String, Integer> positions = new HashMap<>();
        given.forEach(session -> positions.put(session.id(), positions.size()));
        return column(ordered, session -> positions.get(session.id()));
    }

    private static Instant start(Clinic clinic, Session session) {
        return clinic.time().instant(session.start());
    }

    private static Instant end(Clinic clinic, Session session) {
        return start(clinic, session).plus(Duration.ofMinutes(session.minutes()));
    }

    private static <T> @Nullable String[] column(
            List<T> items, Function<T, @Nullable Object> value) {
        return items.stream().map(value).map(PromisedSessions::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Place(String session, String course, int number, int seat) {}
}
