package painclinic.planner.advice;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
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
 * Writes an outcome into the schedule: the courses it concerns are numbered anew, all else stays.
 */
final class FixedSchedule {

    private final FixIndex index;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private int next = 1;

    private FixedSchedule(FixIndex index) {
        this.index = index;
        index.schedule().sessions().forEach(one -> sessions.put(one.id(), one));
    }

    static ClinicSchedule of(FixIndex index, FixOutcome outcome) {
        return new FixedSchedule(index).write(outcome);
    }

    private ClinicSchedule write(FixOutcome outcome) {
        Set<String> concerned = new LinkedHashSet<>();
        for (ReleasedSession one : outcome.released()) {
            concerned.add(one.course());
            leave(one);
        }
        for (FixedSession one : outcome.sessions()) {
            concerned.add(one.course());
            join(one);
        }
        sessions.values().removeIf(one -> one.attendees().isEmpty());
        List<UnscheduledSession> unscheduled = new ArrayList<>();
        for (UnscheduledSession one : index.schedule().unscheduled()) {
            if (!concerned.contains(one.course())) {
                unscheduled.add(one);
            }
        }
        concerned.forEach(course -> number(course, unscheduled));
        return new ClinicSchedule(List.copyOf(sessions.values()), unscheduled);
    }

    private void leave(ReleasedSession one) {
        sessions.computeIfPresent(
                one.session(),
                (id, session) ->
                        with(
                                session,
                                session.attendees().stream()
                                        .filter(who -> !who.course().equals(one.course()))
                                        .toList()));
    }

    private void join(FixedSession one) {
        Session running = running(one);
        List<Attendee> people = new ArrayList<>(running == null ? List.of() : running.attendees());
        people.add(new Attendee(one.course(), 0));
        if (running != null) {
            sessions.put(running.id(), with(running, people));
            return;
        }
        String id = freeId();
        sessions.put(
                id,
                new Session(
                        id,
                        index.course(index.bundle(), one.course()).treatment(),
                        one.start(),
                        one.minutes(),
                        one.room(),
                        one.practitioner(),
                        one.classId(),
                        people));
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
        String id = "s%05d".formatted(next++);
        while (index.isSessionId(id)) {
            id = "s%05d".formatted(next++);
        }
        return id;
    }

    private void number(String id, List<UnscheduledSession> unscheduled) {
        Course course = index.course(index.bundle(), id);
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
                    with(
                            session,
                            session.attendees().stream()
                                    .map(a -> a.course().equals(id) ? new Attendee(id, mine) : a)
                                    .toList()));
        }
        while (number < course.sessions()) {
            unscheduled.add(new UnscheduledSession(id, ++number, reasons(id)));
        }
    }

    private List<String> reasons(String course) {
        return index.schedule().unscheduled().stream()
                .filter(one -> one.course().equals(course))
                .findFirst()
                .map(UnscheduledSession::reasons)
                .orElse(List.of("There is no free place."));
    }

    private static Session with(Session session, List<Attendee> people) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                session.room(),
                session.practitioner(),
                session.classId(),
                people);
    }
}
