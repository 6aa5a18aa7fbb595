package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.Treatment;
import painclinic.guideline.TreatmentLimits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Plans the cohorts of a bundle by ruin and recreate: some cohorts are taken out and built again,
 * new ones are opened from those who wait, and what is no worse stays. Where that wins nothing for
 * long most is taken out at once, and the best plan of all is the answer.
 */
public final class Programmes {

    private static final int STARTS = 14;
    private static final int MOST_ROUNDS = 4_000;
    private static final int STEPS_A_ROUND = 100;
    private static final int STALE = 250;
    private static final double WARMTH = 0.002;

    private final ClinicBundle bundle;
    private final Random random;
    private final Calendar calendar;
    private final Teams teams;
    private final Map<String, Treatment> treatments = new TreeMap<>();
    private final Map<String, Integer> most = new HashMap<>();
    private final Map<String, CohortBuilder> builders = new HashMap<>();
    private final DateRules anyDates;
    private final CohortCost cost;
    private final List<Course> courses;
    private List<CohortPlan> plans = new ArrayList<>();

    private Programmes(ClinicBundle bundle, long seed) {
        this.bundle = bundle;
        this.random = new Random(seed);
        this.calendar = new Calendar(bundle);
        this.teams = new Teams(bundle, calendar);
        int weekday = bundle.planning().from().getDayOfWeek().ordinal();
        this.anyDates = new DateRules(null, weekday);
        this.cost = new CohortCost(bundle.weights(), calendar, anyDates);
        Map<String, TreatmentLimits> limits = bundle.limits();
        for (Treatment treatment : bundle.treatments()) {
            if (treatment.isProgramme()) {
                treatments.put(treatment.code(), treatment);
                TreatmentLimits limit = limits.get(treatment.code());
                most.put(treatment.code(), mostPeople(treatment, limit));
                builders.put(
                        treatment.code(),
                        new CohortBuilder(
                                bundle, calendar, teams, new DateRules(limit, weekday), random));
            }
        }
        this.courses =
                bundle.courses().stream()
                        .filter(one -> treatments.containsKey(one.treatment()))
                        .toList();
        bundle.booked().forEach(calendar::book);
    }

    static int mostPeople(Treatment treatment, @Nullable TreatmentLimits limit) {
        int most = treatment.groupMax() == null ? Integer.MAX_VALUE : treatment.groupMax();
        return limit == null || limit.groupMax() == null ? most : Math.min(most, limit.groupMax());
    }

    /** Whether a bundle has anything for this to plan. */
    public static boolean hasAny(ClinicBundle bundle) {
        return bundle.treatments().stream().anyMatch(Treatment::isProgramme);
    }

    /**
     * The best plan found in some time, or before it is told to stop.
     *
     * @param stepLimit a limit that makes the time not count, or null
     */
    public static ProgrammePlan plan(
            ClinicBundle bundle,
            long seed,
            @Nullable Integer stepLimit,
            Duration limit,
            BooleanSupplier stopped) {
        Programmes programmes = new Programmes(bundle, seed);
        programmes.begin(stopped);
        long until = System.nanoTime() + limit.toNanos();
        programmes.improve(
                stepLimit == null ? MOST_ROUNDS : 1 + stepLimit / STEPS_A_ROUND,
                () -> stopped.getAsBoolean() || stepLimit == null && System.nanoTime() >= until);
        return programmes.result();
    }

    /** What was promised comes first; told to stop, it opens no new cohort. */
    private void begin(BooleanSupplier stopped) {
        ListedCohorts listed = new ListedCohorts(bundle, calendar, teams);
        for (Cohort cohort : bundle.cohorts()) {
            plans.add(listed.read(cohort));
        }
        plans.forEach(this::complete);
        openNew(false, stopped);
    }

    private Treatment treatment(String code) {
        Treatment treatment = treatments.get(code);
        if (treatment == null) {
            throw new IllegalArgumentException("%s is no programme.".formatted(code));
        }
        return treatment;
    }

    private CohortBuilder builder(CohortPlan plan) {
        CohortBuilder builder = builders.get(plan.treatment.code());
        if (builder == null) {
            throw new IllegalArgumentException("%s has no builder.".formatted(plan.treatment));
        }
        return builder;
    }

    private int most(CohortPlan plan) {
        return most.getOrDefault(plan.treatment.code(), Integer.MAX_VALUE);
    }

    private void complete(CohortPlan plan) {
        builder(plan).complete(plan, most(plan));
        seat(plan.treatment);
    }

    /** Lets people in who wait and can come to everything of a cohort that has not begun. */
    private void seat(Treatment treatment) {
        List<Course> waiting = waiting(treatment);
        if (!waiting.isEmpty()) {
            List<CohortPlan> cohorts =
                    plans.stream().filter(one -> one.treatment.equals(treatment)).toList();
            int seats = most.getOrDefault(treatment.code(), Integer.MAX_VALUE);
            new Seats(bundle, calendar, cohorts, seats).seat(waiting);
        }
    }

    /** Those of a programme who are in no cohort, the urgent and the longest waiting first. */
    private List<Course> waiting(Treatment treatment) {
        Set<String> placed = new HashSet<>();
        plans.forEach(plan -> plan.members.forEach(one -> placed.add(one.id())));
        return courses.stream()
                .filter(one -> one.treatment().equals(treatment.code()))
                .filter(one -> !placed.contains(one.id()))
                .sorted(Seats.FIRST)
                .toList();
    }

    private void openNew(boolean anyDay, BooleanSupplier stopped) {
        List<String> codes = new ArrayList<>(treatments.keySet());
        Collections.sort(codes);
        Collections.shuffle(codes, random);
        for (String code : codes) {
            Treatment treatment = treatment(code);
            int failures = 0;
            int day = anyDay ? random.nextInt(Math.max(1, calendar.days() / 2)) : 0;
            while (!stopped.getAsBoolean()
                    && failures < STARTS
                    && waiting(treatment).size() >= treatment.groupMin()) {
                CohortPlan plan = new CohortPlan(treatment, null, List.of(), new int[0], false);
                List<Course> waiting = waiting(treatment);
                if (builder(plan)
                        .open(plan, waiting, day, size(plan, anyDay), chosen(waiting, anyDay))) {
                    plans.add(plan);
                } else {
                    failures++;
                    day =
                            anyDay
                                    ? random.nextInt(calendar.days())
                                    : Math.min(day + 7, calendar.days() - 1);
                }
            }
        }
    }

    /** Somebody for whom a new group is opened: its times are theirs. Null for nobody. */
    private @Nullable Course chosen(List<Course> waiting, boolean varied) {
        return varied && random.nextBoolean() ? waiting.get(random.nextInt(waiting.size())) : null;
    }

    /** How many a new group may take: sometimes fewer, so that enough are left for another. */
    private int size(CohortPlan plan, boolean varied) {
        int least = Math.max(1, plan.treatment.groupMin());
        int left = Math.min(most(plan), waiting(plan.treatment).size());
        return varied && left > least && random.nextInt(3) == 0
                ? least + random.nextInt(left - least)
                : left;
    }

    private void improve(int rounds, BooleanSupplier stopped) {
        Score current = score();
        List<CohortPlan> best = copies();
        Score least = current;
        int stale = 0;
        for (int round = 0; round < rounds && !stopped.getAsBoolean(); round++) {
            boolean afresh = stale++ == STALE;
            List<CohortPlan> before = copies();
            ruin(afresh ? plans.size() : 1 + random.nextInt(Math.clamp(plans.size(), 1, 3)));
            rebuild(stopped);
            Score next = score();
            if (afresh
                    || next.isBetterThan(current.warmer(WARMTH * (1 - round / (double) rounds)))) {
                stale = afresh || next.missing < current.missing ? 0 : stale;
                current = next;
                if (next.isBetterThan(least)) {
                    least = next;
                    best = copies();
                }
            } else {
                restore(before);
            }
        }
        restore(best);
    }

    private void rebuild(BooleanSupplier stopped) {
        for (CohortPlan plan : plans) {
            if (plan.listed != null && isOpen(plan)) {
                complete(plan);
            }
        }
        openNew(random.nextInt(3) > 0, stopped);
        treatments.values().forEach(this::seat);
    }

    private boolean isOpen(CohortPlan plan) {
        return plan.owed(calendar.days() - 1).stream().anyMatch(n -> !plan.isPlaced(n));
    }

    private void ruin(int count) {
        for (int i = 0; i < count && !plans.isEmpty(); i++) {
            CohortPlan plan = plans.get(random.nextInt(plans.size()));
            takeOut(plan);
            if (plan.listed == null) {
                plans.remove(plan);
            }
        }
    }

    private void takeOut(CohortPlan plan) {
        for (int n = 1; n <= plan.last(); n++) {
            if (plan.isPlaced(n)) {
                Place place = plan.place(n);
                for (int i = plan.booked[n] ? plan.promised : 0; i < plan.members.size(); i++) {
                    calendar.stayAway(calendar.patientOf(plan.members.get(i).id()), place);
                }
                if (!plan.booked[n]) {
                    calendar.release(place);
                    plan.places[n] = null;
                }
            }
        }
        while (plan.members.size() > plan.promised) {
            plan.members.removeLast();
        }
    }

    private List<CohortPlan> copies() {
        List<CohortPlan> copies = new ArrayList<>();
        for (CohortPlan plan : plans) {
            copies.add(plan.copy());
        }
        return copies;
    }

    private void restore(List<CohortPlan> other) {
        plans.forEach(this::takeOut);
        plans = new ArrayList<>();
        for (CohortPlan plan : other) {
            plans.add(plan.copy());
        }
        for (CohortPlan plan : plans) {
            for (int n = 1; n <= plan.last(); n++) {
                if (plan.isPlaced(n)) {
                    Place place = plan.place(n);
                    if (!plan.booked[n]) {
                        calendar.occupy(place);
                    }
                    for (int i = plan.booked[n] ? plan.promised : 0; i < plan.members.size(); i++) {
                        calendar.attend(calendar.patientOf(plan.members.get(i).id()), place);
                    }
                }
            }
        }
    }

    private Score score() {
        long missing = 0;
        long soft = 0;
        Set<String> placed = new HashSet<>();
        for (CohortPlan plan : plans) {
            missing += cost.missing(plan);
            soft += cost.soft(plan, most(plan) == Integer.MAX_VALUE ? 0 : most(plan));
            plan.members.forEach(one -> placed.add(one.id()));
        }
        for (Course course : courses) {
            if (!placed.contains(course.id())) {
                missing +=
                        (long) cost.weight(course)
                                * treatment(course.treatment()).ordinarySessions();
                soft += cost.wait(course, calendar.days());
            }
        }
        return new Score(missing, soft);
    }

    private record Score(double missing, double soft) {

        boolean isBetterThan(Score other) {
            return missing < other.missing || missing == other.missing && soft < other.soft;
        }

        Score warmer(double share) {
            return new Score(missing, soft * (1 + share) + 1);
        }
    }

    private ProgrammePlan result() {
        plans.stream().filter(one -> one.listed != null && isOpen(one)).forEach(this::complete);
        return new ProgrammeWriter(bundle, calendar, teams, anyDates, treatments, courses, most)
                .write(plans);
    }
}
