package painclinic.repair;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.BundleFault;
import painclinic.draft.DraftSchedule;
import painclinic.draft.Drafts;
import painclinic.web.LimitedUpload;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Repairs: have one worked out, look at it. Deciding about it is deciding about its draft. */
@RestController
@RequestMapping("/api/repairs")
class RepairController {

    private static final long MOST_BYTES = 1024L * 1024;
    private static final int MOST_MOVED = 1000;

    private final Repairs repairs;
    private final Drafts drafts;

    RepairController(Repairs repairs, Drafts drafts) {
        this.repairs = repairs;
        this.drafts = drafts;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "workOutRepair",
            summary = "Mend the published schedule with the fewest changes, as a draft",
            description =
                    "Takes a few seconds. Nothing changes until the draft is published with"
                            + " `/api/drafts/{id}/publish`. Changes that say nothing find places"
                            + " for what is owed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            description =
                                                                    "A clinic-changes/1"
                                                                            + " document"))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RepairView.class)))
    ResponseEntity<?> workOut(
            HttpServletRequest request,
            @RequestParam(defaultValue = "0") @Min(0) @Max(MOST_MOVED) int patientsToMove)
            throws IOException {
        byte[] document = new LimitedUpload(request.getInputStream(), MOST_BYTES).readAllBytes();
        return switch (repairs.workOut(document, patientsToMove)) {
            case RepairOutcome.WorkedOut(DraftSchedule draft) ->
                    ResponseEntity.ok(RepairView.of(draft));
            case RepairOutcome.Refused(List<BundleFault> faults) -> RepairProblems.refused(faults);
            case RepairOutcome.InProgress() -> RepairProblems.inProgress();
            case RepairOutcome.NoClinic() -> RepairProblems.noClinic();
            case RepairOutcome.WindowOver(LocalDate lastDate) ->
                    RepairProblems.windowOver(lastDate);
            case RepairOutcome.Failed() -> RepairProblems.failed();
        };
    }

    @GetMapping("/latest")
    @Operation(operationId = "latestRepair", summary = "The newest repair, decided or not, if any")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RepairView.class)))
    @ApiResponse(responseCode = "204", description = "None yet", content = @Content)
    ResponseEntity<RepairView> latest() {
        return drafts.latestRepair()
                .map(RepairView::of)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "repair", summary = "A repair")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RepairView.class)))
    ResponseEntity<?> repair(@PathVariable UUID id) {
        return drafts.find(id)
                .filter(draft -> draft.repair() != null)
                .map(RepairView::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(RepairProblems::noSuchRepair);
    }
}
