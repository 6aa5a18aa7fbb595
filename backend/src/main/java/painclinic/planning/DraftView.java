package painclinic.planning;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;
import painclinic.evaluation.Disruption;
import painclinic.evaluation.Figures;
import painclinic.evaluation.Usage;
import painclinic.schedule.DraftSchedule;
import painclinic.schedule.DraftState;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft as an administrator decides about it.
 *
 * @param usage null for a draft from before weeks were measured
 * @param disruption against what was published when it was planned; null where nothing was
 * @param stale whether the clinic changed since it was planned, so that it cannot be published
 */
@Schema(name = "Draft")
record DraftView(
        UUID id,
        DraftState state,
        Instant createdAt,
        long basedOnVersion,
        boolean stale,
        int unplanned,
        long missing,
        long softCost,
        Figures figures,
        @Nullable Usage usage,
        @Nullable Disruption disruption,
        List<Unscheduled> unscheduled) {

    static DraftView of(DraftSchedule draft, List<Unscheduled> unscheduled) {
        DraftMeasures measures = DraftMeasures.read(draft.measures());
        return new DraftView(
                draft.id(),
                draft.state(),
                draft.createdAt(),
                draft.basedOnVersion(),
                draft.stale(),
                measures.unplanned(),
                measures.missing(),
                measures.softCost(),
                measures.figures(),
                measures.usage(),
                measures.disruption(),
                unscheduled);
    }

    /** What one course still has to wait for, and why. */
    record Unscheduled(
            String courseId,
            String patientName,
            String treatmentName,
            Priority priority,
            List<Integer> numbers,
            List<String> reasons) {}
}
