package painclinic.planner.programme;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Course;
import painclinic.bundle.Priority;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.SessionDemands;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a cohort costs in points, and what it misses. */
final class CohortCost {

    private static final int WEEK = 7;
    private static final int DAY = 1_440;
    private static final int QUARTER = 15;

    private final CostWeights weights;
    private final Calendar calendar;
    private final DateRules rules;

    CohortCost(CostWeights weights, Calendar calendar, DateRules rules) {
        this.weights = weights;
        this.calendar = calendar;
        this.rules = rules;
    }

    int weight(Course course) {
        return course.priority() == Priority.URGENT ? weights.urgentMissing() : 1;
    }

    /** Owed sessions without a place, for each of its people. */
    long missing(CohortPlan cohort) {
        long numbers =
                cohort.owed(calendar.days() - 1).stream().filter(n -> !cohort.isPlaced(n)).count();
        return cohort.members.stream().mapToLong(this::weight).sum() * numbers;
    }

    /** What somebody pays who waits until a day. */
    long wait(Course course, int day) {
        long wait = Math.max(0, day - calendar.day(course.startNotBefore()));
        return weights.waiting()
                * CostWeights.waitUnits(wait)
                * (course.priority() == Priority.URGENT ? 2 : 1);
    }

    /** The cohort's points; the time of its leaders has a small price, so that it is not wasted. */
    long soft(CohortPlan cohort, int mostPeople) {
        long cost = 0;
        int first = firstDay(cohort);
        int people = cohort.members.size();
        for (Course member : cohort.members) {
            if (cohort.deliveredOn.length == 0) {
                cost += wait(member, first);
            }
            cost += (long) weights.preference() * unwished(cohort, member);
        }
        cost += (long) weights.rhythm() * rhythm(cohort) * people;
        cost += (long) weights.continuity() * strangers(cohort) * people;
        cost += (long) weights.regularity() * irregular(cohort) * people;
        cost += (long) weights.classChange() * roomChanges(cohort);
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                Place place = cohort.place(n);
                cost += weights.classRun();
                cost += (long) place.minutes() * place.team().length / QUARTER;
            }
        }
        return cohort.begun
                ? cost
                : cost + (long) weights.cohortFill() * Math.max(0, mostPeople - people);
    }

    private int firstDay(CohortPlan cohort) {
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.hasDate(n)) {
                return cohort.day(n);
            }
        }
        return calendar.days();
    }

    private int unwished(CohortPlan cohort, Course member) {
        int patient = calendar.patientOf(member.id());
        int count = 0;
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n) && cohort.place(n).day() >= 0) {
                Place place = cohort.place(n);
                boolean wished =
                        calendar.wishesFor(patient, place.day(), place.start(), place.end());
                count += wished ? 0 : 1;
                count += calendar.isAt(place.room(), member.preferredSite()) ? 0 : 1;
            }
        }
        return count;
    }

    private static int rhythm(CohortPlan cohort) {
        int days = 0;
        for (int n = 2; n <= cohort.last(); n++) {
            ProgrammeSession session = cohort.session(n);
            int since = session.follows(n);
            if (cohort.isPlaced(n) && session.targetDays() != null && cohort.hasDate(since)) {
                days += Math.abs(cohort.day(n) - cohort.day(since) - session.targetDays());
            }
        }
        return days;
    }

    private static int strangers(CohortPlan cohort) {
        Map<String, Set<Integer>> everybody = new HashMap<>();
        Map<String, Integer> atOnce = new HashMap<>();
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n) && !cohort.session(n).review()) {
                SessionDemands demands = cohort.treatment.demands(n);
                int[] team = cohort.place(n).team();
                Map<String, Integer> here = new HashMap<>();
                for (int i = 0; i < Math.min(team.length, demands.leaders().size()); i++) {
                    String skill = demands.leaders().get(i).skill();
                    everybody.computeIfAbsent(skill, _ -> new HashSet<>()).add(team[i]);
                    here.merge(skill, 1, Integer::sum);
                }
                here.forEach((skill, count) -> atOnce.merge(skill, count, Math::max));
            }
        }
        return everybody.entrySet().stream()
                .mapToInt(one -> one.getValue().size() - atOnce.getOrDefault(one.getKey(), 0))
                .sum();
    }

    private int irregular(CohortPlan cohort) {
        Set<Integer> slots = new HashSet<>();
        Map<Integer, Set<Integer>> byWeek = new HashMap<>();
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n) && !cohort.session(n).review()) {
                Place place = cohort.place(n);
                int slot = Math.floorMod(place.day(), WEEK) * DAY + place.start();
                slots.add(slot);
                byWeek.computeIfAbsent(rules.week(place.day()), _ -> new HashSet<>()).add(slot);
            }
        }
        return slots.size() - byWeek.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private static int roomChanges(CohortPlan cohort) {
        Map<Set<String>, Map<Integer, Integer>> rooms = new HashMap<>();
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                Set<String> features = Set.copyOf(cohort.treatment.demands(n).roomFeatures());
                rooms.computeIfAbsent(features, _ -> new HashMap<>())
                        .merge(cohort.place(n).room(), 1, Integer::sum);
            }
        }
        return rooms.values().stream()
                .mapToInt(used -> {
                    int[] times = used.values().stream().mapToInt(Integer::intValue).toArray();
                    return Arrays.stream(times).sum() - Arrays.stream(times).max().orElse(0);
                })
                .sum();
    }
}
