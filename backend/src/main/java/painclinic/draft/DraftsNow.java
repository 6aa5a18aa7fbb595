package painclinic.draft;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.ClinicSchedule;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.UUID;

/**
 * Drafts as they stand in the clinic as it is now: what is published, with what they propose and is
 * free of collision. The last one is kept, because whoever looks at one week looks at the next.
 */
@Service
public class DraftsNow {

    private final DraftRecords drafts;
    private final Publishing publishing;
    private final ClinicBundles bundles;
    private final Clinics clinics;
    private volatile SoftReference<@Nullable Kept> last = new SoftReference<>(null);

    DraftsNow(DraftRecords drafts, Publishing publishing, ClinicBundles bundles, Clinics clinics) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.bundles = bundles;
        this.clinics = clinics;
    }

    /** A draft that is still to be decided as it stands; any other as it was. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ClinicSchedule> schedule(UUID id) {
        return drafts.findById(id)
                .map(draft ->
                        draft.isDecided() || draft.changes() != null
                                ? draft.schedule()
                                : clinics.current()
                                        .map(clinic -> schedule(draft, clinic))
                                        .orElseGet(draft::schedule));
    }

    /**
     * The same in a clinic that has been read already.
     *
     * @param revision the draft's, as it was looked up; empty if it is another by now
     */
    @Transactional(readOnly = true)
    public Optional<ClinicSchedule> schedule(UUID id, int revision, VersionedBundle bundle) {
        return drafts.findById(id)
                .filter(draft -> draft.revision() == revision)
                .flatMap(draft -> clinics.current().map(clinic -> worked(draft, clinic, bundle)));
    }

    private ClinicSchedule schedule(Draft draft, Clinic clinic) {
        Kept kept = last.get();
        return kept != null && kept.isOf(draft, clinic.version())
                ? kept.schedule()
                : worked(draft, clinic, bundles.current().orElseThrow());
    }

    private ClinicSchedule worked(Draft draft, Clinic clinic, VersionedBundle bundle) {
        ClinicSchedule planned = draft.schedule();
        Judgement judgement = publishing.judged(draft, planned, clinic, bundle, Part.WHOLE);
        ClinicSchedule schedule =
                new ClinicSchedule(
                        judgement.sessions(),
                        Unplaced.of(
                                bundle.bundle(),
                                judgement,
                                planned,
                                new DraftNames(bundle.bundle())),
                        planned.version());
        last =
                new SoftReference<>(
                        new Kept(draft.id(), draft.revision(), bundle.version(), schedule));
        return schedule;
    }

    private record Kept(UUID draft, int revision, long version, ClinicSchedule schedule) {

        boolean isOf(Draft other, long clinicVersion) {
            return draft.equals(other.id())
                    && revision == other.revision()
                    && version == clinicVersion;
        }
    }
}
