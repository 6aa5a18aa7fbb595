package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.clinic.Adoption;
import painclinic.clinic.ClinicSettings;
import painclinic.clinic.ClinicSetup;
import painclinic.clinic.RecordedSettings;
import painclinic.clinic.RulesetAdoptions;
import painclinic.web.Revision;

import java.util.List;

/** The clinic itself: made out of nothing, its settings, and the ruleset it goes by. */
@RestController
@RequestMapping("/api/clinic")
class ClinicSetupController {

    private final ClinicSetup setup;
    private final RulesetAdoptions adoptions;

    ClinicSetupController(ClinicSetup setup, RulesetAdoptions adoptions) {
        this.setup = setup;
        this.adoptions = adoptions;
    }

    @PostMapping
    @Operation(
            operationId = "foundClinic",
            summary = "Make a clinic that has nothing yet",
            description = "409 where there is one: an installation serves one clinic.")
    ResponseEntity<RecordedSettings> found(
            @RequestBody @Valid NewClinic clinic, @AuthenticationPrincipal ClinicUser user) {
        return SetupAnswers.of(
                HttpStatus.CREATED,
                setup.found(clinic.settings(), clinic.guideline(), user.displayName()));
    }

    @GetMapping("/settings")
    @Operation(operationId = "clinicSettings", summary = "What the clinic has decided of itself")
    ResponseEntity<RecordedSettings> settings() {
        return setup.current()
                .map(SetupAnswers::of)
                .orElseThrow(() -> SetupAnswers.noClinic().refusal());
    }

    @PutMapping("/settings")
    @Operation(
            operationId = "editClinicSettings",
            summary = "Change the clinic's name, bank holidays or planning window",
            description =
                    "`If-Match` has the version that was seen, as `\"7\"`. 412 with the settings"
                            + " as they are, when somebody else has changed them.")
    ResponseEntity<RecordedSettings> edit(
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @RequestBody ClinicSettings settings) {
        return SetupAnswers.of(HttpStatus.OK, setup.edit(Revision.number(version), settings));
    }

    @GetMapping("/ruleset-adoptions")
    @Operation(
            operationId = "rulesetAdoptions",
            summary = "Which ruleset the clinic went by from when on, the latest first")
    List<Adoption> adoptions() {
        return adoptions.all();
    }

    @PostMapping("/ruleset-adoptions")
    @Operation(
            operationId = "adoptRuleset",
            summary = "Go by a ruleset from today on",
            description =
                    "Courses that are prescribed from now on pin it; running ones keep theirs. 422"
                            + " where a treatment of the clinic would be without limits.")
    ResponseEntity<RecordedSettings> adopt(
            @RequestBody @Valid NewAdoption adoption, @AuthenticationPrincipal ClinicUser user) {
        return SetupAnswers.of(
                HttpStatus.OK,
                setup.adopt(adoption.guideline(), adoption.reason(), user.displayName()));
    }

    /**
     * A clinic to be made.
     *
     * @param guideline the code of the ruleset it goes by
     */
    record NewClinic(
            @NotNull ClinicSettings settings, @NotBlank @Size(max = 100) String guideline) {}

    /** A ruleset to go by, and why. */
    @Schema(name = "NewAdoption")
    record NewAdoption(
            @NotBlank @Size(max = 100) String guideline,
            @NotNull @Size(max = 1000) String reason) {}
}
