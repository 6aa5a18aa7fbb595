package painclinic.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.LinkedRecords;
import painclinic.note.DeskNotes;
import painclinic.web.Problem;

import java.time.LocalDateTime;
import java.util.UUID;

/** What a patient writes to the clinic. */
@RestController
class PortalMessageController {

    private final DeskNotes notes;
    private final TheirSessions theirs;
    private final LinkedRecords linked;

    PortalMessageController(DeskNotes notes, TheirSessions theirs, LinkedRecords linked) {
        this.notes = notes;
        this.theirs = theirs;
        this.linked = linked;
    }

    @PostMapping("/api/portal/messages")
    @Operation(operationId = "writeToClinic", summary = "Write a message to the clinic")
    @ApiResponse(responseCode = "204", description = "The clinic has it")
    ResponseEntity<?> write(
            @RequestBody @Valid Message message, @AuthenticationPrincipal ClinicUser user) {
        if (linked.patient(user).isEmpty()) {
            return PortalProblems.noSuchSession();
        }
        return notes.fromPatient(user, message.text(), about(message, user))
                ? ResponseEntity.noContent().build()
                : Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many-messages",
                                "The clinic has not read your other messages yet",
                                "Please telephone the clinic.")
                        .answer();
    }

    private @Nullable LocalDateTime about(Message message, ClinicUser user) {
        UUID appointment = message.appointment();
        return appointment == null
                ? null
                : theirs.toCome(user, appointment).map(mine -> mine.session().start()).orElse(null);
    }

    /**
     * A message.
     *
     * @param appointment which it is about; null for none
     */
    @Schema(name = "PortalMessage")
    record Message(
            @NotBlank @Size(max = 1000) String text,
            @Schema(types = {"string", "null"}) @Nullable UUID appointment) {}
}
