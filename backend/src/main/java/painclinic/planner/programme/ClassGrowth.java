package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Session;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts those who miss sessions into classes that are full with the leaders they have, and finds the
 * further leader whom more people need. The search itself never lets a class grow so far.
 */
public final class ClassGrowth {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;
    private final ClinicSchedule schedule;
    private final Map<String, List<Group>> classes = new HashMap<>();
    private final Map<String, List<Group>> added = new HashMap<>();

    private ClassGrowth(ClinicBundle bundle, ClinicSchedule schedule) {
        this.bundle = bundle;
        this.schedule = schedule;
        this.calendar = new Calendar(bundle);
        this.teams = new Teams(bundle, calendar);
        schedule.sessions().forEach(calendar::book);
        Map<String, Treatment> growing = new HashMap<>();
        bundle.treatments().stream()
                .filter(ClassGrowth::mayGrow)
                .forEach(one -> growing.put(one.code(), one));
        for (Session session : schedule.sessions()) {
            Treatment treatment = growing.get(session.treatment());
            int day = calendar.day(session.start().toLocalDate());
            if (treatment != null && calendar.plans(day)) {
                classes.computeIfAbsent(treatment.code(), _ -> new ArrayList<>())
                        .add(new Group(session, treatment));
            }
        }
    }

    private static boolean mayGrow(Treatment treatment) {
        SessionDemands demands = treatment.demands(1);
        return treatment.delivery() == Delivery.GROUP
                && demands.leadersFor(1) < demands.leaders().size();
    }

    /** The schedule with as many more in its classes as further leaders can be found for. */
    public static ClinicSchedule grown(ClinicBundle bundle, ClinicSchedule schedule) {
        if (schedule.unscheduled().isEmpty()
                || bundle.treatments().stream().noneMatch(ClassGrowth::mayGrow)) {
            return schedule;
        }
        ClassGrowth growth = new ClassGrowth(bundle, schedule);
        growth.grow();
        return growth.added.isEmpty() ? schedule : growth.result();
    }

    private void grow() {
        List<TeamCourse> missing =
                new ArrayList<>(
                        TeamPlan.courses(
                                bundle, calendar, schedule.sessions(), ClassGrowth::mayGrow));
        missing.removeIf(one -> one.missing() == 0);
        missing.sort(Comparator.comparing(one -> one.course, Seats.FIRST));
        for (TeamCourse course : missing) {
            List<Group> own = new ArrayList<>();
            Group next = next(course, own);
            while (next != null && own.size() < course.missing()) {
                next.add(course);
                own.add(next);
                next = next(course, own);
            }
            if (!own.isEmpty()) {
                added.put(course.course.id(), own);
            }
        }
    }

    /** The first class session that a course can join, or null. */
    private @Nullable Group next(TeamCourse course, List<Group> own) {
        int[] days = own.stream().mapToInt(one -> one.place.day()).toArray();
        for (Group group : classes.getOrDefault(course.treatment.code(), List.of())) {
            if (course.firstDay <= group.place.day()
                    && course.couldHaveOneOn(group.place.day(), days)
                    && group.takes(course)) {
                return group;
            }
        }
        return null;
    }

    private ClinicSchedule result() {
        Map<String, Group> changed = new HashMap<>();
        classes.values().forEach(all -> all.forEach(one -> changed.put(one.session.id(), one)));
        List<Session> sessions = new ArrayList<>();
        for (Session session : schedule.sessions()) {
            Group group = changed.get(session.id());
            sessions.add(group == null ? session : group.written());
        }
        return new ClinicSchedule(numbered(sessions), unscheduled(), schedule.version());
    }

    /** Numbers follow the dates, for whoever has come into a class. */
    private List<Session> numbered(List<Session> sessions) {
        Map<String, Integer> last = new HashMap<>();
        for (Course course : bundle.courses()) {
            if (added.containsKey(course.id())) {
                last.put(course.id(), course.deliveredOn().size());
            }
        }
        Map<String, Session> numbered = new HashMap<>();
        sessions.stream()
                .sorted(Comparator.comparing(Session::start))
                .forEach(session ->
                        numbered.put(
                                session.id(),
                                session.withAttendees(
                                        session.attendees().stream()
                                                .map(one -> numbered(one, last))
                                                .toList())));
        return sessions.stream().map(one -> numbered.getOrDefault(one.id(), one)).toList();
    }

    private static Attendee numbered(Attendee one, Map<String, Integer> last) {
        return last.containsKey(one.course())
                ? new Attendee(one.course(), last.merge(one.course(), 1, Integer::sum))
                : one;
    }

    /** What is left out of a course are its last numbers. */
    private List<UnscheduledSession> unscheduled() {
        Map<String, Integer> gained = new HashMap<>();
        added.forEach((course, groups) -> gained.put(course, groups.size()));
        List<UnscheduledSession> left = new ArrayList<>();
        for (UnscheduledSession one : schedule.unscheduled()) {
            Integer more = gained.get(one.course());
            if (more == null || more == 0) {
                left.add(one);
            } else {
                gained.put(one.course(), more - 1);
            }
        }
        return left;
    }

    /** A class session that more people may come to. */
    private final class Group {

        private final Session session;
        private final SessionDemands demands;
        private final int most;
        private final List<Attendee> people;
        private Place place;

        private Group(Session session, Treatment treatment) {
            this.session = session;
            this.demands = treatment.demands(1);
            this.place = calendar.placeOf(session);
            this.people = new ArrayList<>(session.attendees());
            this.most =
                    Math.min(teams.capacity(place.room()), TeamPlan.mostInClass(bundle, treatment));
        }

        private boolean takes(TeamCourse course) {
            return people.size() < most
                    && bundle.rooms()
                            .get(place.room())
                            .features()
                            .containsAll(course.patient.needs())
                    && calendar.isThere(
                            course.patientIndex, place.day(), place.start(), place.end())
                    && isLedForOneMore();
        }

        private boolean isLedForOneMore() {
            int further = demands.leadersFor(people.size() + 1) - place.team().length;
            return further <= 0 || further == 1 && helper() >= 0;
        }

        /** Somebody free who may lead besides, or -1. */
        private int helper() {
            LeaderRole role = demands.leaders().get(place.team().length);
            return IntStream.of(teams.able(role.skill()))
                    .filter(who -> Arrays.stream(place.team()).noneMatch(one -> one == who))
                    .filter(who ->
                            calendar.leaderIsFree(
                                    who, place.room(), place.day(), place.start(), place.end()))
                    .findFirst()
                    .orElse(-1);
        }

        private void add(TeamCourse course) {
            if (demands.leadersFor(people.size() + 1) > place.team().length) {
                int[] team = Arrays.copyOf(place.team(), place.team().length + 1);
                team[team.length - 1] = helper();
                calendar.release(place);
                place = place.withTeam(team);
                calendar.occupy(place);
            }
            people.add(new Attendee(course.course.id(), 1));
            calendar.attend(course.patientIndex, place);
        }

        private Session written() {
            List<String> leaders =
                    Arrays.stream(place.team())
                            .mapToObj(who -> bundle.practitioners().get(who).id())
                            .toList();
            return session.withAttendees(people).withLeaders(leaders);
        }
    }
}
