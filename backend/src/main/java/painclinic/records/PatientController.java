package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

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

import painclinic.clinic.ClinicId;
import painclinic.clinic.Recorded;
import painclinic.patient.EditablePatients;
import painclinic.patient.PatientDetails;
import painclinic.patient.PatientFound;
import painclinic.patient.Patients;
import painclinic.web.Revision;

import java.util.List;
import java.util.UUID;

/** The clinic's patients, one at a time. */
@RestController
@RequestMapping("/api/patients")
class PatientController {

    private static final int MOST = 50;

    private final EditablePatients patients;
    private final Patients known;
    private final RecordAnswers answers;

    PatientController(EditablePatients patients, Patients known, RecordAnswers answers) {
        this.patients = patients;
        this.known = known;
        this.answers = answers;
    }

    @PostMapping("/search")
    @Operation(
            operationId = "findPatients",
            summary = "Who is meant by a part of a name or an NHS number, fifty at most",
            description =
                    "Accents, apostrophes, hyphens, case, spacing and the order of names do not"
                            + " matter. A POST, so that nothing typed stands in an address.")
    List<PatientFound> find(@RequestBody @Valid PatientWanted wanted) {
        return known.found(ClinicId.ONLY, wanted.words(), MOST);
    }

    @GetMapping("/duplicates")
    @Operation(
            operationId = "duplicatePatients",
            summary = "Whose NHS number another patient has already: for somebody to look at")
    List<PatientFound> duplicates() {
        return known.duplicates(ClinicId.ONLY);
    }

    /** What was typed to find a patient. */
    record PatientWanted(@NotNull @Size(max = 100) String words) {}

    @GetMapping("/{id}")
    @Operation(operationId = "patient", summary = "A patient; the entity tag is its version")
    ResponseEntity<Recorded<PatientDetails>> one(@PathVariable UUID id) {
        return answers.found(patients.find(id));
    }

    @PostMapping
    @Operation(operationId = "addPatient", summary = "Record a patient")
    ResponseEntity<Saved<PatientDetails>> add(@RequestBody PatientDetails details) {
        return answers.added(patients.add(details));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "editPatient",
            summary = "Make a patient what the details say",
            description =
                    "`If-Match` has the version that was seen, as `\"7\"`. 412 with the record as"
                            + " it is, when somebody else has changed it.")
    ResponseEntity<Saved<PatientDetails>> edit(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @RequestBody PatientDetails details) {
        return answers.edited(patients.edit(id, Revision.number(version), details));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "removePatient",
            summary = "Remove a patient; where something still refers to it, it retires")
    Removed remove(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version) {
        return answers.removed(patients.remove(id, Revision.number(version)));
    }

    @PostMapping("/{id}/restore")
    @Operation(
            operationId = "restorePatient",
            summary = "Take the removal of a patient back: it is what the details say again")
    ResponseEntity<Saved<PatientDetails>> restore(
            @PathVariable UUID id, @RequestBody PatientDetails details) {
        return answers.edited(patients.restore(id, details));
    }
}
