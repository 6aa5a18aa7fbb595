package painclinic.draft;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.ClinicSchedule;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.exchange.VersionedBundle;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Changes drafts by hand, step by step, and takes the steps back. Whoever does so says which
 * revision of the draft they saw; two who saw the same one cannot both change it.
 */
@Service
public class DraftAdjustments {

    private final DraftRecords drafts;
    private final DraftSteps steps;
    private final DraftBases bases;
    private final Clinics clinics;
    private final Clock clock;

    DraftAdjustments(
            DraftRecords drafts, DraftSteps steps, DraftBases bases, Clinics clinics, Clock clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.bases = bases;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * Makes a schedule the draft's.
     *
     * @param revision the one that the schedule was worked out from
     * @param madeFrom the clinic that it was worked out from
     * @param schedule one that breaks no rule, which is not looked at here
     * @param actor the account of who makes the step
     */
    @Transactional
    public DraftAdjustment adjust(
            UUID id,
            int revision,
            HandStep step,
            VersionedBundle madeFrom,
            ClinicSchedule schedule,
            String measures,
            String actor) {
        return inTurn(
                id,
                revision,
                draft -> {
                    steps.push(id, step, actor, clock.instant());
                    bases.save(id, madeFrom);
                    draft.adjust(ScheduleDocument.write(schedule), measures, madeFrom.version());
                    return Optional.of(step);
                });
    }

    /** Takes the last step back: the draft is what it was before, figures included. */
    @Transactional
    public DraftAdjustment takeBack(UUID id, int revision) {
        return inTurn(
                id,
                revision,
                draft ->
                        steps.pop(id)
                                .map(last -> {
                                    draft.adjust(
                                            last.schedule(),
                                            last.measures(),
                                            last.basedOnVersion());
                                    return last.step();
                                }));
    }

    private DraftAdjustment inTurn(
            UUID id, int revision, Function<Draft, Optional<HandStep>> change) {
        clinics.lock(ClinicId.ONLY);
        return drafts.findById(id)
                .map(draft -> adjust(draft, revision, change))
                .orElseGet(DraftAdjustment.NoSuchDraft::new);
    }

    private DraftAdjustment adjust(
            Draft draft, int revision, Function<Draft, Optional<HandStep>> change) {
        if (draft.isDecided()) {
            return new DraftAdjustment.AlreadyDecided(draft.state());
        }
        if (draft.changes() != null) {
            return new DraftAdjustment.Repair();
        }
        return draft.revision() != revision
                ? new DraftAdjustment.ChangedMeanwhile()
                : change.apply(draft)
                        .<DraftAdjustment>map(step -> adjusted(draft, step))
                        .orElseGet(DraftAdjustment.NothingToTakeBack::new);
    }

    private DraftAdjustment adjusted(Draft draft, HandStep step) {
        drafts.flush();
        return new DraftAdjustment.Adjusted(draft.with(steps.of(draft.id())), step);
    }
}
