package painclinic.draft;

import org.springframework.stereotype.Component;

import painclinic.audit.Reason;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.course.Courses;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.schedule.PublishedSchedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Judges drafts against the clinic as it is, and writes what is free into its schedule. */
@Component
class Publishing {

    private final DraftRecords drafts;
    private final DraftSteps steps;
    private final DraftBases bases;
    private final DraftPublications publications;
    private final PublishedSchedule published;
    private final ChangedRecords records;
    private final ClinicBundles bundles;
    private final Clinics clinics;
    private final Courses courses;
    private final Reason reason;
    private final Clock clock;

    Publishing(
            DraftRecords drafts,
            DraftSteps steps,
            DraftBases bases,
            DraftPublications publications,
            PublishedSchedule published,
            ChangedRecords records,
            ClinicBundles bundles,
            Clinics clinics,
            Courses courses,
            Reason reason,
            Clock clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.bases = bases;
        this.publications = publications;
        this.published = published;
        this.records = records;
        this.bundles = bundles;
        this.clinics = clinics;
        this.courses = courses;
        this.reason = reason;
        this.clock = clock;
    }

    /** Publishes an open draft, in the caller's transaction, which has the clinic alone. */
    DraftDecision publish(Draft draft, Clinic clinic, Part part, String actor) {
        ClinicChanges happened = draft.changes();
        reason.is(happened == null ? "A plan was published" : "A repair was published");
        if (happened == null) {
            return publishPlan(draft, clinic, part, actor);
        }
        return part.isWhole()
                ? publishRepair(draft, clinic, happened, actor)
                : new DraftDecision.NotInParts();
    }

    /** What of a planned draft could be published now. */
    Judgement judged(
            Draft draft,
            ClinicSchedule proposed,
            Clinic clinic,
            VersionedBundle bundle,
            Part part) {
        return Judge.of(now(clinic, bundle), madeFrom(draft), proposed, part);
    }

    private DraftDecision publishPlan(Draft draft, Clinic clinic, Part part, String actor) {
        List<Session> madeFrom = madeFrom(draft);
        Judgement judgement = Judge.of(now(clinic, current()), madeFrom, draft.schedule(), part);
        if (!part.isWhole() && !judgement.hasChosen()) {
            return new DraftDecision.NothingChosen();
        }
        int seen = draft.revision();
        if (!judgement.taken().isEmpty()) {
            published.add(clinic, judgement.additions());
            clinics.advanceVersion(clinic.id());
            draft.publishPart(judgement.taken().size());
        }
        if (judgement.left() == 0) {
            decide(draft, actor);
        } else if (!judgement.taken().isEmpty()) {
            keepTheRest(draft, judgement, madeFrom);
        }
        if (draft.isDecided() || !judgement.taken().isEmpty()) {
            publications.add(
                    draft.id(),
                    actor,
                    clock.instant(),
                    judgement.taken().size(),
                    judgement.left(),
                    seen);
        }
        return answer(draft, judgement);
    }

    private void keepTheRest(Draft draft, Judgement judgement, List<Session> madeFrom) {
        if (judgement.renaming().isNeeded()) {
            draft.rename(judgement.renaming());
        }
        bases.replaceBooked(draft.id(), draft.basedOnVersion(), judgement.madeFrom(madeFrom));
        steps.settle(draft.id());
    }

    /** A repair says of what had begun when it was worked out who was not there. */
    private DraftDecision publishRepair(
            Draft draft, Clinic clinic, ClinicChanges happened, String actor) {
        Instant now = clock.instant();
        Instant since = clinic.time().instant(happened.asOf());
        records.record(clinic.id(), happened);
        Judgement judgement =
                RepairJudge.of(now(clinic, current()), madeFrom(draft), draft.schedule());
        if (published.wouldTouchBegun(clinic, judgement.sessions(), since, now)) {
            return new DraftDecision.Overtaken();
        }
        if (!judgement.collisions().isEmpty()) {
            return new DraftDecision.Collides(judgement.collisions());
        }
        published.repair(clinic, judgement.sessions(), happened);
        clinics.advanceVersion(clinic.id());
        decide(draft, actor);
        return answer(draft, judgement);
    }

    private void decide(Draft draft, String actor) {
        draft.publish(actor, clock.instant());
        steps.settle(draft.id());
        bases.forget(draft.id());
    }

    private DraftDecision answer(Draft draft, Judgement judgement) {
        drafts.flush();
        return new DraftDecision.Published(draft.with(steps.of(draft.id())), judgement);
    }

    private VersionedBundle current() {
        return bundles.current().orElseThrow();
    }

    private List<Session> madeFrom(Draft draft) {
        return bases.booked(draft.id(), draft.basedOnVersion());
    }

    private ClinicNow now(Clinic clinic, VersionedBundle bundle) {
        return new ClinicNow(
                bundle,
                courses.notToBePlanned(clinic.id()),
                published.names(clinic),
                clinic.time().local(clock.instant()));
    }
}
