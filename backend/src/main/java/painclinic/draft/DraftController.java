package painclinic.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.bundle.ScheduleWriter;
import painclinic.database.Outage;
import painclinic.roster.ScheduleWeekView;
import painclinic.roster.Weeks;
import painclinic.schedule.ScheduleWeeks;
import painclinic.web.Revision;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Drafts: look at one, then publish or discard it. */
@RestController
@RequestMapping("/api/drafts")
class DraftController {

    private static final Logger log = LoggerFactory.getLogger(DraftController.class);

    private final Drafts drafts;
    private final ScheduleWeeks weeks;
    private final DraftsNow now;
    private final DraftViews views;
    private final DraftPreviews previews;

    DraftController(
            Drafts drafts,
            DraftsNow now,
            ScheduleWeeks weeks,
            DraftViews views,
            DraftPreviews previews) {
        this.drafts = drafts;
        this.weeks = weeks;
        this.now = now;
        this.views = views;
        this.previews = previews;
    }

    @GetMapping("/latest")
    @Operation(operationId = "latestDraft", summary = "The newest draft, decided or not, if any")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @ApiResponse(responseCode = "204", description = "None yet", content = @Content)
    ResponseEntity<DraftView> latest() {
        return drafts.latest()
                .map(views::of)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{id}/week")
    @Operation(
            operationId = "draftWeek",
            summary = "A week of a draft as it stands in the clinic now")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ScheduleWeekView.class)))
    ResponseEntity<?> week(@PathVariable UUID id, @RequestParam LocalDate monday) {
        return now.schedule(id)
                .flatMap(draft -> weeks.of(draft.sessions(), Weeks.mondayOf(monday)))
                .map(ScheduleWeekView::ofDraft)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(DraftProblems::noSuchDraft);
    }

    @GetMapping("/{id}/export")
    @Operation(
            operationId = "exportDraft",
            summary = "A draft as it stands in the clinic now, as a file")
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
        return now.schedule(id)
                .map(ScheduleWriter::toBytes)
                .<ResponseEntity<?>>map(file ->
                        ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(file))
                .orElseGet(DraftProblems::noSuchDraft);
    }

    @GetMapping("/{id}/choices")
    @Operation(
            operationId = "draftChoices",
            summary = "The days, practitioners and courses that a draft proposes places for")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftChoices.class)))
    ResponseEntity<?> choices(@PathVariable UUID id) {
        return previews.choices(id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(DraftProblems::noSuchDraft);
    }

    /** By POST: the part that is asked about may be long. */
    @PostMapping("/{id}/preview")
    @Operation(
            operationId = "previewDraft",
            summary = "What publishing a draft, or a part of it, would come to now",
            description =
                    "What would be taken over, what collides and why, and what has changed in the"
                            + " clinic since the draft was made that this touches. Nothing is"
                            + " changed.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PreviewView.class)))
    ResponseEntity<?> preview(
            @PathVariable UUID id,
            @RequestBody(required = false) @Valid @Nullable PartChoice part) {
        return switch (previews.of(id, PartChoice.of(part))) {
            case DraftPreview.Given given -> ResponseEntity.ok(PreviewView.of(given));
            case DraftPreview.NoSuchDraft() -> DraftProblems.noSuchDraft();
            case DraftPreview.AlreadyDecided(DraftState state) ->
                    DraftProblems.alreadyDecided(state);
            case DraftPreview.Repair() -> DraftProblems.notInParts();
        };
    }

    @PostMapping("/{id}/publish")
    @Operation(
            operationId = "publishDraft",
            summary = "Publish what a draft proposes, all of it or a part",
            description =
                    "Judged against the clinic as it is now: what is free of collision is taken,"
                            + " the rest stays in the draft and is named with its reason. With"
                            + " `If-Match`, only if the draft has the revision that is named there,"
                            + " as `\"7\"`.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    ResponseEntity<?> publish(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Pattern(regexp = Revision.TAG)
                    @Nullable String revision,
            @RequestBody(required = false) @Valid @Nullable PartChoice part,
            @AuthenticationPrincipal ClinicUser user) {
        OptionalInt seen =
                revision == null ? OptionalInt.empty() : OptionalInt.of(Revision.number(revision));
        return decide(
                id,
                () -> drafts.publish(id, PartChoice.of(part), seen, user.username()),
                again ->
                        again.equals(new DraftDecision.AlreadyDecided(DraftState.PUBLISHED))
                                || seen.isPresent()
                                        && views.wasPublishedFrom(
                                                id, seen.getAsInt(), user.username()));
    }

    @PostMapping("/{id}/discard")
    @Operation(
            operationId = "discardDraft",
            summary = "Decide against a draft, or against what is left of it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    ResponseEntity<?> discard(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        return decide(
                id,
                () -> drafts.discard(id, user.username()),
                again -> again.equals(new DraftDecision.AlreadyDecided(DraftState.DISCARDED)));
    }

    /**
     * A decision that was cut off, before its commit or after it, is made once more: either it is
     * made now, or it turns out to have been made, and that is what is answered.
     */
    private ResponseEntity<?> decide(
            UUID id, Supplier<DraftDecision> decision, Predicate<DraftDecision> hadBeenMade) {
        try {
            return views.answer(id, decision.get());
        } catch (RuntimeException cut) {
            if (!Outage.isBehind(cut)) {
                throw cut;
            }
            log.warn("A decision about a draft was cut off; it is made once more");
            DraftDecision again = decision.get();
            return hadBeenMade.test(again) ? views.made(id) : views.answer(id, again);
        }
    }
}
