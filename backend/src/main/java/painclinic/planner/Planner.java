package painclinic.planner;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.programme.ClassGrowth;
import painclinic.planner.programme.ProgrammePlan;
import painclinic.planner.programme.Programmes;
import painclinic.planner.programme.TeamPlan;
import painclinic.planner.programme.TeamReasons;
import painclinic.planner.result.ScheduleAssembly;
import painclinic.planner.search.PlanStart;
import painclinic.planner.search.Search;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Plans one bundle, once. {@link #plan()} blocks until the time or step limit is reached, or until
 * soon after {@link #stop()} or {@link #abandon()} is called from any thread; the best schedule
 * found so far is its answer.
 */
public final class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final long TICK_MILLIS = 250;
    private static final int SHARES = 3;

    private final ClinicBundle bundle;
    private final PlannerOptions options;
    private final PlanningListener listener;
    private final Search search = new Search();
    private volatile boolean stopped;
    private volatile boolean abandoned;
    private volatile @Nullable PlanningProgress latest;

    /** A planner for a bundle without faults. */
    public Planner(ClinicBundle bundle, PlannerOptions options, PlanningListener listener) {
        this.bundle = bundle;
        this.options = options;
        this.listener = listener;
    }

    /** A schedule that breaks no hard rule; what does not fit is listed with its reasons. */
    public ClinicSchedule plan() {
        long begun = System.nanoTime();
        ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(task ->
                        Thread.ofPlatform().daemon().name("planning-progress").unstarted(task));
        clock.scheduleAtFixedRate(
                () -> tick(begun), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            ProgrammePlan programmes = programmes();
            ClinicBundle around = ledBySeveral(programmes.around(bundle));
            ClinicPlan start = PlanStart.of(around, ClinicFactsReader.read(around));
            Duration left =
                    left(
                            timeFor(start),
                            Duration.ofNanos(System.nanoTime() - begun),
                            options.spentLimit());
            ClinicPlan best =
                    search.run(
                            start,
                            left,
                            options.stepLimit(),
                            options.seed(),
                            options.leastMissing(),
                            plan -> latest = progress(plan, begun));
            ClinicSchedule whole =
                    ClassGrowth.grown(bundle, programmes.with(ScheduleAssembly.of(around, best)));
            return TeamPlan.hasAny(bundle)
                    ? TeamReasons.said(bundle, whole, bundle.planning().from())
                    : whole;
        } finally {
            clock.shutdownNow();
        }
    }

    /** Which cohorts run, decided first; all other courses are planned around them. */
    private ProgrammePlan programmes() {
        if (!Programmes.hasAny(bundle)) {
            return new ProgrammePlan(List.of(), List.of());
        }
        Duration share = options.spentLimit().dividedBy(SHARES);
        return Programmes.plan(
                bundle, options.seed(), options.stepLimit(), share, () -> stopped || abandoned);
    }

    /** Of the other courses those come first whose sessions take more than one leader. */
    private ClinicBundle ledBySeveral(ClinicBundle around) {
        return TeamPlan.hasAny(around)
                ? TeamPlan.booked(
                        around,
                        options.seed(),
                        options.stepLimit(),
                        options.spentLimit().dividedBy(SHARES),
                        options.spentLimit(),
                        () -> stopped || abandoned)
                : around;
    }

    /**
     * How long the search may take. Whatever programmes and teams took, the courses that one leads
     * have their share of the limit, or the whole time that they need if that is less.
     *
     * @param needed of the limit, as much as there is to search
     */
    static Duration left(Duration needed, Duration spent, Duration limit) {
        Duration share = limit.dividedBy(SHARES);
        Duration least = needed.compareTo(share) < 0 ? needed : share;
        Duration left = needed.minus(spent);
        return left.compareTo(least) < 0 ? least : left;
    }

    /**
     * Ends the run within some seconds, in which the best schedule so far settles, but not before
     * there is a first one. Safe from any thread, also before {@link #plan()}.
     */
    public void stop() {
        stopped = true;
        search.stop();
    }

    /**
     * Ends the run as soon as there is a first schedule, without settling; {@link #plan()} still
     * answers a valid one. Safe from any thread.
     */
    public void abandon() {
        abandoned = true;
        search.abandon();
    }

    private void tick(long begun) {
        if (abandoned) {
            search.abandon();
        } else if (stopped) {
            search.stop();
        }
        PlanningProgress progress = latest;
        if (progress != null) {
            tell(
                    new PlanningProgress(
                            Duration.ofNanos(System.nanoTime() - begun),
                            progress.unplanned(),
                            progress.missing(),
                            progress.softCost()));
        }
    }

    /**
     * A listener that fails once, say because its database is away, is told again the next time.
     */
    private void tell(PlanningProgress progress) {
        try {
            listener.progressed(progress);
        } catch (RuntimeException e) {
            LOG.warn("The listener to a planning run failed.", e);
        }
    }

    /** A small clinic has little to search: it does not need the whole time. */
    private Duration timeFor(ClinicPlan plan) {
        long courses =
                plan.getAppointments().stream().map(Appointment::getCourse).distinct().count();
        Duration enough = Duration.ofMillis(2_000 + courses * 500);
        return options.spentLimit().compareTo(enough) < 0 ? options.spentLimit() : enough;
    }

    private static PlanningProgress progress(ClinicPlan plan, long begun) {
        int unplanned = 0;
        for (Appointment appointment : plan.getAppointments()) {
            unplanned += appointment.isPlaced() ? 0 : 1;
        }
        HardMediumSoftScore score = plan.getScore();
        return new PlanningProgress(
                Duration.ofNanos(System.nanoTime() - begun),
                unplanned,
                -score.mediumScore(),
                -score.softScore());
    }
}
