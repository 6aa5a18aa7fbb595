package painclinic.advice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.web.Revision;

import java.util.UUID;

/**
 * Adjusts a draft by hand. Every call says in {@code If-Match} which revision of the draft it is
 * about, as {@code "7"}; if that is not the draft any more, nothing is done.
 */
@RestController
@RequestMapping("/api/drafts/{id}")
class StepController {

    private final StepsByHand steps;

    StepController(StepsByHand steps) {
        this.steps = steps;
    }

    @PostMapping("/move-session")
    @Operation(
            operationId = "moveSession",
            summary = "Give a session of a draft another place, or its first one",
            description = "Refused with every rule that speaks against it, and what is in the way.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    ResponseEntity<?> moveSession(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String revision,
            @Valid @RequestBody SessionMove move,
            @AuthenticationPrincipal ClinicUser user) {
        return StepAnswers.of(
                steps.move(
                        id,
                        Revision.number(revision),
                        move.course(),
                        move.number(),
                        move.place().wanted(),
                        user.username()));
    }

    @PostMapping("/place-course")
    @Operation(
            operationId = "placeCourse",
            summary = "Place a whole course of a draft in one of the ways suggested for it",
            description = "What the course has and is not promised is given up for it.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    ResponseEntity<?> placeCourse(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String revision,
            @Valid @RequestBody CourseMove move,
            @AuthenticationPrincipal ClinicUser user) {
        return StepAnswers.of(
                steps.placeCourse(
                        id,
                        Revision.number(revision),
                        move.course(),
                        move.wanted(),
                        user.username()));
    }

    @PostMapping("/undo")
    @Operation(
            operationId = "undoStep",
            summary = "Take back the last step that was made by hand on a draft")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    ResponseEntity<?> undo(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String revision) {
        return StepAnswers.takenBack(steps.takeBack(id, Revision.number(revision)));
    }
}
