package painclinic.planning;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import painclinic.bound.LowerBound;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.planner.Planner;
import painclinic.planner.PlanningProgress;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One search, watched: it publishes how it gets on, at most once a second, and ends early when the
 * run is stopped, has gone to another node, or this node shuts down.
 */
final class PlanningSearch {

    private static final Logger log = LoggerFactory.getLogger(PlanningSearch.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final RunTicket ticket;
    private final RunLedger ledger;
    private final BooleanSupplier shuttingDown;
    private final Planner planner;
    private @Nullable Duration lastReport;
    private volatile boolean cutShort;

    PlanningSearch(
            ClinicBundle bundle, RunTicket ticket, RunLedger ledger, BooleanSupplier shuttingDown) {
        this.ticket = ticket;
        this.ledger = ledger;
        this.shuttingDown = shuttingDown;
        this.planner =
                new Planner(
                        bundle,
                        ticket.options().knowing(() -> LowerBound.missing(bundle)),
                        this::progressed);
    }

    /** Blocks until the search is over; the best schedule found. */
    ClinicSchedule run() {
        CountDownLatch over = new CountDownLatch(1);
        Thread watch = Thread.ofVirtual().name("planning-watch").start(() -> watch(over));
        try {
            return planner.plan();
        } finally {
            over.countDown();
            watch.interrupt();
        }
    }

    /** Whether the search, or its settling, would have gone on but for this node's shutdown. */
    boolean wasCutShort() {
        return cutShort;
    }

    private void progressed(PlanningProgress progress) {
        Duration last = lastReport;
        if (last != null && progress.elapsed().minus(last).compareTo(BETWEEN_REPORTS) < 0) {
            return;
        }
        lastReport = progress.elapsed();
        if (!ledger.record(ticket, progress)) {
            planner.abandon();
        }
    }

    private void watch(CountDownLatch over) {
        try {
            while (!over.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (shuttingDown.getAsBoolean()) {
                    cutShort = true;
                    planner.abandon();
                    return;
                }
                if (!wantsMore()) {
                    planner.stop(); // once more does no harm
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not answer for a moment is no reason to throw a search away. */
    private boolean wantsMore() {
        try {
            return ledger.wantsMore(ticket);
        } catch (RuntimeException e) {
            log.warn("Could not ask whether planning run {} should go on", ticket.run(), e);
            return true;
        }
    }
}
