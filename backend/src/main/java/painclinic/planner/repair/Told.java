package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The sessions that people were told, with the places that are still owed. */
final class Told {

    private Told() {}

    /**
     * The sessions of a schedule, and those that the bundle has booked besides. A place that has
     * been delivered since, or whose course has ended, is left out.
     */
    static List<Session> sessions(ClinicBundle bundle, ClinicSchedule schedule) {
        Map<String, Course> courses = new HashMap<>();
        bundle.courses().forEach(course -> courses.put(course.id(), course));
        List<Session> sessions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Session session : schedule.sessions()) {
            ids.add(session.id());
            sessions.add(session);
        }
        List<Session> told =
                new ArrayList<>(
                        keep(sessions, (_, place) -> isOwed(courses.get(place.course()), place)));
        bundle.booked().stream().filter(session -> !ids.contains(session.id())).forEach(told::add);
        return told;
    }

    private static boolean isOwed(@Nullable Course course, Attendee place) {
        return course != null
                && place.number() > course.deliveredOn().size()
                && place.number() <= course.sessions();
    }

    /** The sessions with only some of their places; those that nobody attends then are left out. */
    static List<Session> keep(List<Session> sessions, BiPredicate<Session, Attendee> stays) {
        List<Session> kept = new ArrayList<>();
        for (Session session : sessions) {
            List<Attendee> attendees =
                    session.attendees().stream()
                            .filter(place -> stays.test(session, place))
                            .toList();
            if (attendees.size() == session.attendees().size()) {
                kept.add(session);
            } else if (!attendees.isEmpty()) {
                kept.add(session.withAttendees(attendees));
            }
        }
        return kept;
    }
}
