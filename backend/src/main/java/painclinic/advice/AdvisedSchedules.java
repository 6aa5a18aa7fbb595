package painclinic.advice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.PlanningHorizon;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.database.Kept;
import painclinic.draft.DraftStanding;
import painclinic.draft.DraftState;
import painclinic.draft.Drafts;
import painclinic.draft.DraftsNow;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.roster.PublishedFile;
import painclinic.schedule.Hold;
import painclinic.schedule.Holds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The schedules that advice is asked about, ready to be asked. Getting one ready takes seconds for
 * a large clinic, so the last ones are kept; each request first looks up which version of the
 * clinic holds now, so that none is ever out of date.
 */
@Component
class AdvisedSchedules {

    private static final int MOST = 3;

    private final Clinics clinics;
    private final ClinicBundles bundles;
    private final Drafts standings;
    private final DraftsNow drafts;
    private final Holds holds;
    private final Clock clock;
    private final Kept<Key, Optional<AdvisedSchedule>> kept = new Kept<>(MOST);

    AdvisedSchedules(
            Clinics clinics,
            ClinicBundles bundles,
            Drafts standings,
            DraftsNow drafts,
            Holds holds,
            Clock clock) {
        this.clinics = clinics;
        this.bundles = bundles;
        this.standings = standings;
        this.drafts = drafts;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * A planned draft that is still to be decided, or the published schedule where none is named.
     */
    ScheduleInQuestion of(@Nullable UUID draft) {
        return draft == null ? published() : draft(draft);
    }

    /** What people have been told. */
    ScheduleInQuestion published() {
        return clinics.current().map(this::published).orElseGet(ScheduleInQuestion.NoClinic::new);
    }

    /**
     * What people have been told, with what these holds keep as if it were free, and what is left
     * of today.
     */
    ScheduleInQuestion publishedBut(Set<UUID> letGo) {
        return clinics.current()
                .map(clinic -> publishedBut(letGo, clinic))
                .orElseGet(ScheduleInQuestion.NoClinic::new);
    }

    private ScheduleInQuestion publishedBut(Set<UUID> letGo, Clinic clinic) {
        LocalDate today = clinic.time().local(clock.instant()).toLocalDate();
        PlanningHorizon ahead = ahead(clinic);
        LocalDate from = ahead.from().isBefore(today) ? ahead.from() : today;
        Key key =
                new Key(
                        null,
                        0,
                        clinic.version(),
                        new PlanningHorizon(from, ahead.to(), ahead.gridMinutes()),
                        today,
                        holds.live().stream().filter(hold -> !letGo.contains(hold.id())).toList());
        return kept(key, bundle -> Optional.of(PublishedFile.of(bundle.bundle())))
                .<ScheduleInQuestion>map(ScheduleInQuestion.Found::new)
                .orElseGet(() -> publishedBut(letGo));
    }

    private ScheduleInQuestion published(Clinic clinic) {
        Key key = key(null, 0, clinic, holds.live());
        return kept(key, bundle -> Optional.of(PublishedFile.of(bundle.bundle())))
                .<ScheduleInQuestion>map(ScheduleInQuestion.Found::new)
                // it has just been changed: ask about what it is now
                .orElseGet(this::published);
    }

    /** A draft as somebody saw it, if it is still that. */
    ScheduleInQuestion asSeen(UUID draft, int revision) {
        return draft(draft, standing -> standing.revision() == revision);
    }

    private ScheduleInQuestion draft(UUID id) {
        return draft(id, any -> true);
    }

    private ScheduleInQuestion draft(UUID id, Predicate<DraftStanding> meant) {
        return clinics.current()
                .flatMap(clinic ->
                        standings.standing(id).map(draft -> draft(id, draft, clinic, meant)))
                .orElseGet(ScheduleInQuestion.NoSuchDraft::new);
    }

    private ScheduleInQuestion draft(
            UUID id, DraftStanding draft, Clinic clinic, Predicate<DraftStanding> meant) {
        if (draft.state() != DraftState.DRAFT) {
            return new ScheduleInQuestion.AlreadyDecided(draft.state());
        }
        if (draft.repair()) {
            return new ScheduleInQuestion.Repair();
        }
        if (!meant.test(draft)) {
            return new ScheduleInQuestion.ChangedMeanwhile();
        }
        Key key = key(id, draft.revision(), clinic, List.of());
        return kept(key, bundle -> drafts.schedule(id, draft.revision(), bundle))
                .<ScheduleInQuestion>map(ScheduleInQuestion.Found::new)
                // it has just been changed: ask about what it is now
                .orElseGet(() -> draft(id, meant));
    }

    private Key key(@Nullable UUID draft, int revision, Clinic clinic, List<Hold> live) {
        LocalDate tomorrow = clinic.time().local(clock.instant()).toLocalDate().plusDays(1);
        return new Key(draft, revision, clinic.version(), ahead(clinic), tomorrow, live);
    }

    /** The days that can still be planned; once there are none, those that there were. */
    private PlanningHorizon ahead(Clinic clinic) {
        return clinic.planningAhead(clock.instant()).orElse(clinic.planning());
    }

    private Optional<AdvisedSchedule> kept(
            Key key, Function<VersionedBundle, Optional<ClinicSchedule>> schedule) {
        kept.retain(other -> !other.isBefore(key));
        return kept.get(key, () -> made(key, schedule));
    }

    /** Empty if the clinic or the draft has changed since its version was looked up. */
    private Optional<AdvisedSchedule> made(
            Key key, Function<VersionedBundle, Optional<ClinicSchedule>> schedule) {
        return bundles.current()
                .filter(clinic -> clinic.version() == key.version())
                .flatMap(clinic ->
                        schedule.apply(clinic)
                                .map(found ->
                                        AdvisedSchedule.of(
                                                clinic,
                                                found,
                                                key.ahead(),
                                                key.earliest(),
                                                key.holds())));
    }

    /**
     * @param draft null for the published schedule
     * @param revision of the draft
     * @param ahead the days that are planned
     * @param earliest the first date on which anything can still be put
     * @param holds what is kept for somebody: a hold ends without any change to the clinic
     */
    private record Key(
            @Nullable UUID draft,
            int revision,
            long version,
            PlanningHorizon ahead,
            LocalDate earliest,
            List<Hold> holds) {

        /** Whether nothing is asked any more about what has this key, once another is asked for. */
        boolean isBefore(Key other) {
            boolean sameDraft = draft != null && draft.equals(other.draft);
            return version < other.version || sameDraft && revision < other.revision;
        }
    }
}
