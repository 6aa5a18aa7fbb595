package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Delivery;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Finds places for courses that are led by several, the cheapest first, and keeps the calendar. */
final class TeamPlaces {

    private static final int WEEK = 7;

    /** Where not all fits otherwise, what counts is to be close together. */
    private static final int CLOSE = 100;

    private final ClinicBundle bundle;
    private final CostWeights weights;
    private final Calendar calendar;
    private final Teams teams;
    private final Map<String, Teams> byGender = new HashMap<>();
    private final RandomGenerator random;
    private final int firstDay;
    private final Map<String, Integer> most = new HashMap<>();
    private final Map<String, Integer> practitioners = new HashMap<>();
    private final Map<Integer, List<TeamSession>> classesOn = new HashMap<>();
    private final Map<Integer, int[]> openMinutes = new HashMap<>();
    private final Set<TeamSession> opened = new LinkedHashSet<>();

    /**
     * @param booked class sessions that are promised; people may join them
     * @param firstDay the first day on which anything is put
     */
    TeamPlaces(
            ClinicBundle bundle,
            Calendar calendar,
            RandomGenerator random,
            List<TeamSession> booked,
            int firstDay) {
        this.bundle = bundle;
        this.firstDay = Math.max(0, firstDay);
        this.weights = bundle.weights();
        this.calendar = calendar;
        this.teams = new Teams(bundle, calendar);
        this.random = random;
        for (int i = 0; i < bundle.practitioners().size(); i++) {
            practitioners.put(bundle.practitioners().get(i).id(), i);
        }
        for (Treatment treatment : bundle.treatments()) {
            most.put(treatment.code(), mostPeople(treatment));
        }
        booked.forEach(one -> onDay(one.place.day()).add(one));
    }

    /** The most people in one session without yet another leader. */
    private int mostPeople(Treatment treatment) {
        if (treatment.delivery() == Delivery.ONE_TO_ONE) {
            return 1;
        }
        SessionDemands demands = treatment.demands(1);
        int people = TeamPlan.mostInClass(bundle, treatment);
        for (int i = demands.leadersFor(1); i < demands.leaders().size(); i++) {
            people = Math.min(people, demands.leaders().get(i).fromAttendees() - 1);
        }
        return people;
    }

    /** The new sessions, in the order in which they came to be. */
    Collection<TeamSession> opened() {
        return opened;
    }

    /**
     * Finds as many of the sessions that a course misses as have a place, if not at the wished
     * distance then closer together.
     */
    void fill(TeamCourse course) {
        int wished = course.treatment.targetDaysBetween();
        fillAtTarget(course);
        List<TeamSession> most = List.copyOf(course.sessions);
        for (int target : closer(course, wished)) {
            if (course.missing() == 0) {
                break;
            }
            takeOut(course);
            course.target = target;
            fillAtTarget(course);
            if (course.sessions.size() > most.size()) {
                most = List.copyOf(course.sessions);
            }
        }
        course.target = wished;
        if (course.sessions.size() < most.size()) {
            takeOut(course);
            putBack(course, most);
        }
    }

    /** Evenly over the days that are left, and as close as may be. */
    private int[] closer(TeamCourse course, int wished) {
        int from = Math.max(firstDay, course.firstDay);
        int last = Math.min(calendar.days() - 1, from + course.windowDays);
        int even = (last - from) / Math.max(1, course.owed);
        return IntStream.of(even, course.apart())
                .filter(days -> days >= course.apart() && days < wished)
                .distinct()
                .toArray();
    }

    private void fillAtTarget(TeamCourse course) {
        while (course.missing() > 0) {
            Option best = best(course);
            if (best == null) {
                return;
            }
            put(course, best.session);
        }
    }

    void takeOut(TeamCourse course) {
        for (TeamSession session : course.sessions) {
            session.courses.remove(course);
            calendar.stayAway(course.patientIndex, session.place);
            if (session.people() == 0) {
                calendar.release(session.place);
                opened.remove(session);
                onDay(session.place.day()).remove(session);
            }
        }
        course.sessions.clear();
    }

    /** Gives a course without sessions those that it had. */
    void putBack(TeamCourse course, List<TeamSession> sessions) {
        sessions.forEach(session -> put(course, session));
    }

    private void put(TeamCourse course, TeamSession session) {
        if (session.people() == 0) {
            calendar.occupy(session.place);
            opened.add(session);
            if (isClass(course)) {
                onDay(session.place.day()).add(session);
            }
        }
        session.courses.add(course);
        course.sessions.add(session);
        calendar.attend(course.patientIndex, session.place);
    }

    private List<TeamSession> onDay(int day) {
        return classesOn.computeIfAbsent(day, _ -> new ArrayList<>());
    }

    private static boolean isClass(TeamCourse course) {
        return course.treatment.delivery() == Delivery.GROUP;
    }

    private @Nullable Option best(TeamCourse course) {
        Map<String, int[]> usual = usual(course, course.treatment.demands(1));
        int last = course.latest(calendar.days() - 1);
        Option best = null;
        for (int day = Math.max(firstDay, course.earliest()); day <= last; day++) {
            long cost = dayCost(course, day);
            if (best != null && course.isPastTarget(day) && cost >= best.cost) {
                break;
            }
            if ((best == null || cost < best.cost) && course.couldHaveOneOn(day)) {
                Option found = onDay(course, day, cost, usual);
                best = found == null ? best : less(best, found);
            }
        }
        return best;
    }

    private @Nullable Option onDay(
            TeamCourse course, int day, long dayCost, Map<String, int[]> usual) {
        Option best = null;
        if (isClass(course)) {
            for (TeamSession session : onDay(day)) {
                if (mayJoin(course, session)) {
                    best =
                            less(
                                    best,
                                    new Option(
                                            session,
                                            dayCost + placeCost(course, session.place, session)));
                }
            }
        }
        SessionDemands demands = course.treatment.demands(1);
        int[] rooms = teams.rooms(demands, Set.copyOf(course.patient.needs()));
        int[] open = openMinutes.computeIfAbsent(day, calendar::openMinutes);
        int grid = bundle.planning().gridMinutes();
        int first = (open[0] + grid - 1) / grid * grid;
        for (int start = first; start + demands.minutes() <= open[1]; start += grid) {
            if (calendar.isThere(course.patientIndex, day, start, start + demands.minutes())
                    && teams(course).somebodyLeads(demands, day, start)) {
                Map<Integer, Optional<int[]>> teamAt = new HashMap<>();
                for (int room : rooms) {
                    if (best != null && best.cost <= dayCost) {
                        return best; // nothing on this day is cheaper
                    }
                    Place place = place(course, demands, room, day, start, usual, teamAt);
                    if (place != null) {
                        TeamSession session = new TeamSession(course.treatment, place, null);
                        best =
                                less(
                                        best,
                                        new Option(
                                                session,
                                                dayCost + placeCost(course, place, session)));
                    }
                }
            }
        }
        return best;
    }

    private static Option less(@Nullable Option former, Option latter) {
        return former == null || latter.cost < former.cost ? latter : former;
    }

    private boolean mayJoin(TeamCourse course, TeamSession session) {
        Place place = session.place;
        return session.treatment.equals(course.treatment)
                && session.people() < seats(session)
                && calendar.isThere(course.patientIndex, place.day(), place.start(), place.end())
                && bundle.rooms().get(place.room()).features().containsAll(course.patient.needs());
    }

    private int seats(TeamSession session) {
        int seats = most.getOrDefault(session.treatment.code(), 1);
        return Math.min(seats, teams.capacity(session.place.room()));
    }

    private @Nullable Place place(
            TeamCourse course,
            SessionDemands demands,
            int room,
            int day,
            int start,
            Map<String, int[]> usual,
            Map<Integer, Optional<int[]>> teamAt) {
        int end = start + demands.minutes();
        if (teams.capacity(room) < 1 || !calendar.roomIsFree(room, day, start, end)) {
            return null;
        }
        return teamAt.computeIfAbsent(
                        calendar.siteOf(room),
                        _ ->
                                Optional.ofNullable(
                                        teams(course)
                                                .team(
                                                        demands,
                                                        demands.leadersFor(1),
                                                        who ->
                                                                calendar.leaderIsFree(
                                                                        who, room, day, start, end),
                                                        usual)))
                .map(team -> new Place(day, start, demands.minutes(), room, team, 1))
                .orElse(null);
    }

    private Teams teams(TeamCourse course) {
        String wished = course.leadGender();
        return wished == null ? teams : byGender.computeIfAbsent(wished, teams::ledBy);
    }

    /** Who led before, for each skill; at first who is wished for, or anybody at random. */
    private Map<String, int[]> usual(TeamCourse course, SessionDemands demands) {
        Map<String, int[]> usual = new HashMap<>();
        for (TeamSession session : course.sessions) {
            int[] team = session.place.team();
            for (int i = 0; i < team.length; i++) {
                usual.putIfAbsent(demands.leaders().get(i).skill(), new int[] {team[i]});
            }
        }
        if (usual.isEmpty()) {
            String skill = demands.leaders().getFirst().skill();
            Integer wished = practitioners.get(course.course.preferredPractitioner());
            int who = wished == null ? random.nextInt(practitioners.size()) : wished;
            Practitioner one = bundle.practitioners().get(who);
            if (one.skills().contains(skill)) {
                usual.put(skill, new int[] {who});
            }
        }
        return usual;
    }

    /** What the day alone costs a course, as its next. */
    private long dayCost(TeamCourse course, int day) {
        if (course.hasBegun()) {
            boolean close = course.target < course.treatment.targetDaysBetween();
            return (long) weights.rhythm() * course.daysOffTarget(day) * (close ? CLOSE : 1);
        }
        return weights.waiting()
                * CostWeights.waitUnits(Math.max(0, day - course.firstDay))
                * (course.course.priority() == Priority.URGENT ? 2 : 1);
    }

    private long placeCost(TeamCourse course, Place place, TeamSession session) {
        return habit(course.sessions, place, isClass(course))
                + (long) weights.preference() * unwished(course, place)
                + (isClass(course) && session.people() == 0 ? weights.classRun() : 0);
    }

    private long habit(List<TeamSession> before, Place place, boolean isClass) {
        if (before.isEmpty()) {
            return 0;
        }
        boolean sameTime = before.stream().anyMatch(one -> slot(one.place) == slot(place));
        boolean samePeople =
                before.stream()
                        .anyMatch(one ->
                                one.place.team()[0] == place.team()[0]
                                        && (!isClass
                                                || one.place.room() == place.room()
                                                        && slot(one.place) == slot(place)));
        return (sameTime ? 0 : weights.regularity()) + (samePeople ? 0 : weights.continuity());
    }

    private static int slot(Place place) {
        return place.day() % WEEK * 1_440 + place.start();
    }

    private int unwished(TeamCourse course, Place place) {
        boolean time =
                calendar.wishesFor(course.patientIndex, place.day(), place.start(), place.end());
        Integer wished =
                isClass(course) ? null : practitioners.get(course.course.preferredPractitioner());
        return (time ? 0 : 1)
                + (calendar.isAt(place.room(), course.course.preferredSite()) ? 0 : 1)
                + (wished == null || wished == place.team()[0] ? 0 : 1);
    }

    /** What courses miss, the urgent ones counted as often as the clinic says. */
    long missing(Collection<TeamCourse> courses) {
        long missing = 0;
        for (TeamCourse course : courses) {
            boolean urgent = course.course.priority() == Priority.URGENT;
            missing += (long) course.missing() * (urgent ? weights.urgentMissing() : 1);
        }
        return missing;
    }

    /** What courses cost in points, a class session by its share. */
    long soft(Collection<TeamCourse> courses) {
        long soft = 0;
        for (TeamCourse course : courses) {
            List<TeamSession> all = List.copyOf(course.sessions);
            course.sessions.clear();
            for (TeamSession session : all) {
                soft += dayCost(course, session.place.day());
                soft += placeCost(course, session.place, session);
                soft += isClass(course) ? weights.classRun() / session.people() : 0;
                course.sessions.add(session);
            }
            if (all.isEmpty() && course.missing() > 0) {
                soft += dayCost(course, calendar.days());
            }
        }
        return soft;
    }

    /** A session that a course could join or open, and what that costs. */
    private record Option(TeamSession session, long cost) {}
}
