package painclinic.note;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;

import java.util.List;
import java.util.UUID;

/** What patients and therapists wrote to the desk, for the desk. */
@RestController
@RequestMapping("/api/notes")
class DeskNoteController {

    private final DeskNotes notes;

    DeskNoteController(DeskNotes notes) {
        this.notes = notes;
    }

    @GetMapping
    @Operation(
            operationId = "deskNotes",
            summary = "What was written to the desk and waits, the oldest first")
    List<DeskNote> open() {
        return notes.open();
    }

    @PostMapping("/{id}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "dealWithNote", summary = "Say that a line to the desk is dealt with")
    void done(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        notes.deal(id, user.displayName());
    }
}
