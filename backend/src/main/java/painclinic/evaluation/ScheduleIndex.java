package painclinic.evaluation;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A schedule sorted for checking and measuring. Sessions that name a room, practitioner or
 * treatment the clinic does not have are kept apart: nothing more can be said about them.
 */
public record ScheduleIndex(
        ClinicIndex clinic,
        ClinicSchedule schedule,
        List<Placement> placements,
        List<Session> unknown,
        List<CourseSchedule> courses) {

    public static ScheduleIndex of(ClinicIndex clinic, ClinicSchedule schedule) {
        List<Placement> placements = new ArrayList<>();
        List<Session> unknown = new ArrayList<>();
        for (Session session : schedule.sessions()) {
            Placement placement = clinic.place(session);
            if (placement == null) {
                unknown.add(session);
            } else {
                placements.add(placement);
            }
        }
        return new ScheduleIndex(
                clinic, schedule, placements, unknown, courses(clinic, placements));
    }

    private static List<CourseSchedule> courses(ClinicIndex clinic, List<Placement> placements) {
        Map<String, List<Appointment>> byCourse = new HashMap<>();
        for (Placement placement : placements) {
            for (Attendee attendee : placement.session().attendees()) {
                byCourse.computeIfAbsent(attendee.course(), id -> new ArrayList<>())
                        .add(new Appointment(attendee.number(), placement));
            }
        }
        byCourse.values().forEach(all -> all.sort(Comparator.comparingInt(Appointment::number)));
        List<CourseSchedule> courses = new ArrayList<>();
        for (Course course : clinic.bundle().courses()) {
            courses.add(CourseSchedule.of(course, byCourse.getOrDefault(course.id(), List.of())));
        }
        return courses;
    }
}
