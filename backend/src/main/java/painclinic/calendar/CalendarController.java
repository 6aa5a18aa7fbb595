package painclinic.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.Role;
import painclinic.access.Token;
import painclinic.clinic.Clinics;
import painclinic.limit.Limit;
import painclinic.schedule.CalendarEntries;
import painclinic.schedule.CalendarEntry;
import painclinic.web.Problem;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calendars of one's own, and secret addresses for the programs that read them. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String SECRET = "/api/calendars/{secret}.ics";

    private final CalendarLinks links;
    private final CalendarLimits limits;
    private final CalendarEntries entries;
    private final CalendarWriter writer;
    private final Clinics clinics;

    CalendarController(
            CalendarLinks links,
            CalendarLimits limits,
            CalendarEntries entries,
            CalendarWriter writer,
            Clinics clinics) {
        this.links = links;
        this.limits = limits;
        this.entries = entries;
        this.writer = writer;
        this.clinics = clinics;
    }

    @GetMapping(SECRET)
    @Operation(operationId = "calendar", summary = "A calendar, for whoever has its secret address")
    @ApiResponse(
            responseCode = "200",
            description = "As RFC 5545 has it",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    ResponseEntity<?> calendar(@PathVariable String secret, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (limits.isGuessing(address) || limits.isTooOften(new Token(secret).hash())) {
            return tooOften();
        }
        Optional<CalendarLinks.Whose> whose = links.whose(secret);
        if (whose.isEmpty()) {
            limits.countUnknown(address);
            return unknown();
        }
        return text(entries(whose.get()), null);
    }

    @GetMapping("/api/portal/calendar")
    @Operation(operationId = "portalCalendar", summary = "One's own appointments as a file")
    @ApiResponse(
            responseCode = "200",
            description = "As RFC 5545 has it",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    ResponseEntity<?> ofPatient(@AuthenticationPrincipal ClinicUser user) {
        UUID patient = user.patientId();
        return text(patient == null ? List.of() : entries.ofPatient(patient), "appointments.ics");
    }

    @GetMapping("/api/portal/calendar-link")
    @Operation(operationId = "portalCalendarLink", summary = "Whether there is a secret address")
    Made patientsLink(@AuthenticationPrincipal ClinicUser user) {
        return made(user, Role.PATIENT);
    }

    @PostMapping("/api/portal/calendar-link")
    @Operation(
            operationId = "makePortalCalendarLink",
            summary = "Make a secret address for one's own appointments",
            description = "It is told once. The one before opens nothing any more.")
    Link makeForPatient(@AuthenticationPrincipal ClinicUser user) {
        return make(user, Role.PATIENT);
    }

    @DeleteMapping("/api/portal/calendar-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokePortalCalendarLink", summary = "Take the secret address away")
    void revokeForPatient(@AuthenticationPrincipal ClinicUser user) {
        links.revoke(user.id(), Role.PATIENT);
    }

    @GetMapping("/api/roster/calendar-link")
    @Operation(operationId = "rosterCalendarLink", summary = "Whether there is a secret address")
    Made therapistsLink(@AuthenticationPrincipal ClinicUser user) {
        return made(user, Role.THERAPIST);
    }

    @PostMapping("/api/roster/calendar-link")
    @Operation(
            operationId = "makeRosterCalendarLink",
            summary = "Make a secret address for one's own sessions",
            description =
                    "It is told once, and its calendar names no patient. The one before opens"
                            + " nothing any more.")
    Link makeForTherapist(@AuthenticationPrincipal ClinicUser user) {
        return make(user, Role.THERAPIST);
    }

    @DeleteMapping("/api/roster/calendar-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeRosterCalendarLink", summary = "Take the secret address away")
    void revokeForTherapist(@AuthenticationPrincipal ClinicUser user) {
        links.revoke(user.id(), Role.THERAPIST);
    }

    private Made made(ClinicUser user, Role role) {
        return new Made(links.made(user.id(), role).orElse(null));
    }

    private Link make(ClinicUser user, Role role) {
        return new Link("/api/calendars/" + links.make(user.id(), role) + ".ics");
    }

    private List<CalendarEntry> entries(CalendarLinks.Whose whose) {
        return whose.role() == Role.PATIENT
                ? whose.patient().map(entries::ofPatient).orElse(List.of())
                : whose.practitioner().map(entries::ofPractitioner).orElse(List.of());
    }

    private ResponseEntity<?> text(List<CalendarEntry> all, @Nullable String fileName) {
        return clinics.current()
                .map(clinic -> writer.text(clinic, all))
                .<ResponseEntity<?>>map(text -> {
                    ResponseEntity.BodyBuilder answer =
                            ResponseEntity.ok()
                                    .contentType(CALENDAR)
                                    .eTag("\"" + UUID.nameUUIDFromBytes(bytes(text)) + "\"");
                    if (fileName != null) {
                        answer.header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(fileName)
                                        .build()
                                        .toString());
                    }
                    return answer.body(bytes(text));
                })
                .orElseGet(CalendarController::unknown);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<?> unknown() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-calendar",
                        "There is no such calendar",
                        "The link may have been taken away. Make a new one.")
                .answer();
    }

    private static ResponseEntity<?> tooOften() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Limit.WINDOW.toSeconds()))
                .body(
                        Problem.of(
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        "too-many-requests",
                                        "Too many requests",
                                        "Try again in a quarter of an hour.")
                                .detail());
    }

    /** When one's link was made; null where there is none. */
    @Schema(name = "CalendarMade")
    record Made(
            @Schema(
                            types = {"string", "null"},
                            format = "date-time")
                    @Nullable Instant madeAt) {}

    /** A secret address, without the server's name. */
    @Schema(name = "CalendarLink")
    record Link(String path) {}
}
