package painclinic.spreadsheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.spreadsheet.HoursImport.Choices;

import java.io.IOException;
import java.time.LocalDate;

/** Takes a table of practitioners' working hours over, once it has been looked at. */
@RestController
@RequestMapping("/api/practitioners/hours-import")
class HoursImportController {

    private final HoursImport hours;

    HoursImportController(HoursImport hours) {
        this.hours = hours;
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "previewHoursTable",
            summary = "What a table of working hours would change; nothing is written",
            description =
                    "The table is an Excel workbook's first sheet, or CSV of any usual delimiter"
                        + " and encoding. `columns` has a code for each column with commas between,"
                        + " empty for one that is left out; without it they are recognised by their"
                        + " headings. `from` is the first day of hours whose row has none.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    HoursImportView look(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable LocalDate from)
            throws IOException {
        HoursImportAnswer answer =
                hours.look(
                        TableUploads.bytes(request),
                        new Choices(TableUploads.codes(columns), from));
        if (answer instanceof HoursImportAnswer.Looked(HoursImportView view)) {
            return view;
        }
        throw refused(answer);
    }

    @PostMapping(path = "/apply", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "applyHoursTable",
            summary = "Take the hours of everybody without faulty rows over, or of nobody",
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
    HoursImportView.HoursCounts apply(
            HttpServletRequest request,
            @RequestParam String fingerprint,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable LocalDate from)
            throws IOException {
        HoursImportAnswer answer =
                hours.apply(
                        TableUploads.bytes(request),
                        new Choices(TableUploads.codes(columns), from),
                        fingerprint);
        if (answer instanceof HoursImportAnswer.Applied(HoursImportView.HoursCounts counts)) {
            return counts;
        }
        throw refused(answer);
    }

    private static RuntimeException refused(HoursImportAnswer answer) {
        return switch (answer) {
            case HoursImportAnswer.NoClinic() -> TableUploads.noClinic();
            case HoursImportAnswer.ChangedSince() -> TableUploads.changedSince();
            case HoursImportAnswer.Unreadable(String message) -> TableUploads.unreadable(message);
            case HoursImportAnswer.Looked looked ->
                    throw new IllegalStateException(looked.toString());
            case HoursImportAnswer.Applied applied ->
                    throw new IllegalStateException(applied.toString());
        };
    }
}
