package painclinic.advice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.PlanningHorizon;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.exchange.ClinicBundles;
import painclinic.roster.PublishedFile;
import painclinic.schedule.DraftSchedule;
import painclinic.schedule.DraftStanding;
import painclinic.schedule.DraftState;
import painclinic.schedule.Drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
    private final Drafts drafts;
    private final Clock clock;
    private final Kept<Key, Optional<AdvisedSchedule>> kept = new Kept<>(MOST);

    AdvisedSchedules(Clinics clinics, ClinicBundles bundles, Drafts drafts, Clock clock) {
        this.clinics = clinics;
        this.bundles = bundles;
        this.drafts = drafts;
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

    private ScheduleInQuestion published(Clinic clinic) {
        Key key = key(null, clinic);
        return kept(key, PublishedFile::of)
                .<ScheduleInQuestion>map(ScheduleInQuestion.Found::new)
                // it has just been changed: ask about what it is now
                .orElseGet(this::published);
    }

    private ScheduleInQuestion draft(UUID id) {
        return clinics.current()
                .flatMap(clinic -> drafts.standing(id).map(draft -> draft(id, draft, clinic)))
                .orElseGet(ScheduleInQuestion.NoSuchDraft::new);
    }

    private ScheduleInQuestion draft(UUID id, DraftStanding draft, Clinic clinic) {
        if (draft.state() != DraftState.DRAFT) {
            return new ScheduleInQuestion.AlreadyDecided(draft.state());
        }
        if (draft.repair()) {
            return new ScheduleInQuestion.Repair();
        }
        if (draft.basedOnVersion() != clinic.version()) {
            return new ScheduleInQuestion.Stale();
        }
        Key key = key(id, clinic);
        return kept(key, bundle -> drafts.find(id).map(DraftSchedule::schedule).orElseThrow())
                .<ScheduleInQuestion>map(ScheduleInQuestion.Found::new)
                .orElseGet(ScheduleInQuestion.Stale::new);
    }

    private Key key(@Nullable UUID draft, Clinic clinic) {
        LocalDate tomorrow = clinic.time().local(clock.instant()).toLocalDate().plusDays(1);
        return new Key(draft, clinic.version(), ahead(clinic), tomorrow);
    }

    /** The days that can still be planned; once there are none, those that there were. */
    private PlanningHorizon ahead(Clinic clinic) {
        return clinic.planningAhead(clock.instant()).orElse(clinic.planning());
    }

    private Optional<AdvisedSchedule> kept(
            Key key, Function<ClinicBundle, ClinicSchedule> schedule) {
        kept.retain(other -> other.version() >= key.version());
        return kept.get(key, () -> made(key, schedule));
    }

    /** Empty if the clinic has changed since its version was looked up. */
    private Optional<AdvisedSchedule> made(
            Key key, Function<ClinicBundle, ClinicSchedule> schedule) {
        return bundles.current()
                .filter(clinic -> clinic.version() == key.version())
                .map(clinic ->
                        AdvisedSchedule.of(
                                clinic.bundle(),
                                schedule.apply(clinic.bundle()),
                                key.ahead(),
                                key.earliest()));
    }

    /**
     * @param draft null for the published schedule
     * @param ahead the days that are planned
     * @param earliest the first date on which anything can still be put
     */
    private record Key(
            @Nullable UUID draft, long version, PlanningHorizon ahead, LocalDate earliest) {}
}
