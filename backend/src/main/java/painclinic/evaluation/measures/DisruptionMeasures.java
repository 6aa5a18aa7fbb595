package painclinic.evaluation.measures;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.evaluation.CourseSchedule;
import painclinic.evaluation.Placement;
import painclinic.evaluation.ScheduleIndex;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out whose appointments are no longer what they were. */
final class DisruptionMeasures {

    private static final Comparator<Session> BY_TIME =
            Comparator.comparing(Session::start).thenComparing(Session::id);

    private final Set<String> patients = new HashSet<>();
    private final Set<String> practitioners = new HashSet<>();
    private final Set<String> sessions = new HashSet<>();
    private int moved;
    private int cancelled;
    private int added;

    private DisruptionMeasures() {}

    static Disruption count(ScheduleIndex schedule, ClinicSchedule baseline) {
        DisruptionMeasures measures = new DisruptionMeasures();
        Map<String, List<Session>> before = owedByCourse(schedule, baseline.sessions());
        Map<String, List<Session>> now =
                owedByCourse(
                        schedule, schedule.placements().stream().map(Placement::session).toList());
        for (CourseSchedule course : schedule.courses()) {
            measures.add(
                    course.course(),
                    before.getOrDefault(course.id(), List.of()),
                    now.getOrDefault(course.id(), List.of()));
        }
        return measures.disruption();
    }

    /** The sessions of each course that it still owes, by time. */
    private static Map<String, List<Session>> owedByCourse(
            ScheduleIndex schedule, List<Session> sessions) {
        Map<String, List<Session>> byCourse = new HashMap<>();
        for (Session session : sessions) {
            for (Attendee place : session.attendees()) {
                if (schedule.owes(place.course(), place.number())) {
                    byCourse.computeIfAbsent(place.course(), id -> new ArrayList<>()).add(session);
                }
            }
        }
        byCourse.values().forEach(all -> all.sort(BY_TIME));
        return byCourse;
    }

    /**
     * What is kept is set aside; of the rest, each lost session has one of the new in its stead.
     */
    private void add(Course course, List<Session> before, List<Session> now) {
        List<Session> lost = without(before, now);
        List<Session> gained = without(now, before);
        int replaced = Math.min(lost.size(), gained.size());
        moved += replaced;
        cancelled += lost.size() - replaced;
        added += gained.size() - replaced;
        if (!lost.isEmpty()) {
            patients.add(course.patient());
        }
        lost.forEach(session -> sessions.add(session.id()));
        lost.forEach(session -> practitioners.addAll(session.leaders()));
        inTheirStead(lost, gained).forEach(session -> practitioners.addAll(session.leaders()));
    }

    /** Those of the new sessions that replace lost ones: first what is at the same time. */
    private static Stream<Session> inTheirStead(List<Session> lost, List<Session> gained) {
        List<LocalDateTime> times = lost.stream().map(Session::start).toList();
        return gained.stream()
                .sorted(Comparator.comparing(session -> !times.contains(session.start())))
                .limit(lost.size());
    }

    private static List<Session> without(List<Session> sessions, List<Session> others) {
        List<Meeting> left = new ArrayList<>(others.stream().map(Meeting::of).toList());
        return sessions.stream().filter(session -> !left.remove(Meeting.of(session))).toList();
    }

    private Disruption disruption() {
        return new Disruption(
                patients.size(), practitioners.size(), sessions.size(), moved, cancelled, added);
    }

    /** What a patient has been told of a session. */
    private record Meeting(LocalDateTime start, List<String> leaders, String room) {

        static Meeting of(Session session) {
            return new Meeting(session.start(), session.leaders(), session.room());
        }
    }
}
