package painclinic.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.clinic.ClinicId;

import java.time.Instant;
import java.util.UUID;

/** A proposed schedule and what was decided about it. */
@Entity
class Draft {

    @Id private UUID id;

    @Column private long clinicId;

    @Column
    @Enumerated(EnumType.STRING)
    private DraftState state;

    @Column private Instant createdAt;
    @Column private @Nullable Instant decidedAt;
    @Column private @Nullable String decidedBy;
    @Column private int placesPublished;
    @Column private long basedOnVersion;
    @Column private String measures;
    @Column private String schedule;
    @Column private @Nullable String changes;
    @Column private @Nullable String comparison;
    @Version private @Nullable Integer revision;

    /** For JPA alone. */
    protected Draft() {}

    Draft(UUID id, ClinicId clinic, NewDraft proposed, Instant createdAt) {
        this.id = id;
        this.clinicId = clinic.value();
        this.state = DraftState.DRAFT;
        this.createdAt = createdAt;
        this.basedOnVersion = proposed.madeFrom().version();
        this.measures = proposed.measures();
        this.schedule = ScheduleDocument.write(proposed.schedule());
        DraftRepair repair = proposed.repair();
        this.changes = repair == null ? null : ScheduleDocument.write(repair.changes());
        this.comparison = repair == null ? null : repair.comparison();
    }

    UUID id() {
        return id;
    }

    /** Counts the changes of the draft that are in the database. */
    int revision() {
        return revision == null ? 0 : revision;
    }

    DraftState state() {
        return state;
    }

    boolean isDecided() {
        return state != DraftState.DRAFT;
    }

    long basedOnVersion() {
        return basedOnVersion;
    }

    ClinicSchedule schedule() {
        return ScheduleDocument.read(schedule);
    }

    /** What has happened, where the draft is a repair; null for a planning run's. */
    @Nullable ClinicChanges changes() {
        return changes == null ? null : ScheduleDocument.readChanges(changes);
    }

    /** Gives it another schedule, with what it was made from and what was measured of it. */
    void adjust(String newSchedule, String newMeasures, long madeFrom) {
        schedule = newSchedule;
        measures = newMeasures;
        basedOnVersion = madeFrom;
    }

    /** Its sessions and classes are called otherwise from now on. */
    void rename(Renaming renaming) {
        schedule = ScheduleDocument.write(renaming.of(schedule()));
    }

    /** Some of its places are published; it goes on proposing the others. */
    void publishPart(int places) {
        placesPublished += places;
    }

    void publish(String actor, Instant now) {
        decide(DraftState.PUBLISHED, actor, now);
    }

    void discard(String actor, Instant now) {
        decide(DraftState.DISCARDED, actor, now);
    }

    private void decide(DraftState next, String actor, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(
                    "Draft %s is %s and cannot become %s.".formatted(id, state, next));
        }
        state = next;
        decidedAt = now;
        decidedBy = actor;
    }

    DraftSchedule with(HandSteps steps) {
        return new DraftSchedule(
                id,
                revision(),
                state,
                createdAt,
                basedOnVersion,
                measures,
                schedule(),
                steps,
                repair(),
                decidedBy,
                decidedAt,
                placesPublished);
    }

    private @Nullable DraftRepair repair() {
        ClinicChanges happened = changes();
        return happened == null || comparison == null
                ? null
                : new DraftRepair(happened, comparison);
    }
}
