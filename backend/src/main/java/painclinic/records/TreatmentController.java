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

import painclinic.clinic.EditableTreatments;
import painclinic.clinic.Recorded;
import painclinic.clinic.TreatmentDetails;
import painclinic.web.Revision;

import java.util.List;
import java.util.UUID;

/** The clinic's treatments, one at a time. */
@RestController
@RequestMapping("/api/treatments")
class TreatmentController {

    private final EditableTreatments treatments;
    private final RecordAnswers answers;

    TreatmentController(EditableTreatments treatments, RecordAnswers answers) {
        this.treatments = treatments;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "treatments", summary = "The treatments in use, in their order")
    List<Recorded<TreatmentDetails>> all() {
        return treatments.all();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "treatment", summary = "A treatment; the entity tag is its version")
    ResponseEntity<Recorded<TreatmentDetails>> one(@PathVariable UUID id) {
        return answers.found(treatments.find(id));
    }

    @PostMapping
    @Operation(operationId = "addTreatment", summary = "Record a treatment")
    ResponseEntity<Saved<TreatmentDetails>> add(@RequestBody TreatmentDetails details) {
        return answers.added(treatments.add(details));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "editTreatment",
            summary = "Make a treatment what the details say",
            description =
                    "`If-Match` has the version that was seen, as `\"7\"`. 412 with the record as"
                            + " it is, when somebody else has changed it.")
    ResponseEntity<Saved<TreatmentDetails>> edit(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @RequestBody TreatmentDetails details) {
        return answers.edited(treatments.edit(id, Revision.number(version), details));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "removeTreatment",
            summary = "Remove a treatment; where something still refers to it, it retires")
    Removed remove(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version) {
        return answers.removed(treatments.remove(id, Revision.number(version)));
    }

    @PostMapping("/{id}/restore")
    @Operation(
            operationId = "restoreTreatment",
            summary = "Take the removal of a treatment back: it is what the details say again")
    ResponseEntity<Saved<TreatmentDetails>> restore(
            @PathVariable UUID id, @RequestBody TreatmentDetails details) {
        return answers.edited(treatments.restore(id, details));
    }
}
