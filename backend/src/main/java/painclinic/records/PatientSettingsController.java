package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.EditablePatientSettings;
import painclinic.clinic.PatientSettings;
import painclinic.clinic.PatientSettingsOutcome;
import painclinic.clinic.RecordedPatientSettings;
import painclinic.web.Revision;

/** What the clinic lets patients do on the telephone, and where they reach it. */
@RestController
@RequestMapping("/api/clinic/patient-settings")
class PatientSettingsController {

    private final EditablePatientSettings settings;

    PatientSettingsController(EditablePatientSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @Operation(
            operationId = "patientSettings",
            summary = "What patients may do themselves, and where they reach the clinic")
    ResponseEntity<RecordedPatientSettings> now() {
        return settings.now()
                .map(PatientSettingsController::answer)
                .orElseThrow(() -> SetupAnswers.noClinic().refusal());
    }

    @PutMapping
    @Operation(
            operationId = "setPatientSettings",
            summary = "Decide what patients may do themselves",
            description =
                    "`If-Match` has the version that was seen, as `\"7\"`. 412 with the settings"
                            + " as they are, when somebody else has changed them.")
    ResponseEntity<RecordedPatientSettings> edit(
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @RequestBody PatientSettings wanted) {
        return switch (settings.edit(Revision.number(version), wanted)) {
            case PatientSettingsOutcome.Saved(RecordedPatientSettings now) -> answer(now);
            case PatientSettingsOutcome.ChangedMeanwhile(RecordedPatientSettings now) ->
                    throw Refusals.changedMeanwhile(now).refusal();
            case PatientSettingsOutcome.NoClinic() -> throw SetupAnswers.noClinic().refusal();
            case PatientSettingsOutcome.Faulty faulty ->
                    throw Refusals.faulty(faulty.faults()).refusal();
        };
    }

    private static ResponseEntity<RecordedPatientSettings> answer(RecordedPatientSettings now) {
        return ResponseEntity.ok().eTag("\"" + now.version() + "\"").body(now);
    }
}
