package painclinic.planner.programme;

import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.SessionDemands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a cohort is used to, seen from one of its sessions: times, rooms and leaders. */
final class Habits {

    private static final int WEEK = 7;
    private static final int RHYTHM = 3;
    private static final int CONTINUITY = 30;
    private static final int REGULARITY = 5;
    private static final int ROOM = 2;

    private final Set<Integer> slots = new HashSet<>();
    private final Map<String, int[]> leaders = new HashMap<>();
    private final Map<Set<String>, Integer> rooms = new HashMap<>();
    private final CohortPlan cohort;
    private final int number;

    private Habits(CohortPlan cohort, int number) {
        this.cohort = cohort;
        this.number = number;
    }

    static Habits of(CohortPlan cohort, int number, Calendar calendar) {
        Habits habits = new Habits(cohort, number);
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                habits.note(n, calendar);
            }
        }
        return habits;
    }

    private void note(int n, Calendar calendar) {
        Place place = cohort.place(n);
        SessionDemands demands = cohort.treatment.demands(n);
        if (!cohort.session(n).review()) {
            slots.add(slot(place));
            for (int i = 0; i < place.team().length; i++) {
                leaders.merge(
                        demands.leaders().get(i).skill(),
                        new int[] {place.team()[i]},
                        Habits::plus);
            }
        }
        rooms.put(Set.copyOf(demands.roomFeatures()), place.room());
    }

    private static int[] plus(int[] before, int[] one) {
        List<Integer> all = new ArrayList<>(Arrays.stream(before).boxed().toList());
        if (!all.contains(one[0])) {
            all.add(one[0]);
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int slot(Place place) {
        return place.day() % WEEK * 1_440 + place.start();
    }

    Map<String, int[]> leaders() {
        return leaders;
    }

    /** The minute of a day before which sessions come that are before this one. */
    int notBefore(int day) {
        int minute = 0;
        for (int n = 1; n < number; n++) {
            if (cohort.isPlaced(n) && cohort.place(n).day() == day) {
                minute = Math.max(minute, cohort.place(n).end());
            }
        }
        return minute;
    }

    /** The minute of a day at which a session begins that comes after this one. */
    int notAfter(int day) {
        int minute = Integer.MAX_VALUE;
        for (int n = number + 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n) && cohort.place(n).day() == day) {
                minute =
                        Math.min(
                                minute,
                                cohort.place(n).start()
                                        - cohort.treatment.demands(number).minutes()
                                        + 1);
            }
        }
        return minute;
    }

    /** What one person pays for a place, in points, beside times they do not wish for. */
    int cost(ProgrammeSession session, int number, Place place) {
        int cost = 0;
        int since = session.follows(number);
        if (session.targetDays() != null && number > 1 && cohort.hasDate(since)) {
            cost += RHYTHM * Math.abs(place.day() - cohort.day(since) - session.targetDays());
        }
        SessionDemands demands = cohort.treatment.demands(number);
        if (!session.review()) {
            cost += slots.isEmpty() || slots.contains(slot(place)) ? 0 : REGULARITY;
            for (int i = 0; i < place.team().length; i++) {
                int who = place.team()[i];
                int[] before = leaders.get(demands.leaders().get(i).skill());
                if (before != null && Arrays.stream(before).noneMatch(one -> one == who)) {
                    cost += CONTINUITY;
                }
            }
        }
        Integer room = rooms.get(Set.copyOf(demands.roomFeatures()));
        cost += room == null || room == place.room() ? 0 : ROOM;
        int soonest = cohort.hasDate(number - 1) ? cohort.day(number - 1) : 0;
        return cost + Math.max(0, place.day() - soonest) / WEEK;
    }
}
