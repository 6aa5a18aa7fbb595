package painclinic.spreadsheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.Today;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What the clinic has, as lists for a spreadsheet; their names say the day. */
@RestController
@RequestMapping("/api/lists")
class ListController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MOST_WEEKS = 60;

    private final RecordLists records;
    private final ScheduleLists schedule;
    private final Today today;

    ListController(RecordLists records, ScheduleLists schedule, Today today) {
        this.records = records;
        this.schedule = schedule;
        this.today = today;
    }

    @GetMapping("/patients")
    @Operation(operationId = "listPatients", summary = "The patients as a CSV file")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> patients() {
        return file("patients", today.date(), records.patients());
    }

    @GetMapping("/courses")
    @Operation(operationId = "listCourses", summary = "The courses of treatment as a CSV file")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> courses() {
        return file("courses", today.date(), records.courses());
    }

    @GetMapping("/appointments")
    @Operation(
            operationId = "listAppointments",
            summary = "All appointments, past, to come and called off, as a CSV file")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> appointments() {
        return file("appointments", today.date(), schedule.appointments());
    }

    @GetMapping("/rosters")
    @Operation(
            operationId = "listRosters",
            summary = "Everybody's working hours and sessions as a CSV file, from a week on")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> rosters(
            @RequestParam LocalDate monday,
            @RequestParam(defaultValue = "1") @Positive @Max(MOST_WEEKS) int weeks) {
        LocalDate first = monday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return file("rosters", first, schedule.rosters(first, weeks));
    }

    private static ResponseEntity<byte[]> file(String name, LocalDate day, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%s.csv".formatted(name, day))
                                .build()
                                .toString())
                .body(bytes);
    }
}
