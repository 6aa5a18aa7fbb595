package painclinic.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.clinic.EditOutcome;
import painclinic.clinic.FieldFault;
import painclinic.clinic.Recorded;
import painclinic.patient.EditablePatients;
import painclinic.patient.PatientDetails;
import painclinic.patient.PatientDetails.Notices;
import painclinic.web.Problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How a patient is reached and told, seen and changed by themselves. */
@RestController
@RequestMapping("/api/portal/contact")
class PortalContactController {

    /** What patients say themselves; only the clinic can put the rest of their record right. */
    private static final Set<String> THEIRS =
            Set.of("contact.telephone", "contact.email", "contact.notices", "contact.language");

    private final EditablePatients patients;

    PortalContactController(EditablePatients patients) {
        this.patients = patients;
    }

    @GetMapping
    @Operation(operationId = "portalContact", summary = "How the clinic reaches one, and tells one")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    ResponseEntity<?> contact(@AuthenticationPrincipal ClinicUser user) {
        return record(user)
                .map(ContactView::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(PortalProblems::noPatient);
    }

    @PutMapping
    @Operation(
            operationId = "changePortalContact",
            summary = "Say how one wants to be reached and told",
            description = "409 where it was changed after it was looked at.")
    @ApiResponse(responseCode = "204", description = "It is so now")
    ResponseEntity<?> change(
            @RequestBody @Valid NewContact wanted, @AuthenticationPrincipal ClinicUser user) {
        return record(user)
                .<ResponseEntity<?>>map(now ->
                        answer(
                                patients.edit(
                                        now.id(),
                                        wanted.seen(),
                                        wanted.within(now.details()),
                                        THEIRS::contains)))
                .orElseGet(PortalProblems::noPatient);
    }

    private Optional<Recorded<PatientDetails>> record(ClinicUser user) {
        UUID patient = user.patientId();
        return patient == null ? Optional.empty() : patients.find(patient);
    }

    private static ResponseEntity<?> answer(EditOutcome<PatientDetails> outcome) {
        return switch (outcome) {
            case EditOutcome.Saved<PatientDetails> saved -> ResponseEntity.noContent().build();
            case EditOutcome.Faulty<PatientDetails>(List<FieldFault> faults) ->
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "fields-refused",
                                    "There is a problem",
                                    "Nothing was saved.")
                            .with("faults", faults)
                            .answer();
            default ->
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "contact-changed",
                                    "The clinic has changed this meanwhile",
                                    "Nothing of yours was saved. Look at it as it is now.")
                            .answer();
        };
    }

    /**
     * How somebody is reached and told.
     *
     * @param address for letters; the clinic changes that
     * @param version to be said with a change
     */
    @Schema(name = "PortalContact")
    record ContactView(
            @Schema(types = {"string", "null"}) @Nullable String telephone,
            @Schema(types = {"string", "null"}) @Nullable String email,
            @Schema(types = {"string", "null"}) @Nullable String address,
            Notices notices,
            String language,
            int version) {

        static ContactView of(Recorded<PatientDetails> patient) {
            PatientDetails.Contact contact = patient.details().contact();
            return new ContactView(
                    contact.telephone(),
                    contact.email(),
                    contact.address(),
                    contact.notices(),
                    contact.language(),
                    patient.version());
        }
    }

    /**
     * How somebody wants to be reached and told from now on.
     *
     * @param seen the version that they looked at
     */
    @Schema(name = "NewPortalContact")
    record NewContact(
            int seen,
            @Schema(types = {"string", "null"}) @Size(max = 200) @Nullable String telephone,
            @Schema(types = {"string", "null"}) @Size(max = 200) @Nullable String email,
            @NotNull Notices notices,
            @NotBlank @Size(max = 20) String language) {

        /** All else of their record stays as it is. */
        PatientDetails within(PatientDetails now) {
            return new PatientDetails(
                    now.nhsNumber(),
                    now.givenName(),
                    now.familyName(),
                    now.dateOfBirth(),
                    now.needs(),
                    now.practitionerGender(),
                    now.available(),
                    now.preferred(),
                    now.unavailable(),
                    new PatientDetails.Contact(
                            blankAsNull(telephone),
                            blankAsNull(email),
                            now.contact().address(),
                            notices,
                            language,
                            now.contact().interpreter()));
        }

        private static @Nullable String blankAsNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
