package painclinic.spreadsheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.Role;
import painclinic.spreadsheet.PatientImport.Actor;
import painclinic.spreadsheet.PatientImport.Choices;

import java.io.IOException;

/** Takes a table of patients with their referrals over, once it has been looked at. */
@RestController
@RequestMapping("/api/patients/import")
class PatientImportController {

    private static final int CENTURY = 1200;

    private final PatientImport patients;

    PatientImportController(PatientImport patients) {
        this.patients = patients;
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "previewPatientTable",
            summary = "What a table of patients would add, row by row; nothing is written",
            description =
                    "The table is an Excel workbook's first sheet, or CSV of any usual delimiter"
                        + " and encoding. `columns` has a code for each column with commas between,"
                        + " empty for one that is left out; without it they are recognised by their"
                        + " headings.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    PatientImportView look(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @PositiveOrZero @Max(CENTURY)
                    @Nullable Integer painMonths,
            @AuthenticationPrincipal ClinicUser user)
            throws IOException {
        PatientImportAnswer answer =
                patients.look(
                        TableUploads.bytes(request),
                        new Choices(TableUploads.codes(columns), painMonths),
                        actor(user));
        if (answer instanceof PatientImportAnswer.Looked(PatientImportView view)) {
            return view;
        }
        throw refused(answer);
    }

    @PostMapping(path = "/apply", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "applyPatientTable",
            summary = "Take the rows without faults over, all of them or nothing",
            description =
                    "The same file and choices as were looked at, and the fingerprint of what was"
                            + " seen. 409 when that would no longer be what happens.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    PatientImportView.ImportCounts apply(
            HttpServletRequest request,
            @RequestParam String fingerprint,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @PositiveOrZero @Max(CENTURY)
                    @Nullable Integer painMonths,
            @AuthenticationPrincipal ClinicUser user)
            throws IOException {
        PatientImportAnswer answer =
                patients.apply(
                        TableUploads.bytes(request),
                        new Choices(TableUploads.codes(columns), painMonths),
                        fingerprint,
                        actor(user));
        if (answer instanceof PatientImportAnswer.Applied(PatientImportView.ImportCounts counts)) {
            return counts;
        }
        throw refused(answer);
    }

    /** A clerk's import leaves treatments out: referrals wait for somebody who decides on care. */
    private static Actor actor(ClinicUser user) {
        boolean mayPrescribe =
                user.roles().contains(Role.ADMINISTRATOR) || user.roles().contains(Role.CLINICIAN);
        return new Actor(user.displayName(), mayPrescribe);
    }

    private static RuntimeException refused(PatientImportAnswer answer) {
        return switch (answer) {
            case PatientImportAnswer.NoClinic() -> TableUploads.noClinic();
            case PatientImportAnswer.ChangedSince() -> TableUploads.changedSince();
            case PatientImportAnswer.Unreadable(String message) -> TableUploads.unreadable(message);
            case PatientImportAnswer.Looked looked ->
                    throw new IllegalStateException(looked.toString());
            case PatientImportAnswer.Applied applied ->
                    throw new IllegalStateException(applied.toString());
        };
    }
}
