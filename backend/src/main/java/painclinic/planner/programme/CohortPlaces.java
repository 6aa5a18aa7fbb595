package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.SessionDemands;
import painclinic.evaluation.measures.Changes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Where one session of a cohort that is there could be, for all its people, by what it changes. */
final class CohortPlaces {

    private static final int PREFERENCE = 10;

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;

    CohortPlaces(ClinicBundle bundle, Calendar calendar, Teams teams) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.teams = teams;
    }

    /** A place, with what it costs beside the cohort's other sessions and what people were told. */
    record Priced(Place place, long cost) {}

    /** What it costs that a cohort's session has no place: more than any place. */
    long missing(CohortPlan plan) {
        return 1_000_000L * plan.members.size();
    }

    /** Whether people's, leaders' and the room's records allow a place, whatever else is booked. */
    boolean isAllowed(CohortPlan plan, Place place) {
        int a = place.start();
        int b = place.end();
        return calendar.roomIsOpen(place.room(), place.day(), a, b)
                && Arrays.stream(place.team())
                        .allMatch(who -> calendar.leaderWorks(who, place.room(), place.day(), a, b))
                && plan.members.stream().allMatch(one -> comes(one, place.day(), a, b));
    }

    private boolean comes(Course course, int day, int a, int b) {
        return calendar.day(course.startNotBefore()) <= day
                && calendar.comes(calendar.patientOf(course.id()), day, a, b);
    }

    /**
     * Of the times at which the session can be held for all its people the one that costs least,
     * with its room and leaders; null if there is none.
     *
     * @param told where people were told that it is, or null; its own time counts even today
     */
    @Nullable Priced cheapest(CohortPlan plan, int number, @Nullable Place told, DateRules rules) {
        Habits habits = Habits.of(plan, number, calendar);
        SessionDemands demands = plan.treatment.demands(number);
        int[] rooms = teams.rooms(demands, needs(plan));
        int last = rules.latest(plan, number, calendar.days() - 1);
        Priced found = null;
        if (told != null
                && told.day() < rules.firstDay()
                && rules.allows(plan, number, told.day())) {
            found = best(plan, number, told.day(), told.start(), rooms, told, habits);
        }
        for (int day = rules.earliest(plan, number); day <= last; day++) {
            if (rules.allows(plan, number, day)) {
                found = less(found, onDay(plan, number, day, rooms, told, habits));
            }
        }
        return found;
    }

    private @Nullable Priced onDay(
            CohortPlan plan,
            int number,
            int day,
            int[] rooms,
            @Nullable Place told,
            Habits habits) {
        SessionDemands demands = plan.treatment.demands(number);
        int grid = bundle.planning().gridMinutes();
        int[] open = calendar.openMinutes(day);
        int start = (Math.max(open[0], habits.notBefore(day)) + grid - 1) / grid * grid;
        int before = habits.notAfter(day);
        Priced found = null;
        for (; start + demands.minutes() <= open[1] && start < before; start += grid) {
            found = less(found, best(plan, number, day, start, rooms, told, habits));
        }
        return found;
    }

    /** The cheaper one, and of two alike the former. */
    private static @Nullable Priced less(@Nullable Priced former, @Nullable Priced latter) {
        return former == null || latter != null && latter.cost() < former.cost() ? latter : former;
    }

    private @Nullable Priced best(
            CohortPlan plan,
            int number,
            int day,
            int start,
            int[] rooms,
            @Nullable Place told,
            Habits habits) {
        SessionDemands demands = plan.treatment.demands(number);
        int end = start + demands.minutes();
        boolean all =
                plan.members.stream()
                        .allMatch(one ->
                                comes(one, day, start, end)
                                        && calendar.patientIsFree(
                                                calendar.patientOf(one.id()), day, start, end));
        Priced best = null;
        for (int room : all ? rooms : new int[0]) {
            Place place = place(plan, demands, room, day, start, told, habits);
            if (place != null) {
                best = less(best, new Priced(place, cost(plan, number, place, told, habits)));
            }
        }
        return best;
    }

    private @Nullable Place place(
            CohortPlan plan,
            SessionDemands demands,
            int room,
            int day,
            int start,
            @Nullable Place told,
            Habits habits) {
        int end = start + demands.minutes();
        int people = plan.members.size();
        if (teams.capacity(room) < people || !calendar.roomIsFree(room, day, start, end)) {
            return null;
        }
        Map<String, int[]> usual = usual(demands, told, habits);
        IntPredicate may = who -> calendar.leaderIsFree(who, room, day, start, end);
        int needed = demands.leadersFor(people);
        int were = told == null ? needed : Math.max(needed, told.team().length);
        int[] team = teams.team(demands, were, may, usual);
        if (team == null && were > needed) {
            team = teams.team(demands, needed, may, usual);
        }
        return team == null ? null : new Place(day, start, demands.minutes(), room, team, people);
    }

    /** Who led it before comes first, then who leads the cohort otherwise. */
    private static Map<String, int[]> usual(
            SessionDemands demands, @Nullable Place told, Habits habits) {
        Map<String, int[]> usual = new HashMap<>(habits.leaders());
        List<LeaderRole> roles = demands.leaders();
        for (int i = 0; told != null && i < Math.min(told.team().length, roles.size()); i++) {
            int who = told.team()[i];
            int[] others = usual.getOrDefault(roles.get(i).skill(), new int[0]);
            int[] all = new int[others.length + 1];
            all[0] = who;
            System.arraycopy(others, 0, all, 1, others.length);
            usual.put(roles.get(i).skill(), all);
        }
        return usual;
    }

    private long cost(
            CohortPlan plan, int number, Place place, @Nullable Place told, Habits habits) {
        long each = habits.cost(plan.session(number), number, place);
        if (told != null) {
            boolean sameTime = told.day() == place.day() && told.start() == place.start();
            Set<Integer> now = new HashSet<>();
            Arrays.stream(place.team()).forEach(now::add);
            boolean sameLeaders = Arrays.stream(told.team()).allMatch(now::contains);
            each +=
                    new Changes(
                                    sameTime ? 0 : 1,
                                    sameLeaders ? 0 : 1,
                                    told.room() == place.room() ? 0 : 1,
                                    0)
                            .cost();
        }
        long wishes =
                plan.members.stream()
                        .filter(one ->
                                !calendar.wishesFor(
                                        calendar.patientOf(one.id()),
                                        place.day(),
                                        place.start(),
                                        place.end()))
                        .count();
        return each * plan.members.size() + PREFERENCE * wishes;
    }

    private Set<String> needs(CohortPlan plan) {
        Set<String> needs = new HashSet<>();
        for (Course one : plan.members) {
            needs.addAll(bundle.patients().get(calendar.patientOf(one.id())).needs());
        }
        return needs;
    }
}
