package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import painclinic.schedule.Attendance;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.CourseAppointments;
import painclinic.schedule.Registers;
import painclinic.web.Problem;

import java.util.List;
import java.util.UUID;

/** What a desk sees of published sessions and does to their appointments. */
@RestController
class AppointmentController {

    private final Appointments appointments;
    private final Attendance attendance;
    private final CourseAppointments lists;
    private final Registers registers;
    private final ActAnswers answers;

    AppointmentController(
            Appointments appointments,
            Attendance attendance,
            CourseAppointments lists,
            Registers registers,
            ActAnswers answers) {
        this.appointments = appointments;
        this.attendance = attendance;
        this.lists = lists;
        this.registers = registers;
        this.answers = answers;
    }

    @GetMapping("/api/courses/{id}/appointments")
    @Operation(
            operationId = "courseAppointments",
            summary = "A course's appointments by time, those that were called off too")
    List<AppointmentLine> ofCourse(@PathVariable UUID id) {
        return lists.of(new CourseId(id));
    }

    @GetMapping("/api/schedule/sessions/{id}")
    @Operation(
            operationId = "register",
            summary = "Who comes to a published session, and what became of them")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RegisterView.class)))
    ResponseEntity<?> register(@PathVariable String id) {
        return registers
                .of(id)
                .map(RegisterView::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(AppointmentController::noSuchSession);
    }

    @PostMapping("/api/appointments/outcomes")
    @Operation(
            operationId = "recordOutcomes",
            summary = "Record what became of appointments, correct it or take it back",
            description = "One appointment or the register of a class: all of it, or nothing.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> record(
            @RequestBody @Valid Marks marks, @AuthenticationPrincipal ClinicUser user) {
        return answers.of(attendance.record(marks.all(), user.displayName()));
    }

    @PostMapping("/api/appointments/{id}/cancel")
    @Operation(
            operationId = "cancelAppointment",
            summary = "Call an appointment off, which frees its place")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> cancel(
            @PathVariable UUID id,
            @RequestBody @Valid Cancellation cancellation,
            @AuthenticationPrincipal ClinicUser user) {
        return answers.of(
                appointments.callOff(
                        new AppointmentId(id),
                        AttendanceOutcome.valueOf(cancellation.how().name()),
                        cancellation.seen(),
                        cancellation.reason(),
                        user.displayName()));
    }

    @PostMapping("/api/appointments/{id}/put-back")
    @Operation(
            operationId = "putAppointmentBack",
            summary = "Let an appointment that was called off stand again, if its place is free")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> putBack(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        return answers.of(appointments.putBack(new AppointmentId(id), user.displayName()));
    }

    @PostMapping("/api/appointments/take-back")
    @Operation(
            operationId = "takeBookingBack",
            summary = "Undo a booking, all of its appointments or none, until a patient was told")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> takeBack(
            @RequestBody @Valid Booked booked, @AuthenticationPrincipal ClinicUser user) {
        return answers.of(
                appointments.takeBack(
                        booked.appointments().stream().map(AppointmentId::new).toList(),
                        user.displayName()));
    }

    private static ResponseEntity<?> noSuchSession() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-session",
                        "Not found",
                        "There is no such session any more.")
                .answer();
    }

    /** How an appointment is called off. */
    enum How {
        CANCELLED_BY_PATIENT,
        CANCELLED_LATE_BY_PATIENT,
        CANCELLED_BY_CLINIC,
        ENTERED_IN_ERROR
    }

    /** The appointments that were booked in one act. */
    @Schema(name = "Booked")
    record Booked(@NotEmpty @Size(max = 50) List<@NotNull UUID> appointments) {}

    /**
     * Who calls an appointment off, and why where somebody said so.
     *
     * @param seen the appointment's revision when whoever does so looked at it
     */
    @Schema(name = "Cancellation")
    record Cancellation(
            @NotNull How how,
            int seen,
            @Schema(types = {"string", "null"}) @Size(max = 500) @Nullable String reason) {}
}
