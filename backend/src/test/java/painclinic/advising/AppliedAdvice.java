package painclinic.advising;

import painclinic.advising.desk.Place;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A schedule to which advice is applied, written apart from the advisor: people are taken out of
 * sessions and put into others, and the course is numbered by date again.
 */
public final class AppliedAdvice {

    private static final String REASON = "It was taken out.";

    private ClinicBundle bundle;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final List<UnscheduledSession> unscheduled;

    public AppliedAdvice(ClinicBundle bundle, ClinicSchedule schedule) {
        this.bundle = bundle;
        schedule.sessions().forEach(session -> sessions.put(session.id(), session));
        this.unscheduled = new ArrayList<>(schedule.unscheduled());
    }

    public ClinicBundle bundle() {
        return bundle;
    }

    /** The schedule, with the course numbered by date. */
    public ClinicSchedule schedule(String course) {
        Course of = course(course);
        List<Session> attended =
                sessions.values().stream()
                        .filter(session -> attends(session, course))
                        .sorted(Comparator.comparing(Session::start))
                        .toList();
        int number = of.deliveredOn().size();
        for (Session session : attended) {
            List<Attendee> people = others(session, course);
            people.add(new Attendee(course, ++number));
            sessions.put(session.id(), with(session, people));
        }
        unscheduled.removeIf(one -> one.course().equals(course));
        while (number < of.sessions()) {
            unscheduled.add(new UnscheduledSession(course, ++number, List.of(REASON)));
        }
        return new ClinicSchedule(
                sessions.values().stream().filter(one -> !one.attendees().isEmpty()).toList(),
                unscheduled,
                bundle.version());
    }

    /** Takes a session of a course out, if it has a place. */
    public AppliedAdvice without(String course, int number) {
        for (Session session : List.copyOf(sessions.values())) {
            if (session.attendees().contains(new Attendee(course, number))) {
                sessions.put(session.id(), with(session, others(session, course)));
            }
        }
        return this;
    }

    /** Gives a course a place. */
    public AppliedAdvice with(String course, Place place) {
        if (place.session() != null) {
            Session session = Objects.requireNonNull(sessions.get(place.session()));
            List<Attendee> people = others(session, course);
            people.add(new Attendee(course, 0));
            sessions.put(session.id(), with(session, people));
            return this;
        }
        String id = "new" + sessions.size();
        sessions.put(
                id,
                new Session(
                        id,
                        course(course).treatment(),
                        place.start(),
                        place.minutes(),
                        place.room(),
                        place.practitioner(),
                        place.classId(),
                        List.of(new Attendee(course, 0))));
        return this;
    }

    /** Gives up the promise of a course's place in a session. */
    public AppliedAdvice released(String course, LocalDateTime start) {
        List<Session> booked = new ArrayList<>();
        for (Session session : bundle.booked()) {
            Session kept =
                    session.start().equals(start)
                            ? with(session, others(session, course))
                            : session;
            if (!kept.attendees().isEmpty()) {
                booked.add(kept);
            }
        }
        bundle = bundle(bundle.courses(), booked);
        return this;
    }

    /** The bundle without a course; booked sessions are left out too. */
    public ClinicBundle bundleWithout(String course) {
        return bundle(
                bundle.courses().stream().filter(one -> !one.id().equals(course)).toList(),
                List.of());
    }

    private ClinicBundle bundle(List<Course> courses, List<Session> booked) {
        return bundle.withCourses(courses).withBooked(booked);
    }

    private Course course(String id) {
        return bundle.courses().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean attends(Session session, String course) {
        return session.attendees().stream().anyMatch(place -> place.course().equals(course));
    }

    private static List<Attendee> others(Session session, String course) {
        return new ArrayList<>(
                session.attendees().stream()
                        .filter(place -> !place.course().equals(course))
                        .toList());
    }

    private static Session with(Session session, List<Attendee> people) {
        return session.withAttendees(people);
    }
}
