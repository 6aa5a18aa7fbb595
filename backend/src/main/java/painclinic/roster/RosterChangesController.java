package painclinic.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.web.Problem;

/** What a therapist is told of their own sessions, once. */
@RestController
class RosterChangesController {

    private final RosterLooks looks;

    RosterChangesController(RosterLooks looks) {
        this.looks = looks;
    }

    @GetMapping("/api/roster/changes")
    @Operation(
            operationId = "rosterChanges",
            summary = "What became of one's own sessions since one last looked")
    RosterChangesView changes(@AuthenticationPrincipal ClinicUser user) {
        return looks.changes(user);
    }

    @PostMapping("/api/roster/seen")
    @Operation(
            operationId = "seenRoster",
            summary = "Say that one has seen one's sessions as they are",
            description = "Changes are told from then on. 409 where they are others by now.")
    @ApiResponse(responseCode = "204", description = "Done")
    ResponseEntity<?> seen(
            @RequestBody @Valid SeenLook look, @AuthenticationPrincipal ClinicUser user) {
        return looks.keep(user, look.look())
                ? ResponseEntity.noContent().build()
                : Problem.of(
                                HttpStatus.CONFLICT,
                                "changed-meanwhile",
                                "There is something new",
                                "Your sessions have changed since you looked.")
                        .answer();
    }

    /** What was looked at, by its name. */
    @Schema(name = "RosterLook")
    record SeenLook(@NotBlank @Size(max = 100) String look) {}
}
