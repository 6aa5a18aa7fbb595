package painclinic.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.web.Problem;

import java.time.LocalDate;
import java.util.UUID;

/** Planning runs: start, follow, stop. */
@RestController
@RequestMapping("/api/planning-runs")
class PlanningRunController {

    private final PlanningRuns runs;

    PlanningRunController(PlanningRuns runs) {
        this.runs = runs;
    }

    @PostMapping
    @Operation(operationId = "startPlanningRun", summary = "Start a planning run")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = PlanningRun.class)))
    ResponseEntity<?> start(
            @Valid @RequestBody NewPlanningRun wish, @AuthenticationPrincipal ClinicUser user) {
        return switch (runs.start(wish, user.displayName())) {
            case StartOutcome.Queued(PlanningRun run) -> ResponseEntity.accepted().body(run);
            case StartOutcome.InProgress(PlanningRun run) ->
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "run-in-progress",
                                    "A planning run is in progress",
                                    "Wait until it ends, or stop it.")
                            .with("run", run)
                            .answer();
            case StartOutcome.NoClinic() ->
                    Problem.of(
                                    HttpStatus.NOT_FOUND,
                                    "no-clinic",
                                    "There is no clinic yet",
                                    "Import a clinic first.")
                            .answer();
            case StartOutcome.WindowOver(LocalDate lastDate) ->
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "planning-window-over",
                                    "There are no days left to plan",
                                    "The clinic's planning window ends on %s. Import the clinic"
                                                    .formatted(lastDate)
                                            + " with a later one.")
                            .with("lastDate", lastDate)
                            .answer();
        };
    }

    @GetMapping("/latest")
    @Operation(operationId = "latestPlanningRun", summary = "The run asked for last, if any")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlanningRun.class)))
    @ApiResponse(responseCode = "204", description = "None yet", content = @Content)
    ResponseEntity<PlanningRun> latest() {
        return runs.latest()
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "planningRun", summary = "A run, with how it got on so far")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlanningRun.class)))
    ResponseEntity<?> run(@PathVariable UUID id) {
        return runs.find(id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(PlanningRunController::noSuchRun);
    }

    @PostMapping("/{id}/stop")
    @Operation(operationId = "stopPlanningRun", summary = "End a run early; the best is kept")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = PlanningRun.class)))
    ResponseEntity<?> stop(@PathVariable UUID id) {
        return runs.stop(id)
                .<ResponseEntity<?>>map(run -> ResponseEntity.accepted().body(run))
                .orElseGet(PlanningRunController::noSuchRun);
    }

    private static ResponseEntity<?> noSuchRun() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-run",
                        "There is no such planning run",
                        "It may belong to another installation.")
                .answer();
    }
}
