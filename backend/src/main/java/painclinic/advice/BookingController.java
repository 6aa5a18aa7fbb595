package painclinic.advice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.course.CourseId;
import painclinic.desk.Acted;
import painclinic.schedule.AppointmentId;

import java.util.List;
import java.util.UUID;

/** Books and moves in the published schedule, by following advice. */
@RestController
class BookingController {

    private final Bookings bookings;
    private final BookingAnswers answers;

    BookingController(Bookings bookings, BookingAnswers answers) {
        this.bookings = bookings;
        this.answers = answers;
    }

    @PostMapping("/api/courses/{id}/appointments")
    @Operation(
            operationId = "bookAppointments",
            summary = "Give a course places in the published schedule, all of them or none",
            description =
                    "One place that no rule speaks against, or one of the ways suggested for all"
                            + " sessions the course is owed.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> book(
            @PathVariable UUID id,
            @RequestBody @Valid Booking booking,
            @AuthenticationPrincipal ClinicUser user) {
        return answers.of(
                bookings.book(
                        new CourseId(id),
                        booking.places().stream().map(PlaceChoice::wanted).toList(),
                        user.displayName()));
    }

    @PostMapping("/api/appointments/{id}/move")
    @Operation(
            operationId = "moveAppointment",
            summary = "Move an appointment to a place that no rule speaks against",
            description = "Into the class held there, or into a session of its own.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> move(
            @PathVariable UUID id,
            @RequestBody @Valid Move move,
            @AuthenticationPrincipal ClinicUser user) {
        return answers.of(
                bookings.move(
                        new AppointmentId(id),
                        move.seen(),
                        move.place().wanted(),
                        user.displayName()));
    }

    /** Places for sessions that a course is owed. */
    @Schema(name = "Booking")
    record Booking(@NotEmpty @Size(max = 50) List<@Valid @NotNull PlaceChoice> places) {}

    /**
     * Another place for an appointment.
     *
     * @param seen the appointment's revision when whoever moves it looked at it
     */
    @Schema(name = "Move")
    record Move(@NotNull @Valid PlaceChoice place, int seen) {}
}
