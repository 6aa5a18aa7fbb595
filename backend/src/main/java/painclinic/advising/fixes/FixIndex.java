package painclinic.advising.fixes;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A schedule's sessions by course, and the positions of ids in the bundle's lists. */
public final class FixIndex {

    private final ClinicBundle bundle;
    private final ClinicSchedule schedule;
    private final LocalDate earliest;
    private final Map<String, Integer> courses;
    private final Map<String, Integer> patients;
    private final Map<String, Integer> practitioners;
    private final Map<String, Integer> rooms;
    private final Map<String, List<String>> coursesOfPatient = new HashMap<>();
    private final Map<String, List<Session>> sessionsOfCourse = new HashMap<>();
    private final Set<Attendance> booked = new HashSet<>();
    private final List<Held> held = new ArrayList<>();
    private final Set<String> sessionIds = new HashSet<>();
    private final Set<String> classIds = new HashSet<>();

    /**
     * @param earliest the first date on which anything can still be put
     */
    public FixIndex(ClinicBundle bundle, ClinicSchedule schedule, LocalDate earliest) {
        this.bundle = bundle;
        this.schedule = schedule;
        LocalDate planned = bundle.planning().from();
        this.earliest = earliest.isAfter(planned) ? earliest : planned;
        this.courses = positions(bundle.courses(), Course::id);
        this.patients = positions(bundle.patients(), Patient::id);
        this.practitioners = positions(bundle.practitioners(), Practitioner::id);
        this.rooms = positions(bundle.rooms(), Room::id);
        for (Course course : bundle.courses()) {
            coursesOfPatient
                    .computeIfAbsent(course.patient(), id -> new ArrayList<>())
                    .add(course.id());
        }
        bundle.booked().forEach(this::book);
        schedule.sessions().forEach(this::read);
    }

    private static <T> Map<String, Integer> positions(List<T> list, Function<T, String> id) {
        Map<String, Integer> positions = new HashMap<>();
        for (T one : list) {
            positions.put(id.apply(one), positions.size());
        }
        return positions;
    }

    private void book(Session session) {
        for (Attendee attendee : session.attendees()) {
            booked.add(new Attendance(session.id(), attendee.course()));
        }
    }

    private void read(Session session) {
        sessionIds.add(session.id());
        held.add(
                new Held(
                        session,
                        practitioner(session.practitioner()),
                        room(session.room()),
                        Math.toIntExact(
                                ChronoUnit.DAYS.between(
                                        bundle.planning().from(), session.start().toLocalDate()))));
        if (session.classId() != null) {
            classIds.add(session.classId());
        }
        for (Attendee attendee : session.attendees()) {
            sessionsOfCourse
                    .computeIfAbsent(attendee.course(), id -> new ArrayList<>())
                    .add(session);
        }
    }

    public ClinicBundle bundle() {
        return bundle;
    }

    public ClinicSchedule schedule() {
        return schedule;
    }

    /** The first planned date on which anything can still be put. */
    LocalDate earliest() {
        return earliest;
    }

    /** Every session of the schedule, in its order. */
    public List<Held> held() {
        return held;
    }

    boolean knows(String course) {
        return courses.containsKey(course);
    }

    /** The course as it is in the bundle, or in a changed one. */
    public Course course(ClinicBundle changed, String id) {
        return changed.courses().get(position(courses, id));
    }

    public Patient patient(ClinicBundle changed, String id) {
        return changed.patients().get(position(patients, id));
    }

    int practitioner(String id) {
        return position(practitioners, id);
    }

    int room(String id) {
        return position(rooms, id);
    }

    /** All courses of a patient, in order. */
    List<String> coursesOf(String patient) {
        return coursesOfPatient.getOrDefault(patient, List.of());
    }

    /** The sessions a course has, booked ones included. */
    public List<Session> sessionsOf(String course) {
        return sessionsOfCourse.getOrDefault(course, List.of());
    }

    boolean isBooked(Session session, String course) {
        return booked.contains(new Attendance(session.id(), course));
    }

    /** How many sessions a course owes and has no place for. */
    public int missing(String course) {
        return Math.max(0, course(bundle, course).owed() - sessionsOf(course).size());
    }

    boolean isSessionId(String id) {
        return sessionIds.contains(id);
    }

    boolean isClassId(String id) {
        return classIds.contains(id);
    }

    private static int position(Map<String, Integer> positions, String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(id));
        }
        return position;
    }

    /** A session with the positions of practitioner and room, and the day of the horizon. */
    public record Held(Session session, int practitioner, int room, int day) {}

    private record Attendance(String session, String course) {}
}
