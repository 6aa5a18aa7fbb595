package painclinic.exchange;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Numbers a bundle's booked sessions: a course's follow their dates, after the delivered ones. The
 * file's own numbers may be older than the deliveries it reports.
 */
final class SessionNumbers {

    private SessionNumbers() {}

    /** The booked sessions, numbered, in the bundle's order. */
    static List<Session> byDate(ClinicBundle bundle) {
        Map<String, Integer> last = new HashMap<>();
        for (Course course : bundle.courses()) {
            last.put(course.id(), course.deliveredOn().size());
        }
        Map<String, Session> numbered =
                bundle.booked().stream()
                        .sorted(Comparator.comparing(Session::start))
                        .map(session -> numbered(session, last))
                        .collect(Collectors.toMap(Session::id, session -> session));
        return bundle.booked().stream()
                .map(session -> numbered.getOrDefault(session.id(), session))
                .toList();
    }

    private static Session numbered(Session session, Map<String, Integer> last) {
        List<Attendee> attendees =
                session.attendees().stream()
                        .map(attendee ->
                                new Attendee(
                                        attendee.course(),
                                        last.merge(attendee.course(), 1, Integer::sum)))
                        .toList();
        return session.withAttendees(attendees);
    }
}
