package painclinic.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.ScheduleWriter;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.schedule.ScheduleWeeks;
import painclinic.web.Problem;

import java.time.LocalDate;

/** The published schedule of the whole clinic. */
@RestController
@RequestMapping("/api/schedule")
class PublishedScheduleController {

    private final ScheduleWeeks weeks;
    private final ClinicBundles bundles;

    PublishedScheduleController(ScheduleWeeks weeks, ClinicBundles bundles) {
        this.weeks = weeks;
        this.bundles = bundles;
    }

    @GetMapping("/week")
    @Operation(operationId = "publishedWeek", summary = "A week of the published schedule")
    ScheduleWeekView week(@RequestParam LocalDate monday) {
        LocalDate first = Weeks.mondayOf(monday);
        return weeks.published(first)
                .map(ScheduleWeekView::published)
                .orElseGet(() -> ScheduleWeekView.empty(first));
    }

    @GetMapping("/figures")
    @Operation(
            operationId = "publishedFigures",
            summary = "How good the published schedule is, if anything is published")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ScheduleFiguresView.class)))
    @ApiResponse(responseCode = "204", description = "Nothing yet", content = @Content)
    ResponseEntity<ScheduleFiguresView> figures() {
        return bundles.current()
                .map(VersionedBundle::bundle)
                .filter(bundle -> !bundle.booked().isEmpty())
                .map(ScheduleFiguresView::ofPublished)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/export")
    @Operation(operationId = "exportSchedule", summary = "The published schedule as a file")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema =
                                    @Schema(
                                            type = "object",
                                            description = "A clinic-schedule/1 document")))
    ResponseEntity<?> export() {
        return bundles.current()
                .map(clinic -> ScheduleWriter.toBytes(PublishedFile.of(clinic.bundle())))
                .<ResponseEntity<?>>map(file ->
                        ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(file))
                .orElseGet(() ->
                        Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "no-clinic",
                                        "There is no clinic yet",
                                        "Import a clinic first.")
                                .answer());
    }
}
