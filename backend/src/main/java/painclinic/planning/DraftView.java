package painclinic.planning;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;
import painclinic.evaluation.measures.Disruption;
import painclinic.evaluation.measures.Figures;
import painclinic.evaluation.measures.Usage;
import painclinic.schedule.DraftSchedule;
import painclinic.schedule.DraftState;
import painclinic.schedule.HandStep;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A draft as an administrator decides about it.
 *
 * @param revision counts its changes; whoever changes it says which one they saw
 * @param steps how many steps by hand were made since it was planned
 * @param lastStep the one that would be taken back next; null where there is none
 * @param usage null for a draft from before weeks were measured
 * @param disruption against what was published when it was planned; null where nothing was
 * @param stale whether the clinic changed since it was planned, so that it cannot be published
 */
@Schema(name = "Draft")
record DraftView(
        UUID id,
        int revision,
        DraftState state,
        Instant createdAt,
        long basedOnVersion,
        boolean stale,
        int steps,
        @Nullable Step lastStep,
        int unplanned,
        long missing,
        long softCost,
        Figures figures,
        @Nullable Usage usage,
        @Nullable Disruption disruption,
        List<Unscheduled> unscheduled) {

    static DraftView of(
            DraftSchedule draft, List<Unscheduled> unscheduled, @Nullable Step lastStep) {
        DraftMeasures measures = DraftMeasures.read(draft.measures());
        return new DraftView(
                draft.id(),
                draft.revision(),
                draft.state(),
                draft.createdAt(),
                draft.basedOnVersion(),
                draft.stale(),
                draft.steps().count(),
                lastStep,
                measures.unplanned(),
                measures.missing(),
                measures.softCost(),
                measures.figures(),
                measures.usage(),
                measures.disruption(),
                unscheduled);
    }

    /**
     * A step by hand, with the names that people know.
     *
     * @param from where the session was that was moved; null where none was
     * @param to where it is; of a whole course, the first of its places
     */
    @Schema(name = "HandStep")
    record Step(
            HandStep.Kind kind,
            String patientName,
            String treatmentName,
            @Schema(types = {"string", "null"}) @Nullable LocalDateTime from,
            LocalDateTime to) {}

    /** What one course still has to wait for, and why. */
    record Unscheduled(
            String courseId,
            String patientName,
            String treatmentName,
            Priority priority,
            List<Integer> numbers,
            List<String> reasons) {}
}
