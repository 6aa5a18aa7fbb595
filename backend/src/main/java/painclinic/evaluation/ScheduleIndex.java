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
import java.util.stream.IntStream;

/**
 * A schedule sorted for checking and measuring. Sessions that name a room, practitioner or
 * treatment the clinic does not have are kept apart: nothing more can be said about them.
 */
public record ScheduleIndex(
        ClinicIndex clinic,
        ClinicSchedule schedule,
        List<Placement> placements,
        List<Session> unknown,
        List<CourseSchedule> courses,
        Map<String, CohortSchedule> cohorts,
        Map<String, CourseSchedule> byId) {

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
        Map<String, CohortSchedule> cohorts = CohortSchedule.of(clinic, schedule.sessions());
        List<CourseSchedule> courses = courses(clinic, placements, cohorts);
        Map<String, CourseSchedule> byId = new HashMap<>();
        courses.forEach(one -> byId.put(one.id(), one));
        return new ScheduleIndex(clinic, schedule, placements, unknown, courses, cohorts, byId);
    }

    /** The same of only those sessions that name what exists. */
    public static ScheduleIndex ofKnown(ClinicIndex clinic, ClinicSchedule schedule) {
        ScheduleIndex all = of(clinic, schedule);
        return all.unknown().isEmpty()
                ? all
                : of(
                        clinic,
                        schedule.withSessions(
                                all.placements().stream().map(Placement::session).toList()));
    }

    /** Whether a course must have this number scheduled or reported. */
    public boolean owes(String course, int number) {
        CourseSchedule schedule = byId.get(course);
        return schedule != null && schedule.owes(number);
    }

    private static List<CourseSchedule> courses(
            ClinicIndex clinic, List<Placement> placements, Map<String, CohortSchedule> cohorts) {
        Map<String, List<Appointment>> byCourse = new HashMap<>();
        for (Placement placement : placements) {
            for (Attendee attendee : placement.session().attendees()) {
                byCourse.computeIfAbsent(attendee.course(), id -> new ArrayList<>())
                        .add(new Appointment(attendee.number(), placement));
            }
        }
        byCourse.values().forEach(all -> all.sort(Comparator.comparingInt(Appointment::number)));
        Map<String, CohortSchedule> byMember = new HashMap<>();
        cohorts.values().forEach(one -> one.members().forEach(id -> byMember.put(id, one)));
        List<CourseSchedule> courses = new ArrayList<>();
        for (Course course : clinic.bundle().courses()) {
            courses.add(
                    CourseSchedule.of(
                            course,
                            byCourse.getOrDefault(course.id(), List.of()),
                            owed(course, clinic, byMember),
                            clinic.isProgramme(course),
                            byMember.get(course.id())));
        }
        return courses;
    }

    /** A person in no cohort owes all ordinary sessions of a programme. */
    private static List<Integer> owed(
            Course course, ClinicIndex clinic, Map<String, CohortSchedule> byMember) {
        CohortSchedule cohort = byMember.get(course.id());
        if (cohort != null) {
            return cohort.owed();
        }
        return clinic.isProgramme(course)
                ? IntStream.rangeClosed(1, clinic.treatmentOf(course).ordinarySessions())
                        .boxed()
                        .toList()
                : IntStream.rangeClosed(course.deliveredOn().size() + 1, course.sessions())
                        .boxed()
                        .toList();
    }
}
