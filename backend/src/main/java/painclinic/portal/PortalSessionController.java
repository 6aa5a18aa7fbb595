package painclinic.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.advice.PatientMove;
import painclinic.advice.PatientPlace;
import painclinic.advice.PatientPlaces;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.Appointments;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.Confirmations;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** What a patient does with a session of their own that is to come. */
@RestController
@RequestMapping("/api/portal/appointments/{id}")
class PortalSessionController {

    private static final int MOST_TIMES = 8;

    private final TheirSessions theirs;
    private final PatientPlaces places;
    private final Appointments appointments;
    private final Confirmations confirmations;
    private final PortalLimits limits;

    PortalSessionController(
            TheirSessions theirs,
            PatientPlaces places,
            Appointments appointments,
            Confirmations confirmations,
            PortalLimits limits) {
        this.theirs = theirs;
        this.places = places;
        this.appointments = appointments;
        this.confirmations = confirmations;
        this.limits = limits;
    }

    @GetMapping("/times")
    @Operation(
            operationId = "portalTimes",
            summary = "Other times for a session of one's own, at which every rule is kept")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Times.class)))
    ResponseEntity<?> times(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        if (limits.isTooOften(user.id())) {
            return PortalProblems.tooOften();
        }
        return theirs.toCome(user, id)
                .<ResponseEntity<?>>map(mine -> ResponseEntity.ok(times(id, mine)))
                .orElseGet(PortalProblems::noSuchSession);
    }

    private Times times(UUID id, TheirSessions.Own mine) {
        return new Times(
                mine.mayMove()
                        ? places.of(new AppointmentId(id), mine.notice(), MOST_TIMES)
                        : List.of());
    }

    @PostMapping("/move")
    @Operation(operationId = "moveOwn", summary = "Move a session of one's own to another time")
    @ApiResponse(responseCode = "204", description = "It is there now")
    ResponseEntity<?> move(
            @PathVariable UUID id,
            @RequestBody @Valid Wanted wanted,
            @AuthenticationPrincipal ClinicUser user) {
        if (limits.isTooOften(user.id())) {
            return PortalProblems.tooOften();
        }
        return theirs.toCome(user, id)
                .<ResponseEntity<?>>map(mine -> moved(id, mine, wanted, user))
                .orElseGet(PortalProblems::noSuchSession);
    }

    private ResponseEntity<?> moved(
            UUID id, TheirSessions.Own mine, Wanted wanted, ClinicUser user) {
        if (!mine.mayMove()) {
            return PortalProblems.mayNotMove();
        }
        if (wanted.start().isBefore(mine.notice())) {
            return PortalProblems.of(PatientMove.TAKEN);
        }
        PatientMove moved =
                places.move(
                        new AppointmentId(id),
                        wanted.seen(),
                        wanted.start(),
                        wanted.practitioner(),
                        wanted.room(),
                        user.displayName());
        return PortalProblems.of(moved);
    }

    @PostMapping("/cancel")
    @Operation(operationId = "cancelOwn", summary = "Say that one cannot come at all")
    @ApiResponse(responseCode = "204", description = "It is called off")
    ResponseEntity<?> cancel(
            @PathVariable UUID id,
            @RequestBody @Valid GivenUp given,
            @AuthenticationPrincipal ClinicUser user) {
        return theirs.toCome(user, id)
                .<ResponseEntity<?>>map(mine -> cancelled(id, mine, given, user))
                .orElseGet(PortalProblems::noSuchSession);
    }

    private ResponseEntity<?> cancelled(
            UUID id, TheirSessions.Own mine, GivenUp given, ClinicUser user) {
        if (mine.isShortNotice() && !given.knowsItIsLate()) {
            return PortalProblems.lateNow();
        }
        AppointmentAnswer answer =
                appointments.callOff(
                        new AppointmentId(id),
                        mine.isShortNotice()
                                ? AttendanceOutcome.CANCELLED_LATE_BY_PATIENT
                                : AttendanceOutcome.CANCELLED_BY_PATIENT,
                        given.seen(),
                        given.reason(),
                        user.displayName());
        return PortalProblems.of(
                answer instanceof AppointmentAnswer.Done ? PatientMove.MOVED : PatientMove.CHANGED);
    }

    @PostMapping("/confirm")
    @Operation(operationId = "confirmOwn", summary = "Say that one comes")
    @ApiResponse(responseCode = "204", description = "It is confirmed")
    ResponseEntity<?> confirm(
            @PathVariable UUID id,
            @RequestBody @Valid Coming coming,
            @AuthenticationPrincipal ClinicUser user) {
        return theirs.toCome(user, id)
                .<ResponseEntity<?>>map(mine ->
                        PortalProblems.of(
                                confirmations.confirm(new AppointmentId(id), coming.seen())
                                        ? PatientMove.MOVED
                                        : PatientMove.CHANGED))
                .orElseGet(PortalProblems::noSuchSession);
    }

    /** Other times, by time; none where there is none, or the clinic wants to be asked. */
    @Schema(name = "PortalTimes")
    record Times(List<PatientPlace> times) {}

    /**
     * One of the other times.
     *
     * @param seen the appointment's revision when they looked at it
     */
    @Schema(name = "PortalMove")
    record Wanted(
            int seen,
            @NotNull LocalDateTime start,
            @NotBlank @Size(max = 200) String practitioner,
            @NotBlank @Size(max = 200) String room) {}

    /**
     * A session that somebody gives up.
     *
     * @param knowsItIsLate whether they were told that it is at short notice
     */
    @Schema(name = "PortalCancellation")
    record GivenUp(
            int seen,
            boolean knowsItIsLate,
            @Schema(types = {"string", "null"}) @Size(max = 500) @Nullable String reason) {}

    /** A session that somebody comes to. */
    @Schema(name = "PortalConfirmation")
    record Coming(int seen) {}
}
