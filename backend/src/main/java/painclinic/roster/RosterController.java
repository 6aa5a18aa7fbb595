package painclinic.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.LinkedRecords;
import painclinic.schedule.ScheduleWeeks;
import painclinic.web.Problem;

import java.time.LocalDate;

/** A therapist's own published week. Whose it is comes from the session, never from the request. */
@RestController
class RosterController {

    private final ScheduleWeeks weeks;
    private final LinkedRecords linked;

    RosterController(ScheduleWeeks weeks, LinkedRecords linked) {
        this.weeks = weeks;
        this.linked = linked;
    }

    @GetMapping("/api/roster/week")
    @Operation(operationId = "rosterWeek", summary = "The therapist's own published week")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RosterWeekView.class)))
    ResponseEntity<?> week(
            @RequestParam LocalDate monday, @AuthenticationPrincipal ClinicUser user) {
        LocalDate first = Weeks.mondayOf(monday);
        return linked.practitioner(user)
                .flatMap(id -> weeks.roster(id, first))
                .map(RosterWeekView::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() ->
                        Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "no-roster",
                                        "There is no roster",
                                        "The clinic's records do not have you as a"
                                                + " practitioner.")
                                .answer());
    }
}
