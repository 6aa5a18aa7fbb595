package painclinic.draft;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.database.Refusal;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

/** Proposed schedules, from the planner's answer to the administrator's decision. */
@Service
public class Drafts {

    private final DraftRecords drafts;
    private final DraftSteps steps;
    private final DraftBases bases;
    private final Publishing publishing;
    private final Clinics clinics;
    private final TransactionOperations transaction;
    private final Clock clock;

    Drafts(
            DraftRecords drafts,
            DraftSteps steps,
            DraftBases bases,
            Publishing publishing,
            Clinics clinics,
            TransactionOperations transaction,
            Clock clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.bases = bases;
        this.publishing = publishing;
        this.clinics = clinics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps a planning run's answer; joins the caller's transaction, if there is one. */
    public UUID save(NewDraft proposed) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            drafts.save(new Draft(id, ClinicId.ONLY, proposed, clock.instant()));
            drafts.flush();
            bases.save(id, proposed.madeFrom());
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
     * Publishes what a draft proposes: all of it that is free of collision in the clinic as it is
     * now, or of the part that is chosen, in one transaction. A draft with nothing left is decided;
     * any other keeps what was left. A repair is published whole or not at all, and also writes
     * what has happened into the clinic's records.
     *
     * @param seen the draft's revision as somebody saw it, to be refused if it is another now
     * @param actor the account of who decides
     */
    public DraftDecision publish(UUID id, Part part, OptionalInt seen, String actor) {
        return answering(() ->
                decide(
                        id,
                        (draft, clinic) ->
                                seen.isPresent() && seen.getAsInt() != draft.revision()
                                        ? new DraftDecision.ChangedMeanwhile()
                                        : publishing.publish(draft, clinic, part, actor)));
    }

    /** The same of all of it, whatever its revision. */
    public DraftDecision publish(UUID id, String actor) {
        return publish(id, Part.WHOLE, OptionalInt.empty(), actor);
    }

    public DraftDecision discard(UUID id, String actor) {
        return answering(() -> decide(id, (draft, clinic) -> discard(draft, actor)));
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

    private DraftDecision discard(Draft draft, String actor) {
        draft.discard(actor, clock.instant());
        steps.settle(draft.id());
        bases.forget(draft.id());
        drafts.flush();
        return new DraftDecision.Decided(asItStands(draft));
    }

    private DraftSchedule asItStands(Draft draft) {
        return draft.with(steps.of(draft.id()));
    }

    /** One transaction; what the database will not have becomes a value once it is rolled back. */
    private DraftDecision answering(Supplier<DraftDecision> decision) {
        try {
            return transaction.execute(status -> {
                DraftDecision made = decision.get();
                if (!isMade(made)) {
                    status.setRollbackOnly();
                }
                return made;
            });
        } catch (DataAccessException e) {
            return new DraftDecision.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }

    private static boolean isMade(DraftDecision decision) {
        return decision instanceof DraftDecision.Decided
                || decision instanceof DraftDecision.Published;
    }

    @FunctionalInterface
    private interface Decision {

        DraftDecision on(Draft draft, Clinic clinic);
    }
}
