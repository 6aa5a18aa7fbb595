package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.course.CourseId;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.AppointmentLine;
import painclinic.schedule.Appointments;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.CourseAppointments;
import painclinic.schedule.SessionId;

import java.util.List;
import java.util.UUID;

/** What a desk does to single published appointments. */
@RestController
class AppointmentController {

    private final Appointments appointments;
    private final CourseAppointments lists;

    AppointmentController(Appointments appointments, CourseAppointments lists) {
        this.appointments = appointments;
        this.lists = lists;
    }

    @GetMapping("/api/courses/{id}/appointments")
    @Operation(
            operationId = "courseAppointments",
            summary = "A course's appointments by time, those that were called off too")
    List<AppointmentLine> ofCourse(@PathVariable UUID id) {
        return lists.of(new CourseId(id));
    }

    @PostMapping("/api/courses/{id}/appointments")
    @Operation(
            operationId = "bookAppointment",
            summary = "Give a course a place in a published session")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<?> book(
            @PathVariable UUID id,
            @RequestBody @Valid WantedSession place,
            @AuthenticationPrincipal ClinicUser user) {
        return AppointmentProblems.of(
                appointments.book(
                        new CourseId(id), new SessionId(place.session()), user.username()));
    }

    @PostMapping("/api/appointments/{id}/move")
    @Operation(
            operationId = "moveAppointment",
            summary = "Move an appointment into another published session")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<?> move(
            @PathVariable UUID id,
            @RequestBody @Valid WantedSession place,
            @AuthenticationPrincipal ClinicUser user) {
        return AppointmentProblems.of(
                appointments.move(
                        new AppointmentId(id), new SessionId(place.session()), user.username()));
    }

    @PostMapping("/api/appointments/{id}/outcome")
    @Operation(
            operationId = "recordOutcome",
            summary = "Record what became of an appointment, or correct what was recorded",
            description = "An outcome that calls the appointment off frees its place.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<?> record(
            @PathVariable UUID id,
            @RequestBody @Valid Outcome outcome,
            @AuthenticationPrincipal ClinicUser user) {
        AppointmentId appointment = new AppointmentId(id);
        return AppointmentProblems.of(
                outcome.outcome().isCalledOff()
                        ? appointments.callOff(
                                appointment, outcome.outcome(), outcome.reason(), user.username())
                        : appointments.recordOutcome(
                                appointment, outcome.outcome(), user.username()));
    }

    /** A published session. */
    record WantedSession(@NotNull UUID session) {}

    /** What became of an appointment, and why where somebody said so. */
    record Outcome(
            @NotNull AttendanceOutcome outcome,
            @Schema(types = {"string", "null"}) @Nullable String reason) {}

    /** It is done, to this appointment. */
    record Done(UUID appointment) {}
}
