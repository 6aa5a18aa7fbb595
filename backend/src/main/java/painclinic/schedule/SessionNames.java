package painclinic.schedule;

import org.springframework.stereotype.Component;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        Map<String, Named> treatments = named(clinic, "select code as id, name from treatment t");
        Map<String, Named> practitioners =
                named(clinic, "select external_id as id, name from practitioner t");
        Map<String, InSite> rooms = rooms(clinic);
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
                                found(rooms, session.room()).site(),
                                session.classId(),
                                places(session, courses)))
                .toList();
    }

    private static List<BookedPlace> places(Session session, Map<String, CoursePlace> courses) {
        return session.attendees().stream()
                .map(attendee -> found(courses, attendee.course()).place(attendee.number()))
                .toList();
    }

    private Map<String, Named> named(ClinicId clinic, String select) {
        return byId(
                rows.list(
                        select + " where t.clinic_id = ?",
                        (row, n) -> new Named(row.getString("id"), row.getString("name")),
                        clinic.value()),
                Named::id);
    }

    private Map<String, InSite> rooms(ClinicId clinic) {
        return byId(
                rows.list(
                        """
                        select room.external_id as id, room.name, site.name as site
                        from room join site
                            on site.id = room.site_id
                        where room.clinic_id = ?
                        """,
                        (row, n) ->
                                new InSite(
                                        row.getString("id"),
                                        row.getString("name"),
                                        row.getString("site")),
                        clinic.value()),
                InSite::id);
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

    private record Named(String id, String name) {}

    private record InSite(String id, String name, String site) {}

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
