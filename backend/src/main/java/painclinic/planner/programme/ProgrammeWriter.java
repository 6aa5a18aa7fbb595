package painclinic.planner.programme;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes cohorts as sessions, and what is missing with its reason. */
final class ProgrammeWriter {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;
    private final GroupReasons groupReasons;
    private final int firstDay;
    private final Map<String, Treatment> treatments;
    private final List<Course> courses;
    private final Map<String, Integer> most;
    private final Set<String> ids = new HashSet<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<UnscheduledSession> unscheduled = new ArrayList<>();

    ProgrammeWriter(
            ClinicBundle bundle,
            Calendar calendar,
            Teams teams,
            DateRules rules,
            Map<String, Treatment> treatments,
            List<Course> courses,
            Map<String, Integer> most) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.teams = teams;
        this.groupReasons = new GroupReasons(bundle, calendar, teams, rules);
        this.firstDay = rules.firstDay();
        this.treatments = treatments;
        this.courses = courses;
        this.most = most;
        bundle.booked().forEach(one -> ids.add(one.id()));
    }

    ProgrammePlan write(List<CohortPlan> plans) {
        Set<String> classes = new HashSet<>();
        bundle.cohorts().forEach(one -> classes.add(one.id()));
        bundle.booked().forEach(one -> classes.add(String.valueOf(one.classId())));
        Set<String> placed = new HashSet<>();
        Map<String, Integer> next = new TreeMap<>();
        for (CohortPlan plan : plans) {
            String code = plan.treatment.code();
            String id = plan.listed == null ? null : plan.listed.id();
            while (id == null) {
                String candidate = "%s-%d".formatted(code, next.merge(code, 1, Integer::sum));
                id = classes.add(candidate) ? candidate : null;
            }
            write(plan, id);
            plan.members.forEach(one -> placed.add(one.id()));
        }
        for (Treatment treatment : treatments.values()) {
            waiting(treatment, plans, placed);
        }
        return new ProgrammePlan(sessions, unscheduled);
    }

    private void waiting(Treatment treatment, List<CohortPlan> plans, Set<String> placed) {
        List<Course> left =
                courses.stream()
                        .filter(one -> one.treatment().equals(treatment.code()))
                        .filter(one -> !placed.contains(one.id()))
                        .toList();
        if (left.isEmpty()) {
            return;
        }
        WaitingReasons reasons =
                new WaitingReasons(
                        bundle,
                        calendar,
                        teams,
                        firstDay,
                        treatment,
                        plans.stream().filter(one -> one.treatment.equals(treatment)).toList(),
                        left,
                        most.getOrDefault(treatment.code(), Integer.MAX_VALUE));
        for (Course course : left) {
            List<String> why = reasons.of(course);
            for (int n = 1; n <= treatment.ordinarySessions(); n++) {
                unscheduled.add(new UnscheduledSession(course.id(), n, why));
            }
        }
    }

    private void write(CohortPlan plan, String id) {
        Map<Integer, Session> booked = new HashMap<>();
        for (Session session : bundle.booked()) {
            if (id.equals(session.classId()) && session.treatment().equals(plan.treatment.code())) {
                booked.put(session.number(), session);
            }
        }
        for (int n = 1; n <= plan.last(); n++) {
            if (plan.isPlaced(n)) {
                Session session = booked.get(n);
                sessions.add(
                        session == null
                                ? session(plan, id, n)
                                : session.withAttendees(attendees(plan, n)));
            }
        }
        for (int n : plan.owed(calendar.days() - 1)) {
            if (!plan.isPlaced(n)) {
                List<String> why = groupReasons.of(plan, n);
                for (Course member : plan.members) {
                    unscheduled.add(new UnscheduledSession(member.id(), n, why));
                }
            }
        }
    }

    private static List<Attendee> attendees(CohortPlan plan, int number) {
        return plan.members.stream().map(one -> new Attendee(one.id(), number)).toList();
    }

    private Session session(CohortPlan plan, String classId, int number) {
        Place place = plan.place(number);
        LocalDateTime start = calendar.date(place.day()).atStartOfDay().plusMinutes(place.start());
        int needed = plan.treatment.demands(number).leadersFor(plan.members.size());
        List<String> team =
                Arrays.stream(place.team())
                        .limit(needed)
                        .mapToObj(who -> bundle.practitioners().get(who).id())
                        .toList();
        int next = sessions.size() + 1;
        String id = "g%05d".formatted(next);
        while (!ids.add(id)) {
            id = "g%05d".formatted(++next);
        }
        return new Session(
                id,
                plan.treatment.code(),
                start,
                place.minutes(),
                bundle.rooms().get(place.room()).id(),
                team.getFirst(),
                classId,
                attendees(plan, number),
                team.subList(1, team.size()));
    }
}
