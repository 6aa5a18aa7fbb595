package painclinic.planner.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

import org.jspecify.annotations.Nullable;

import painclinic.planner.constraint.ClinicConstraints;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Constructs a plan and improves it by simulated annealing until the time or the number of moves is
 * used up.
 */
public final class Search {

    // so long a search may look for places that have come free, once its time is over: one part in
    // so many of it, within limits
    private static final int GRACE_SHARE = 50;
    private static final Duration LEAST_GRACE = Duration.ofMillis(200);
    private static final Duration MOST_GRACE = Duration.ofSeconds(3);

    // a search that was stopped settles for so long: for each course, and at most
    private static final Duration SETTLING_OF_A_COURSE = Duration.ofMillis(3);
    private static final Duration MOST_SETTLING = Duration.ofSeconds(10);

    private volatile @Nullable Solver<ClinicPlan> improving;
    private volatile @Nullable Solver<ClinicPlan> settling;
    private volatile boolean stopped;
    private volatile boolean abandoned;
    private long knownMissing;

    /**
     * @param onBetter hears of the constructed plan and of each better one
     * @param moveLimit most moves tried, or null for as many as the time allows
     * @param leastMissing what any plan misses at the least, urgent sessions counted more often;
     *     asked only once a constructed plan misses anything
     */
    public ClinicPlan run(
            ClinicPlan start,
            Duration limit,
            @Nullable Integer moveLimit,
            long seed,
            LongSupplier leastMissing,
            Consumer<ClinicPlan> onBetter) {
        if (start.getAppointments().isEmpty()) {
            return start;
        }
        long deadline = System.nanoTime() + limit.toNanos();
        Construction.construct(
                start,
                new SplittableRandom(seed),
                () -> moveLimit == null && System.nanoTime() > deadline);
        SolverFactory<ClinicPlan> factory = SolverFactory.create(config(0, 1, 1));
        SolutionManager.<ClinicPlan, HardMediumSoftScore>create(factory).update(start);
        onBetter.accept(start);
        if (stopped || start.getAppointments().stream().allMatch(Appointment::isBooked)) {
            return start;
        }
        if (!start.getAppointments().stream().allMatch(Appointment::isPlaced)) {
            knownMissing = leastMissing.getAsLong();
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (moveLimit == null && left <= 0) {
            return start;
        }
        SolverConfig limited =
                moveLimit == null
                        ? config(left, 0, movableCourses(start))
                        : config(0, moveLimit.longValue(), movableCourses(start));
        ClinicPlan best = improve(start, limited.withRandomSeed(seed), onBetter);
        if (stopped && !abandoned) {
            Duration unused =
                    moveLimit == null
                            ? Duration.ofNanos(deadline - System.nanoTime())
                            : MOST_SETTLING;
            best = settle(best, settlingTime(movableCourses(best), unused), seed, onBetter);
        }
        if (!abandoned && !best.getAppointments().stream().allMatch(Appointment::isPlaced)) {
            long graceEnds = System.nanoTime() + grace(limit).toNanos();
            Construction.construct(
                    best,
                    new SplittableRandom(seed),
                    () -> abandoned || moveLimit == null && System.nanoTime() > graceEnds);
        }
        return best;
    }

    private static Duration grace(Duration limit) {
        Duration share = limit.dividedBy(GRACE_SHARE);
        Duration atLeast = share.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : share;
        return shorter(atLeast, MOST_GRACE);
    }

    /** How long a stopped search of so many courses settles, with so much of its time left. */
    static Duration settlingTime(long courses, Duration left) {
        Duration wanted = shorter(SETTLING_OF_A_COURSE.multipliedBy(courses), MOST_SETTLING);
        return left.isNegative() ? Duration.ZERO : shorter(wanted, left);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Cools a search that was stopped while hot: a second, short run that begins cool. */
    private ClinicPlan settle(
            ClinicPlan plan, Duration time, long seed, Consumer<ClinicPlan> onBetter) {
        if (time.toMillis() == 0) {
            return plan;
        }
        SolverConfig cool = config(time.toMillis(), 0, movableCourses(plan)).withRandomSeed(seed);
        Solver<ClinicPlan> newSolver = newSolver(cool, onBetter);
        settling = newSolver;
        return abandoned ? plan : newSolver.solve(plan);
    }

    private ClinicPlan improve(
            ClinicPlan start, SolverConfig config, Consumer<ClinicPlan> onBetter) {
        Solver<ClinicPlan> newSolver = newSolver(config, onBetter);
        improving = newSolver;
        ClinicPlan best = stopped ? start : newSolver.solve(start);
        improving = null; // a second solver may need the memory of this one
        return best;
    }

    private static Solver<ClinicPlan> newSolver(
            SolverConfig config, Consumer<ClinicPlan> onBetter) {
        Solver<ClinicPlan> solver = SolverFactory.<ClinicPlan>create(config).buildSolver();
        solver.addEventListener(event -> onBetter.accept(event.getNewBestSolution()));
        return solver;
    }

    /**
     * Ends the run within some seconds, in which it may settle, but not before a first plan is
     * whole. Safe from any thread.
     */
    public void stop() {
        stopped = true;
        end(improving);
    }

    /** Ends the run as soon as a first plan is whole, and does not settle. Safe from any thread. */
    public void abandon() {
        abandoned = true;
        stop();
        end(settling);
    }

    private static void end(@Nullable Solver<ClinicPlan> running) {
        if (running != null) {
            running.terminateEarly();
        }
    }

    private static long movableCourses(ClinicPlan plan) {
        return plan.getAppointments().stream()
                .filter(appointment -> !appointment.isBooked())
                .map(Appointment::getCourse)
                .distinct()
                .count();
    }

    /** One of the limits is 0: the run ends by the other. */
    private SolverConfig config(long millis, long moves, long courses) {
        TerminationConfig termination =
                moves > 0
                        ? new TerminationConfig().withMoveCountLimit(moves)
                        : new TerminationConfig().withMillisecondsSpentLimit(millis);
        int temperature = Cooling.startingTemperature(millis, moves, courses);
        return new SolverConfig()
                .withSolutionClass(ClinicPlan.class)
                .withEntityClasses(Appointment.class)
                .withConstraintProviderClass(ClinicConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withTerminationConfig(termination)
                .withPhaseList(List.of(localSearch(millis, moves, temperature)));
    }

    private LocalSearchPhaseConfig localSearch(long millis, long moves, int temperature) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig()
                                .withMoveIteratorFactoryClass(CourseMoves.class)
                                .withMoveIteratorFactoryCustomProperties(
                                        Map.of(
                                                "millis", Long.toString(millis),
                                                "moves", Long.toString(moves),
                                                "temperature", Integer.toString(temperature),
                                                "leastMissing", Long.toString(knownMissing))))
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig()
                                .withAcceptorTypeList(List.of(AcceptorType.SIMULATED_ANNEALING))
                                .withSimulatedAnnealingStartingTemperature(
                                        Cooling.score(temperature)))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
