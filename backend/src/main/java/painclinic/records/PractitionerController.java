package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.EditablePractitioners;
import painclinic.clinic.PractitionerDetails;
import painclinic.clinic.Recorded;
import painclinic.web.Revision;

import java.util.List;
import java.util.UUID;

/** The clinic's practitioners, one at a time. */
@RestController
@RequestMapping("/api/practitioners")
class PractitionerController {

    private final EditablePractitioners practitioners;
    private final RecordAnswers answers;

    PractitionerController(EditablePractitioners practitioners, RecordAnswers answers) {
        this.practitioners = practitioners;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "practitioners", summary = "The practitioners in use, in their order")
    List<Recorded<PractitionerDetails>> all() {
        return practitioners.all();
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "practitioner",
            summary = "A practitioner; the entity tag is its version")
    ResponseEntity<Recorded<PractitionerDetails>> one(@PathVariable UUID id) {
        return answers.found(practitioners.find(id));
    }

    @PostMapping
    @Operation(operationId = "addPractitioner", summary = "Record a practitioner")
    ResponseEntity<Saved<PractitionerDetails>> add(@RequestBody PractitionerDetails details) {
        return answers.added(practitioners.add(details));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "editPractitioner",
            summary = "Make a practitioner what the details say",
            description =
                    "`If-Match` has the version that was seen, as `\"7\"`. 412 with the record as"
                            + " it is, when somebody else has changed it.")
    ResponseEntity<Saved<PractitionerDetails>> edit(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @RequestBody PractitionerDetails details) {
        return answers.edited(practitioners.edit(id, Revision.number(version), details));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "removePractitioner",
            summary = "Remove a practitioner; where something still refers to it, it retires")
    Removed remove(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version) {
        return answers.removed(practitioners.remove(id, Revision.number(version)));
    }

    @PostMapping("/{id}/restore")
    @Operation(
            operationId = "restorePractitioner",
            summary = "Take the removal of a practitioner back: it is what the details say again")
    ResponseEntity<Saved<PractitionerDetails>> restore(
            @PathVariable UUID id, @RequestBody PractitionerDetails details) {
        return answers.edited(practitioners.restore(id, details));
    }
}
