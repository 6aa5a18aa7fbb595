package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.SessionDemands;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Places the sessions of one cohort, one after the other in the programme's order, and steps back
 * where the next has no place. Who is in a new cohort is decided by its sessions: those who can
 * come to all of them.
 */
final class CohortBuilder {

    private static final int BRANCHES = 3;
    private static final int MOST_TRIES = 120;
    private static final int FREE_DAYS = 28;
    private static final long LOST_PERSON = 4_000;

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;
    private final DateRules rules;
    private final RandomGenerator random;
    private final int grid;
    private int tries;
    private Pool pool;
    private int least;
    private int most;
    private boolean fixed;

    CohortBuilder(
            ClinicBundle bundle,
            Calendar calendar,
            Teams teams,
            DateRules rules,
            RandomGenerator random) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.teams = teams;
        this.rules = rules;
        this.random = random;
        this.grid = bundle.planning().gridMinutes();
        this.pool = new Pool(bundle, calendar, List.of(), null);
    }

    /** Places what a cohort that is there owes; what has no place is left out. */
    void complete(CohortPlan cohort, int groupMost) {
        pool = new Pool(bundle, calendar, cohort.members, null);
        least = pool.size();
        most = cohort.begun ? pool.size() : Math.max(pool.size(), groupMost);
        fixed = true;
        BitSet everybody = pool.everybody();
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n) || cohort.isDelivered(n) || !isOwed(cohort, n)) {
                continue;
            }
            List<Option> options = options(cohort, n, everybody, -1, FREE_DAYS);
            if (options.isEmpty()) {
                options = options(cohort, n, everybody, -1, calendar.days());
            }
            if (!options.isEmpty()) {
                Place place = options.getFirst().place();
                cohort.places[n] = place;
                calendar.occupy(place);
                for (Course member : cohort.members) {
                    calendar.attend(calendar.patientOf(member.id()), place);
                }
            }
        }
    }

    private boolean isOwed(CohortPlan cohort, int number) {
        return cohort.owed(calendar.days() - 1).contains(number);
    }

    /**
     * Fills a new cohort from those who wait, beginning on a day; answers whether it runs. The
     * calendar then holds it.
     *
     * @param somebody who has to be able to come to all of it, or null
     */
    boolean open(
            CohortPlan cohort,
            List<Course> waiting,
            int firstDay,
            int groupMost,
            @Nullable Course somebody) {
        pool = new Pool(bundle, calendar, waiting, somebody);
        least = Math.max(1, cohort.treatment.groupMin());
        most = Math.min(groupMost, waiting.size());
        fixed = false;
        tries = 0;
        if (waiting.size() < least) {
            return false;
        }
        BitSet able = pool.everybody();
        if (!place(cohort, 1, able, firstDay)) {
            return false;
        }
        enter(cohort, able);
        return true;
    }

    private void enter(CohortPlan cohort, BitSet able) {
        BitSet left = (BitSet) able.clone();
        int people = most;
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                Place place = cohort.place(n);
                left = pool.there(left, place.day(), place.start(), place.minutes());
                left = pool.inRoom(left, place.room());
                people = Math.min(people, place.people());
            }
        }
        left.stream()
                .boxed()
                .sorted(
                        Comparator.comparing((Integer one) -> !pool.isChosen(one))
                                .thenComparing(pool::course, Seats.FIRST))
                .limit(people)
                .forEach(one -> cohort.members.add(pool.course(one)));
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                for (Course member : cohort.members) {
                    calendar.attend(calendar.patientOf(member.id()), cohort.place(n));
                }
            }
        }
    }

    private boolean place(CohortPlan cohort, int number, BitSet able, int firstDay) {
        if (number > cohort.last() || !isOwed(cohort, number)) {
            return true;
        }
        int tried = 0;
        for (Option option : options(cohort, number, able, firstDay, FREE_DAYS)) {
            if (tried++ == BRANCHES || tries++ > MOST_TRIES) {
                return false;
            }
            cohort.places[number] = option.place();
            calendar.occupy(option.place());
            if (place(cohort, number + 1, option.able(), -1)) {
                return true;
            }
            calendar.release(option.place());
            cohort.places[number] = null;
        }
        return false;
    }

    /** The places for a session, the best first. */
    private List<Option> options(
            CohortPlan cohort, int number, BitSet able, int firstDay, int freeDays) {
        SessionDemands demands = cohort.treatment.demands(number);
        int from = Math.max(rules.earliest(cohort, number), firstDay);
        int to = rules.latest(cohort, number, calendar.days() - 1);
        ProgrammeSession session = cohort.session(number);
        if (firstDay >= 0) {
            to = Math.min(to, firstDay + 6);
        } else if (session.maxDays() == null) {
            to = Math.min(to, from + freeDays);
        }
        Habits habits = Habits.of(cohort, number, calendar);
        int[] rooms = teams.rooms(demands, fixed ? pool.needs() : Set.of());
        List<Option> options = new ArrayList<>();
        for (int day = from; day <= to; day++) {
            if (rules.allows(cohort, number, day)) {
                onDay(cohort, number, demands, day, rooms, able, habits, options);
            }
        }
        options.sort(Comparator.comparingLong(Option::cost));
        return options;
    }

    private void onDay(
            CohortPlan cohort,
            int number,
            SessionDemands demands,
            int day,
            int[] rooms,
            BitSet able,
            Habits habits,
            List<Option> options) {
        int[] open = calendar.openMinutes(day);
        int after = habits.notBefore(day);
        int before = habits.notAfter(day);
        int first = (Math.max(open[0], after) + grid - 1) / grid * grid;
        for (int start = first; start + demands.minutes() <= open[1]; start += grid) {
            if (start >= before) {
                break;
            }
            if (!teams.somebodyLeads(demands, day, start)) {
                continue;
            }
            BitSet there = pool.there(able, day, start, demands.minutes());
            if (there.cardinality() < least || !pool.holdsChosen(there)) {
                continue;
            }
            Option best = null;
            for (int room : rooms) {
                BitSet here = fixed ? there : pool.inRoom(there, room);
                int size = fixed ? most : Math.min(most, here.cardinality());
                if (size < least || teams.capacity(room) < least || !pool.holdsChosen(here)) {
                    continue;
                }
                Place place = teams.find(demands, room, day, start, least, size, habits.leaders());
                if (place != null) {
                    Option option =
                            new Option(place, here, cost(cohort, number, place, here, habits));
                    if (best == null || option.cost() < best.cost()) {
                        best = option;
                    }
                }
            }
            if (best != null) {
                options.add(best);
            }
        }
    }

    private long cost(CohortPlan cohort, int number, Place place, BitSet here, Habits habits) {
        int size = Math.min(most, Math.min(place.people(), here.cardinality()));
        long cost = LOST_PERSON * (most - size);
        cost += size * (long) habits.cost(cohort.session(number), number, place);
        cost += 10L * pool.unwished(here, place);
        return cost + random.nextInt(fixed ? 2 : 10);
    }

    /** A place for a session, and who of the pool can come to it. */
    private record Option(Place place, BitSet able, long cost) {}
}
