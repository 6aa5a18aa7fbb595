package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts names to the ids in sessions, a draft's and the published ones alike. */
@Component
class SessionNames {

    private final Rows rows;

    SessionNames(Rows rows) {
        this.rows = rows;
    }

    /** The sessions with their names, in the same order. */
    List<BookedSession> of(ClinicId clinic, List<Session> sessions) {
        Map<String, List<Named>> named = named(clinic);
        Map<String, Named> treatments = byId(named, "treatment");
        Map<String, Named> practitioners = byId(named, "practitioner");
        Map<String, Named> rooms = byId(named, "room");
        Map<String, CoursePlace> courses = courses(clinic, sessions);
        return sessions.stream()
                .map(session ->
                        new BookedSession(
                                session.id(),
                                session.treatment(),
                                found(treatments, session.treatment()).name(),
                                session.start(),
                                session.end(),
                                session.practitioner(),
                                found(practitioners, session.practitioner()).name(),
                                session.room(),
                                found(rooms, session.room()).name(),
                                siteOf(found(rooms, session.room())),
                                session.classId(),
                                places(session, courses)))
                .toList();
    }

    private static String siteOf(Named room) {
        return Objects.requireNonNull(room.site(), "a room lies in a site");
    }

    private static List<BookedPlace> places(Session session, Map<String, CoursePlace> courses) {
        return session.attendees().stream()
                .map(attendee -> found(courses, attendee.course()).place(attendee.number()))
                .toList();
    }

    /** All that sessions refer to but courses, by kind; one question, as each week asks it. */
    private Map<String, List<Named>> named(ClinicId clinic) {
        return rows.byParent(
                """
                select 'treatment' as parent, code as id, name, null as site
                from treatment where clinic_id = ?
                union all
                select 'practitioner', external_id, name, null
                from practitioner where clinic_id = ?
                union all
                select 'room', room.external_id, room.name, site.name
                from room join site on site.id = room.site_id where room.clinic_id = ?
                """,
                (row, n) ->
                        new Named(
                                row.getString("id"), row.getString("name"), row.getString("site")),
                clinic.value(),
                clinic.value(),
                clinic.value());
    }

    private Map<String, CoursePlace> courses(ClinicId clinic, List<Session> sessions) {
        List<String> ids =
                sessions.stream()
                        .map(Session::attendees)
                        .flatMap(Collection::stream)
                        .map(Attendee::course)
                        .distinct()
                        .toList();
        return byId(
                rows.list(
                        """
                        select c.external_id as id, c.prescribed, p.external_id as patient_id,
                            coalesce(p.nhs_number, '') as nhs_number, p.given_name, p.family_name
                        from course c join patient p on p.id = c.patient_id
                        where c.clinic_id = ? and c.external_id = any (?)
                        """,
                        (row, n) ->
                                new CoursePlace(
                                        row.getString("id"),
                                        row.getString("patient_id"),
                                        row.getString("given_name"),
                                        row.getString("family_name"),
                                        row.getString("nhs_number"),
                                        row.getInt("prescribed")),
                        clinic.value(),
                        Rows.array(ids)),
                CoursePlace::courseId);
    }

    private static Map<String, Named> byId(Map<String, List<Named>> named, String kind) {
        return byId(named.getOrDefault(kind, List.of()), Named::id);
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static <T> T found(Map<String, T> items, String id) {
        return Optional.ofNullable(items.get(id))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "A session refers to %s, which the clinic no longer has."
                                        .formatted(id)));
    }

    /** A room's is with the name of its site. */
    private record Named(String id, String name, @Nullable String site) {}

    private record CoursePlace(
            String courseId,
            String patientId,
            String givenName,
            String familyName,
            String nhsNumber,
            int of) {

        BookedPlace place(int number) {
            return new BookedPlace(
                    courseId, patientId, givenName, familyName, nhsNumber, number, of, null);
        }
    }
}
