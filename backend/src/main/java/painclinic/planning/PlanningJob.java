package painclinic.planning;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.database.Outage;
import painclinic.draft.DraftMeasures;
import painclinic.draft.Drafts;
import painclinic.draft.NewDraft;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Carries out a planning run on this node: the clinic's bundle in, a checked draft out. */
@Component
class PlanningJob {

    private static final Logger log = LoggerFactory.getLogger(PlanningJob.class);

    /** Together as long as a database takes to start again. */
    private static final int MOST_TRIES = 12;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final RunLedger ledger;
    private final ClinicBundles bundles;
    private final Drafts drafts;
    private final TransactionOperations transaction;

    PlanningJob(
            RunLedger ledger,
            ClinicBundles bundles,
            Drafts drafts,
            TransactionOperations transaction) {
        this.ledger = ledger;
        this.bundles = bundles;
        this.drafts = drafts;
        this.transaction = transaction;
    }

    /**
     * Takes the run up and ends it, unless it is over.
     *
     * @throws NodeShuttingDown if this node shuts down first; the run is queued again
     */
    void carryOut(UUID run, BooleanSupplier shuttingDown) {
        ledger.take(run).ifPresent(ticket -> carryOut(ticket, shuttingDown));
    }

    private void carryOut(RunTicket ticket, BooleanSupplier shuttingDown) {
        try {
            Optional<VersionedBundle> clinic = bundles.toPlan();
            if (clinic.isEmpty()) {
                ledger.fail(ticket, "There are no days left to plan.");
                return;
            }
            search(ticket, clinic.get(), shuttingDown);
        } catch (NodeShuttingDown e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Planning run {} failed", ticket.run(), e);
            ledger.fail(ticket, "Planning failed. The server's log says why.");
        }
    }

    private void search(RunTicket ticket, VersionedBundle clinic, BooleanSupplier shuttingDown) {
        PlanningSearch search = new PlanningSearch(clinic.bundle(), ticket, ledger, shuttingDown);
        ClinicSchedule schedule = search.run();
        if (search.wasCutShort() && ledger.release(ticket)) {
            throw new NodeShuttingDown();
        }
        conclude(ticket, clinic, schedule);
    }

    /** The planner is not believed: what it answers is checked before anyone sees it. */
    private void conclude(RunTicket ticket, VersionedBundle clinic, ClinicSchedule schedule) {
        List<BrokenRule> broken = ScheduleCheck.brokenRules(clinic.bundle(), schedule);
        if (!broken.isEmpty()) {
            log.error("Planning run {} broke rules: {}", ticket.run(), broken);
            ledger.fail(
                    ticket, "The plan broke %d rules and was not kept.".formatted(broken.size()));
            return;
        }
        save(ticket, clinic, schedule);
    }

    private void save(RunTicket ticket, VersionedBundle clinic, ClinicSchedule schedule) {
        ClinicBundle bundle = clinic.bundle();
        DraftMeasures measures = DraftMeasures.of(bundle, schedule);
        String written = measures.write();
        // a search of an hour is not lost to a database that is away for a moment; a second time
        // around, what was committed all the same is another owner's
        for (int tries = 1; ; tries++) {
            try {
                save(ticket, new NewDraft(schedule, clinic, written), measures);
                return;
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES || !Outage.isBehind(e)) {
                    throw e;
                }
                log.warn(
                        "The database is away; planning run {} waits with its draft", ticket.run());
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private void save(RunTicket ticket, NewDraft made, DraftMeasures measures) {
        transaction.executeWithoutResult(status -> {
            UUID draft = drafts.save(made);
            if (!ledger.finish(ticket, draft, measures)) {
                log.warn("Planning run {} went to another node", ticket.run());
                status.setRollbackOnly();
            }
        });
    }
}
