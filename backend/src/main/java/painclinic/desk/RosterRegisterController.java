package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.LinkedRecords;
import painclinic.schedule.Attendance;
import painclinic.schedule.Mark;
import painclinic.schedule.Registers;
import painclinic.web.Problem;

import java.util.List;

/** The registers of a therapist's own sessions. Those of others are as if they were not there. */
@RestController
class RosterRegisterController {

    private final Registers registers;
    private final Attendance attendance;
    private final LinkedRecords linked;
    private final ActAnswers answers;

    RosterRegisterController(
            Registers registers, Attendance attendance, LinkedRecords linked, ActAnswers answers) {
        this.registers = registers;
        this.attendance = attendance;
        this.linked = linked;
        this.answers = answers;
    }

    @GetMapping("/api/roster/sessions/{id}")
    @Operation(
            operationId = "rosterRegister",
            summary = "Who comes to a session of the therapist's, and what became of them")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RegisterView.class)))
    ResponseEntity<?> register(@PathVariable String id, @AuthenticationPrincipal ClinicUser user) {
        return linked.practitioner(user)
                .flatMap(own ->
                        registers.of(id).filter(register -> register.practitioner().equals(own)))
                .map(RegisterView::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() ->
                        missing("no-such-session", "There is no such session of yours any more."));
    }

    @PostMapping("/api/roster/outcomes")
    @Operation(
            operationId = "recordOwnOutcomes",
            summary = "Record what became of appointments in the therapist's own sessions")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> record(
            @RequestBody @Valid Marks marks, @AuthenticationPrincipal ClinicUser user) {
        List<Mark> all = marks.all();
        boolean own =
                linked.practitioner(user)
                        .filter(practitioner ->
                                registers.areLedBy(
                                        practitioner, all.stream().map(Mark::appointment).toList()))
                        .isPresent();
        return own
                ? answers.of(attendance.record(all, user.displayName()))
                : missing("no-such-appointment", "There is no such appointment of yours any more.");
    }

    private static ResponseEntity<?> missing(String name, String sentence) {
        return Problem.of(HttpStatus.NOT_FOUND, name, "Not found", sentence).answer();
    }
}
