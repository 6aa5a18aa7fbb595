package painclinic.exchange;

import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.course.CourseStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file says of courses that go on and of those that do not: a paused course asks for nothing
 * besides what it has, and one that ended before its time is told by the schedule's history alone.
 */
record OpenCourses(List<Course> courses, List<Session> booked) {

    /**
     * @param notToBePlanned the state of each course that is paused or over
     * @param lost how many of its sessions a course has lost although nobody was treated
     */
    static OpenCourses of(
            List<Course> recorded,
            Map<String, CourseStatus> notToBePlanned,
            List<Session> booked,
            Map<String, Integer> lost) {
        Map<String, Integer> places = new HashMap<>();
        booked.forEach(session ->
                session.attendees()
                        .forEach(attendee -> places.merge(attendee.course(), 1, Integer::sum)));
        List<Course> courses = new ArrayList<>();
        Set<String> leftOut = new HashSet<>();
        for (Course course : recorded) {
            CourseStatus status = notToBePlanned.get(course.id());
            int has = course.deliveredOn().size() + places.getOrDefault(course.id(), 0);
            int most = course.sessions() - lost.getOrDefault(course.id(), 0);
            if (status == null) {
                courses.add(course.withSessions(Math.max(has, most)));
            } else if (course.owed() == 0 || (status.isLive() && has > 0)) {
                courses.add(course.withSessions(has));
            } else {
                leftOut.add(course.id());
            }
        }
        return new OpenCourses(courses, without(leftOut, booked));
    }

    private static List<Session> without(Set<String> courses, List<Session> booked) {
        return courses.isEmpty()
                ? booked
                : booked.stream()
                        .map(session -> without(courses, session))
                        .filter(session -> !session.attendees().isEmpty())
                        .toList();
    }

    private static Session without(Set<String> courses, Session session) {
        return session.withAttendees(
                session.attendees().stream()
                        .filter(attendee -> !courses.contains(attendee.course()))
                        .toList());
    }
}
