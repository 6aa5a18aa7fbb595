package painclinic.repair;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.schedule.DraftRepair;
import painclinic.schedule.DraftSchedule;
import painclinic.schedule.DraftState;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A repair as an administrator decides about it. It is a draft: publishing and discarding it are a
 * draft's.
 *
 * @param stale whether the clinic changed since it was worked out, so that it cannot be published
 */
@Schema(name = "Repair")
record RepairView(
        UUID id, DraftState state, Instant createdAt, boolean stale, Comparison comparison) {

    static RepairView of(DraftSchedule draft) {
        DraftRepair repair = Objects.requireNonNull(draft.repair());
        return new RepairView(
                draft.id(),
                draft.state(),
                draft.createdAt(),
                draft.stale(),
                ComparisonDocument.read(repair.comparison()));
    }
}
