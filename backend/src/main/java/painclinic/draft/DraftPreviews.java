package painclinic.draft;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Says what would come of publishing a draft, and what of it one can choose. Nothing is changed.
 */
@Service
class DraftPreviews {

    private final DraftRecords drafts;
    private final DraftBases bases;
    private final Publishing publishing;
    private final ClinicBundles bundles;
    private final Clinics clinics;

    DraftPreviews(
            DraftRecords drafts,
            DraftBases bases,
            Publishing publishing,
            ClinicBundles bundles,
            Clinics clinics) {
        this.drafts = drafts;
        this.bases = bases;
        this.publishing = publishing;
        this.bundles = bundles;
        this.clinics = clinics;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DraftPreview of(UUID id, Part part) {
        return clinics.current()
                .flatMap(clinic -> drafts.findById(id).map(draft -> of(draft, clinic, part)))
                .orElseGet(DraftPreview.NoSuchDraft::new);
    }

    /** What an open draft proposes, to choose from; empty where it proposes nothing to choose. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<DraftChoices> choices(UUID id) {
        return drafts.findById(id)
                .filter(draft -> !draft.isDecided() && draft.changes() == null)
                .flatMap(draft ->
                        bundles.current()
                                .map(clinic ->
                                        DraftChoices.of(
                                                Proposal.of(draft.schedule(), madeFrom(draft)),
                                                new DraftNames(clinic.bundle()))));
    }

    private DraftPreview of(Draft draft, Clinic clinic, Part part) {
        if (draft.isDecided()) {
            return new DraftPreview.AlreadyDecided(draft.state());
        }
        return draft.changes() == null ? given(draft, clinic, part) : new DraftPreview.Repair();
    }

    private DraftPreview given(Draft draft, Clinic clinic, Part part) {
        VersionedBundle bundle = bundles.current().orElseThrow();
        ClinicBundle now = bundle.bundle();
        ClinicSchedule schedule = draft.schedule();
        List<Session> madeFrom = madeFrom(draft);
        List<Proposal> proposals = Proposal.of(schedule, madeFrom);
        Judgement judgement = publishing.judged(draft, schedule, clinic, bundle, part);
        if (draft.basedOnVersion() == bundle.version()) {
            return new DraftPreview.Given(
                    draft.revision(), proposals.size(), judgement, List.of(), new DraftNames(now));
        }
        ClinicBundle before =
                bases.records(draft.id(), draft.basedOnVersion())
                        .map(then -> then.withPlanning(untilThen(then, now)))
                        .orElse(now);
        DraftNames names = new DraftNames(now, before);
        return new DraftPreview.Given(
                draft.revision(),
                proposals.size(),
                judgement,
                ChangesSince.of(
                        proposals.stream().filter(part::has).toList(),
                        before,
                        madeFrom,
                        now,
                        names),
                names);
    }

    /** A plan is made of the days ahead: that they have become fewer is nobody's change. */
    private static PlanningHorizon untilThen(ClinicBundle then, ClinicBundle now) {
        PlanningHorizon planned = then.planning();
        return new PlanningHorizon(now.planning().from(), planned.to(), planned.gridMinutes());
    }

    private List<Session> madeFrom(Draft draft) {
        return bases.booked(draft.id(), draft.basedOnVersion());
    }
}
