package painclinic.draft;

import painclinic.bundle.Attendee;
import painclinic.bundle.Course;
import painclinic.bundle.Session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts sessions together, and numbers a course's places by their dates. */
final class Merging {

    private Merging() {}

    static Session plus(Session session, Attendee place) {
        return session.withAttendees(
                Stream.concat(session.attendees().stream(), Stream.of(place)).toList());
    }

    /** The sessions by time, with the places of these courses numbered after what was given. */
    static List<Session> numbered(
            Collection<Session> sessions, Set<String> touched, Map<String, Course> courses) {
        List<Session> byTime =
                sessions.stream()
                        .sorted(Comparator.comparing(Session::start).thenComparing(Session::id))
                        .toList();
        Map<String, Integer> numbers = new HashMap<>();
        List<Session> numbered = new ArrayList<>(byTime.size());
        for (Session session : byTime) {
            boolean concerned =
                    session.attendees().stream().anyMatch(one -> touched.contains(one.course()));
            numbered.add(concerned ? numbered(session, touched, courses, numbers) : session);
        }
        return numbered;
    }

    private static Session numbered(
            Session session,
            Set<String> touched,
            Map<String, Course> courses,
            Map<String, Integer> numbers) {
        return session.withAttendees(
                session.attendees().stream()
                        .map(place -> {
                            Course course = courses.get(place.course());
                            return course == null || !touched.contains(place.course())
                                    ? place
                                    : new Attendee(
                                            place.course(),
                                            course.deliveredOn().size()
                                                    + numbers.merge(
                                                            place.course(), 1, Integer::sum));
                        })
                        .toList());
    }
}
