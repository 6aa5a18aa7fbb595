package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Cohort;
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
        Map<String, Integer> delivered = delivered(bundle);
        List<Session> sessions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Session session : schedule.sessions()) {
            ids.add(session.id());
            sessions.add(session);
        }
        List<Session> told =
                new ArrayList<>(
                        keep(
                                sessions,
                                (_, place) ->
                                        isOwed(courses.get(place.course()), delivered, place)));
        bundle.booked().stream().filter(session -> !ids.contains(session.id())).forEach(told::add);
        return told;
    }

    /** How many sessions courses have had; those of a cohort together. */
    private static Map<String, Integer> delivered(ClinicBundle bundle) {
        Map<String, Integer> delivered = new HashMap<>();
        bundle.courses().forEach(one -> delivered.put(one.id(), one.deliveredOn().size()));
        for (Cohort cohort : bundle.cohorts()) {
            cohort.members().forEach(one -> delivered.put(one, cohort.deliveredOn().size()));
        }
        return delivered;
    }

    private static boolean isOwed(
            @Nullable Course course, Map<String, Integer> delivered, Attendee place) {
        return course != null
                && place.number() > delivered.getOrDefault(course.id(), 0)
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
