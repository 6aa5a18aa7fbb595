package painclinic.note;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.web.Problem;

/** What a therapist writes to the desk. */
@RestController
class RosterNoteController {

    private final DeskNotes notes;

    RosterNoteController(DeskNotes notes) {
        this.notes = notes;
    }

    @PostMapping("/api/roster/notes")
    @Operation(operationId = "writeToDesk", summary = "Write a line to the desk")
    @ApiResponse(responseCode = "204", description = "The desk has it")
    ResponseEntity<?> write(
            @RequestBody @Valid Line line, @AuthenticationPrincipal ClinicUser user) {
        if (user.practitionerId() == null) {
            return Problem.of(
                            HttpStatus.NOT_FOUND,
                            "no-roster",
                            "There is no roster",
                            "The clinic's records do not have you as a practitioner.")
                    .answer();
        }
        return notes.fromTherapist(user, line.text())
                ? ResponseEntity.noContent().build()
                : Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many-messages",
                                "The desk has not read your other notes yet",
                                "Please telephone the desk.")
                        .answer();
    }

    /** A line. */
    @Schema(name = "RosterNote")
    record Line(@NotBlank @Size(max = 1000) String text) {}
}
