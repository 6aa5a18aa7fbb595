package painclinic.planner.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What could not be saved.
 *
 * @param sessions with reasons, by course
 * @param placesGone how many places are fewer than there were, given-up ones not counted
 */
record LostSessions(List<LostSession> sessions, int placesGone) {

    /**
     * @param remaining what people were told, without the places given up by the changes
     * @param told the same with them
     */
    static LostSessions of(
            ClinicBundle bundle,
            List<Session> remaining,
            List<Session> told,
            ClinicSchedule schedule) {
        Map<String, Integer> now = places(schedule.sessions());
        Map<String, Integer> before = places(told);
        Map<String, Integer> wanted = places(remaining);
        Map<String, List<UnscheduledSession>> unscheduled = new HashMap<>();
        for (UnscheduledSession one : schedule.unscheduled()) {
            unscheduled.computeIfAbsent(one.course(), _ -> new ArrayList<>()).add(one);
        }
        List<LostSession> lost = new ArrayList<>();
        int gone = 0;
        for (Course course : bundle.courses()) {
            int has = now.getOrDefault(course.id(), 0);
            gone += Math.max(0, wanted.getOrDefault(course.id(), 0) - has);
            int fewer = Math.max(0, before.getOrDefault(course.id(), 0) - has);
            unscheduled.getOrDefault(course.id(), List.of()).stream()
                    .limit(fewer)
                    .forEach(one ->
                            lost.add(
                                    new LostSession(
                                            course.patient(),
                                            course.id(),
                                            one.number(),
                                            one.reasons())));
        }
        return new LostSessions(lost, gone);
    }

    private static Map<String, Integer> places(List<Session> sessions) {
        Map<String, Integer> places = new HashMap<>();
        for (Session session : sessions) {
            for (Attendee place : session.attendees()) {
                places.merge(place.course(), 1, Integer::sum);
            }
        }
        return places;
    }
}
