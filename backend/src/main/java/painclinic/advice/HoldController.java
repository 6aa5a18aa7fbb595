package painclinic.advice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.course.CourseId;
import painclinic.desk.Acted;
import painclinic.desk.Kept;
import painclinic.schedule.Holds;

import java.util.List;
import java.util.UUID;

/** Keeps places while a patient is asked, and books them for whoever kept them. */
@RestController
class HoldController {

    private final Holds holds;
    private final Bookings bookings;
    private final BookingAnswers answers;

    HoldController(Holds holds, Bookings bookings, BookingAnswers answers) {
        this.holds = holds;
        this.bookings = bookings;
        this.answers = answers;
    }

    @GetMapping("/api/holds")
    @Operation(
            operationId = "holds",
            summary = "Places that somebody keeps now, the first to end first")
    List<HoldView> live(@AuthenticationPrincipal ClinicUser user) {
        return holds.live().stream().map(hold -> HoldView.of(hold, user.id())).toList();
    }

    @PostMapping("/api/courses/{id}/holds")
    @Operation(
            operationId = "holdPlaces",
            summary = "Keep places for a course for some minutes, all of them or none",
            description = "The same places as can be booked. Nobody else can have them until then.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    ResponseEntity<?> keep(
            @PathVariable UUID id,
            @RequestBody @Valid BookingController.Booking booking,
            @AuthenticationPrincipal ClinicUser user) {
        return answers.of(
                bookings.hold(
                        new CourseId(id),
                        booking.places().stream().map(PlaceChoice::wanted).toList(),
                        user));
    }

    @DeleteMapping("/api/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "releaseHold",
            summary = "Let places go that one keeps; what is over already stays over")
    void release(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        holds.release(id, user.id());
    }

    @PostMapping("/api/holds/{id}/book")
    @Operation(operationId = "bookHold", summary = "Book the places that one keeps")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> book(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        return answers.of(bookings.bookHeld(id, user));
    }
}
