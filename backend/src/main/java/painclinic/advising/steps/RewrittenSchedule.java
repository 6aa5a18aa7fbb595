package painclinic.advising.steps;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schedule in which some courses give places up and have others: those courses are numbered anew
 * by date, all else stays. A new session takes the id of one that nobody attends any more, so that
 * a session that is moved can be recognised.
 */
public final class RewrittenSchedule {

    private final ClinicBundle bundle;
    private final ClinicSchedule before;
    private final String reason;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Set<String> concerned = new LinkedHashSet<>();
    private int next = 1;

    /**
     * @param reason why a session has no place, for a course that had places for all before
     */
    public RewrittenSchedule(ClinicBundle bundle, ClinicSchedule before, String reason) {
        this.bundle = bundle;
        this.before = before;
        this.reason = reason;
        before.sessions().forEach(one -> sessions.put(one.id(), one));
    }

    public void leave(ReleasedSession one) {
        concerned.add(one.course());
        sessions.computeIfPresent(
                one.session(),
                (id, session) ->
                        session.withAttendees(
                                session.attendees().stream()
                                        .filter(who -> !who.course().equals(one.course()))
                                        .toList()));
    }

    public void join(FixedSession one) {
        concerned.add(one.course());
        Session running = running(one);
        List<Attendee> people = new ArrayList<>(running == null ? List.of() : running.attendees());
        people.add(new Attendee(one.course(), 0));
        if (running != null) {
            sessions.put(running.id(), running.withAttendees(people));
            return;
        }
        String id = freeId();
        sessions.put(
                id,
                new Session(
                        id,
                        course(one.course()).treatment(),
                        one.start(),
                        one.minutes(),
                        one.room(),
                        one.practitioner(),
                        one.classId(),
                        people));
    }

    /** Everything as it is now, in order of time. */
    public ClinicSchedule schedule() {
        sessions.values().removeIf(RewrittenSchedule::isEmpty);
        List<UnscheduledSession> unscheduled = new ArrayList<>();
        for (UnscheduledSession one : before.unscheduled()) {
            if (!concerned.contains(one.course())) {
                unscheduled.add(one);
            }
        }
        concerned.forEach(course -> number(course, unscheduled));
        List<Session> all = new ArrayList<>(sessions.values());
        all.sort(Comparator.comparing(Session::start));
        return new ClinicSchedule(all, unscheduled);
    }

    /** The session of the class that is held then, also if nobody attends any more. */
    private @Nullable Session running(FixedSession one) {
        if (one.classId() == null) {
            return null;
        }
        return sessions.values().stream()
                .filter(session -> one.classId().equals(session.classId()))
                .filter(session -> session.start().equals(one.start()))
                .filter(session -> session.practitioner().equals(one.practitioner()))
                .filter(session -> session.room().equals(one.room()))
                .findFirst()
                .orElse(null);
    }

    private String freeId() {
        for (Session session : sessions.values()) {
            if (isEmpty(session)) {
                return session.id();
            }
        }
        String id = "s%05d".formatted(next++);
        while (sessions.containsKey(id)) {
            id = "s%05d".formatted(next++);
        }
        return id;
    }

    private static boolean isEmpty(Session session) {
        return session.attendees().isEmpty();
    }

    private void number(String id, List<UnscheduledSession> unscheduled) {
        Course course = course(id);
        Map<String, Integer> numbers = new HashMap<>();
        int number = course.deliveredOn().size();
        List<Session> own =
                sessions.values().stream()
                        .filter(one ->
                                one.attendees().stream().anyMatch(a -> a.course().equals(id)))
                        .sorted(Comparator.comparing(Session::start))
                        .toList();
        for (Session session : own) {
            numbers.put(session.id(), ++number);
        }
        for (Session session : own) {
            int mine = numbers.getOrDefault(session.id(), 0);
            sessions.put(
                    session.id(),
                    session.withAttendees(
                            session.attendees().stream()
                                    .map(a -> a.course().equals(id) ? new Attendee(id, mine) : a)
                                    .toList()));
        }
        while (number < course.sessions()) {
            unscheduled.add(new UnscheduledSession(id, ++number, reasons(id)));
        }
    }

    private List<String> reasons(String course) {
        return before.unscheduled().stream()
                .filter(one -> one.course().equals(course))
                .findFirst()
                .map(UnscheduledSession::reasons)
                .orElse(List.of(reason));
    }

    private Course course(String id) {
        return bundle.courses().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no course " + id + "."));
    }
}
