package painclinic.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.ScheduleWriter;
import painclinic.database.Outage;
import painclinic.exchange.ClinicBundles;
import painclinic.roster.ScheduleWeekView;
import painclinic.roster.Weeks;
import painclinic.schedule.DraftDecision;
import painclinic.schedule.DraftSchedule;
import painclinic.schedule.DraftState;
import painclinic.schedule.Drafts;
import painclinic.schedule.ScheduleWeeks;
import painclinic.web.Revision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Drafts: look at one, then publish or discard it. */
@RestController
@RequestMapping("/api/drafts")
class DraftController {

    private static final Logger log = LoggerFactory.getLogger(DraftController.class);

    private final Drafts drafts;
    private final ScheduleWeeks weeks;
    private final ClinicBundles bundles;

    DraftController(Drafts drafts, ScheduleWeeks weeks, ClinicBundles bundles) {
        this.drafts = drafts;
        this.weeks = weeks;
        this.bundles = bundles;
    }

    @GetMapping("/latest")
    @Operation(operationId = "latestDraft", summary = "The newest draft, decided or not, if any")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @ApiResponse(responseCode = "204", description = "None yet", content = @Content)
    ResponseEntity<DraftView> latest() {
        return drafts.latest()
                .map(this::view)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{id}/week")
    @Operation(operationId = "draftWeek", summary = "A week of a draft")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ScheduleWeekView.class)))
    ResponseEntity<?> week(@PathVariable UUID id, @RequestParam LocalDate monday) {
        return weeks.ofDraft(id, Weeks.mondayOf(monday))
                .map(ScheduleWeekView::ofDraft)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(DraftProblems::noSuchDraft);
    }

    @GetMapping("/{id}/export")
    @Operation(operationId = "exportDraft", summary = "A draft as a file")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema =
                                    @Schema(
                                            type = "object",
                                            description = "A clinic-schedule/1 document")))
    ResponseEntity<?> export(@PathVariable UUID id) {
        return drafts.find(id)
                .map(draft -> ScheduleWriter.toBytes(draft.schedule()))
                .<ResponseEntity<?>>map(file ->
                        ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(file))
                .orElseGet(DraftProblems::noSuchDraft);
    }

    @PostMapping("/{id}/publish")
    @Operation(
            operationId = "publishDraft",
            summary = "Make a draft the published schedule, all of it or nothing",
            description =
                    "With `If-Match`, only if the draft has the revision that is named there, as"
                            + " `\"7\"`.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    ResponseEntity<?> publish(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Pattern(regexp = Revision.TAG)
                    @Nullable String revision) {
        return decide(
                id,
                DraftState.PUBLISHED,
                () ->
                        revision == null
                                ? drafts.publish(id)
                                : drafts.publish(id, Revision.number(revision)));
    }

    @PostMapping("/{id}/discard")
    @Operation(operationId = "discardDraft", summary = "Decide against a draft")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    ResponseEntity<?> discard(@PathVariable UUID id) {
        return decide(id, DraftState.DISCARDED, () -> drafts.discard(id));
    }

    /**
     * A decision that was cut off, before its commit or after it, is made once more: either it is
     * made now, or it turns out to have been made, and that is what is answered.
     */
    private ResponseEntity<?> decide(UUID id, DraftState wanted, Supplier<DraftDecision> decision) {
        try {
            return answer(decision.get());
        } catch (RuntimeException cut) {
            if (!Outage.isBehind(cut)) {
                throw cut;
            }
            log.warn("A decision about a draft was cut off; it is made once more");
            DraftDecision again = decision.get();
            return again.equals(new DraftDecision.AlreadyDecided(wanted))
                    ? ResponseEntity.of(drafts.find(id).map(this::view))
                    : answer(again);
        }
    }

    private ResponseEntity<?> answer(DraftDecision decision) {
        return decision instanceof DraftDecision.Decided(DraftSchedule draft)
                ? ResponseEntity.ok(view(draft))
                : DraftProblems.of(decision);
    }

    private DraftView view(DraftSchedule draft) {
        return bundles.current()
                .map(clinic -> view(draft, new DraftNames(clinic.bundle())))
                .orElseGet(() -> DraftView.of(draft, List.of(), null));
    }

    private static DraftView view(DraftSchedule draft, DraftNames names) {
        return DraftView.of(
                draft,
                names.unscheduled(draft.schedule()),
                names.lastStep(draft.steps()).orElse(null));
    }
}
