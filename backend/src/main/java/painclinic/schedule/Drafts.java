package painclinic.schedule;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.audit.Reason;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.database.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Proposed schedules, from the planner's answer to the administrator's decision. */
@Service
public class Drafts {

    private final DraftRecords drafts;
    private final DraftSteps steps;
    private final Clinics clinics;
    private final PublishedSchedule published;
    private final ChangedRecords records;
    private final TransactionOperations transaction;
    private final Reason reason;
    private final Clock clock;

    Drafts(
            DraftRecords drafts,
            DraftSteps steps,
            Clinics clinics,
            PublishedSchedule published,
            ChangedRecords records,
            TransactionOperations transaction,
            Reason reason,
            Clock clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.clinics = clinics;
        this.published = published;
        this.records = records;
        this.transaction = transaction;
        this.reason = reason;
        this.clock = clock;
    }

    /** Keeps a planning run's answer; joins the caller's transaction, if there is one. */
    public UUID save(NewDraft proposed) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            drafts.save(new Draft(id, ClinicId.ONLY, proposed, clock.instant()));
            drafts.flush();
            if (proposed.repair() == null) {
                steps.settleBefore(id);
            }
        });
        return id;
    }

    public Optional<DraftSchedule> find(UUID id) {
        return drafts.findById(id).map(this::asItStands);
    }

    /** Where a draft stands, in one short query however much it proposes. */
    public Optional<DraftStanding> standing(UUID id) {
        return drafts.findStandingById(id);
    }

    /** The newest draft of a planning run, decided or not. */
    public Optional<DraftSchedule> latest() {
        return drafts.findFirstByClinicIdAndChangesIsNullOrderByCreatedAtDescIdDesc(
                        ClinicId.ONLY.value())
                .map(this::asItStands);
    }

    /** The newest draft that is a repair, decided or not. */
    public Optional<DraftSchedule> latestRepair() {
        return drafts.findFirstByClinicIdAndChangesIsNotNullOrderByCreatedAtDescIdDesc(
                        ClinicId.ONLY.value())
                .map(this::asItStands);
    }

    /**
     * Makes the draft the published schedule, all of it or nothing; a repair also writes what has
     * happened into the clinic's records. Sessions that have begun stay what they were, but for who
     * was not there by a repair's account.
     */
    public DraftDecision publish(UUID id) {
        return answering(() -> decide(id, this::publish));
    }

    /**
     * The same, if the draft is what somebody saw.
     *
     * @param seen its revision then
     */
    public DraftDecision publish(UUID id, int seen) {
        return answering(() ->
                decide(
                        id,
                        (draft, clinic) ->
                                draft.revision() == seen
                                        ? publish(draft, clinic)
                                        : new DraftDecision.ChangedMeanwhile()));
    }

    public DraftDecision discard(UUID id) {
        return answering(() -> decide(id, this::discard));
    }

    private DraftDecision decide(UUID id, Decision decision) {
        clinics.lock(ClinicId.ONLY);
        return clinics.current()
                .flatMap(
                        clinic -> drafts.findById(id).map(draft -> decide(draft, clinic, decision)))
                .orElseGet(DraftDecision.NoSuchDraft::new);
    }

    private static DraftDecision decide(Draft draft, Clinic clinic, Decision decision) {
        return draft.isDecided()
                ? new DraftDecision.AlreadyDecided(draft.state())
                : decision.on(draft, clinic);
    }

    private DraftDecision publish(Draft draft, Clinic clinic) {
        if (draft.isStaleAt(clinic.version())) {
            return new DraftDecision.Stale();
        }
        Instant now = clock.instant();
        ClinicChanges changes = draft.changes();
        reason.is(changes == null ? "A plan was published" : "A repair was published");
        boolean done =
                changes == null
                        ? publishPlan(clinic, draft.schedule().sessions(), now)
                        : publishRepair(clinic, draft, changes, now);
        if (!done) {
            return new DraftDecision.Overtaken();
        }
        clinics.advanceVersion(clinic.id());
        draft.publish(now);
        return decided(draft, clinic);
    }

    private boolean publishPlan(Clinic clinic, List<Session> sessions, Instant now) {
        if (published.wouldAddBegun(clinic, sessions, now)) {
            return false;
        }
        published.replace(clinic, sessions, now);
        return true;
    }

    /** A repair says of what had begun when it was worked out who was not there. */
    private boolean publishRepair(Clinic clinic, Draft draft, ClinicChanges changes, Instant now) {
        Instant since = clinic.time().instant(changes.asOf());
        List<Session> sessions = draft.schedule().sessions();
        if (published.wouldTouchBegun(clinic, sessions, since, now)) {
            return false;
        }
        records.record(clinic.id(), changes);
        published.repair(clinic, sessions, changes);
        return true;
    }

    private DraftDecision discard(Draft draft, Clinic clinic) {
        draft.discard(clock.instant());
        return decided(draft, clinic);
    }

    private DraftDecision decided(Draft draft, Clinic clinic) {
        steps.settle(draft.id());
        drafts.flush();
        return new DraftDecision.Decided(draft.at(clinic.version(), steps.of(draft.id())));
    }

    private DraftSchedule asItStands(Draft draft) {
        return draft.at(clinicVersion(), steps.of(draft.id()));
    }

    /** One transaction; what the database will not have becomes a value once it is rolled back. */
    private DraftDecision answering(Supplier<DraftDecision> decision) {
        try {
            return transaction.execute(status -> decision.get());
        } catch (DataAccessException e) {
            return new DraftDecision.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }

    private long clinicVersion() {
        return clinics.current().map(Clinic::version).orElse(0L);
    }

    @FunctionalInterface
    private interface Decision {

        DraftDecision on(Draft draft, Clinic clinic);
    }
}
