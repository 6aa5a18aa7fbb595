package painclinic.repair;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.draft.DraftRepair;
import painclinic.draft.DraftSchedule;
import painclinic.draft.DraftState;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A repair as an administrator decides about it. It is a draft: publishing and discarding it are a
 * draft's.
 */
@Schema(name = "Repair")
record RepairView(UUID id, DraftState state, Instant createdAt, Comparison comparison) {

    static RepairView of(DraftSchedule draft) {
        DraftRepair repair = Objects.requireNonNull(draft.repair());
        return new RepairView(
                draft.id(),
                draft.state(),
                draft.createdAt(),
                ComparisonDocument.read(repair.comparison()));
    }
}
