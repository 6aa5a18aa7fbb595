package painclinic.draft;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;
import painclinic.evaluation.measures.Disruption;
import painclinic.evaluation.measures.Figures;
import painclinic.evaluation.measures.Usage;

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
 * @param decidedBy the account of who decided, and when; null while nobody has
 * @param placesPublished how many of its places have been published
 * @param publications each time that something of it was published, in order
 */
@Schema(name = "Draft")
record DraftView(
        UUID id,
        int revision,
        DraftState state,
        Instant createdAt,
        long basedOnVersion,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int placesPublished,
        List<Publication> publications,
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
            DraftSchedule draft,
            List<DraftPublication> publications,
            List<Unscheduled> unscheduled,
            @Nullable Step lastStep) {
        DraftMeasures measures = DraftMeasures.read(draft.measures());
        return new DraftView(
                draft.id(),
                draft.revision(),
                draft.state(),
                draft.createdAt(),
                draft.basedOnVersion(),
                draft.decidedBy(),
                draft.decidedAt(),
                draft.placesPublished(),
                publications.stream()
                        .map(one ->
                                new Publication(one.by(), one.at(), one.appointments(), one.left()))
                        .toList(),
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
     * @param madeBy the account of who made it
     */
    @Schema(name = "HandStep")
    record Step(
            HandStep.Kind kind,
            String patientName,
            String treatmentName,
            @Schema(types = {"string", "null"}) @Nullable LocalDateTime from,
            LocalDateTime to,
            @Schema(types = {"string", "null"}) @Nullable String madeBy) {}

    /** One time that something of the draft was published. */
    @Schema(name = "DraftPublication")
    record Publication(String by, Instant at, int appointments, int left) {}

    /** What one course still has to wait for, and why. */
    record Unscheduled(
            String courseId,
            String patientName,
            String treatmentName,
            Priority priority,
            List<Integer> numbers,
            List<String> reasons) {}
}
