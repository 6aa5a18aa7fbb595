package painclinic.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.LinkedRecords;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.clinic.PatientSettings;
import painclinic.patient.Patients;
import painclinic.schedule.LastLooks;
import painclinic.schedule.PatientCourse;
import painclinic.schedule.PatientCourses;
import painclinic.schedule.Seen;
import painclinic.schedule.SeenChange;
import painclinic.web.Problem;

import java.util.List;
import java.util.Optional;

/** A patient's own page. Whose it is comes from the session, never from the request. */
@RestController
@RequestMapping("/api/portal")
class PortalController {

    private final Clinics clinics;
    private final Patients patients;
    private final PatientCourses courses;
    private final TheirSessions theirs;
    private final LastLooks looks;
    private final LinkedRecords linked;

    PortalController(
            Clinics clinics,
            Patients patients,
            PatientCourses courses,
            TheirSessions theirs,
            LastLooks looks,
            LinkedRecords linked) {
        this.clinics = clinics;
        this.patients = patients;
        this.courses = courses;
        this.theirs = theirs;
        this.looks = looks;
        this.linked = linked;
    }

    @GetMapping
    @Operation(operationId = "portal", summary = "The patient's own courses and sessions")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Portal.class)))
    ResponseEntity<?> portal(@AuthenticationPrincipal ClinicUser user) {
        return clinics.current()
                .flatMap(clinic -> linked.patient(user).flatMap(id -> portal(clinic, user, id)))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(PortalProblems::noPatient);
    }

    @PostMapping("/seen")
    @Operation(
            operationId = "seenPortal",
            summary = "Say that one has seen one's sessions as they are",
            description = "Changes are told from then on. 409 where they are others by now.")
    @ApiResponse(responseCode = "204", description = "Done")
    ResponseEntity<?> seen(
            @RequestBody @Valid Look look, @AuthenticationPrincipal ClinicUser user) {
        List<Seen> now = PortalCourses.toCome(theirs.now().local(), theirs.courses(user));
        return looks.keep(user.id(), LastLooks.Role.PATIENT, look.look(), now)
                ? ResponseEntity.noContent().build()
                : Problem.of(
                                HttpStatus.CONFLICT,
                                "changed-meanwhile",
                                "There is something new",
                                "Your sessions have changed since you looked.")
                        .answer();
    }

    private Optional<Portal> portal(Clinic clinic, ClinicUser user, String patientId) {
        return patients.givenName(clinic.id(), patientId)
                .map(givenName -> portal(clinic, user, givenName, courses.of(patientId)));
    }

    private Portal portal(
            Clinic clinic, ClinicUser user, String givenName, List<PatientCourse> all) {
        Moment now = theirs.now();
        PatientSettings settings = theirs.settings();
        List<Seen> toCome = PortalCourses.toCome(now.local(), all);
        Optional<List<Seen>> before = looks.of(user.id(), LastLooks.Role.PATIENT);
        return new Portal(
                givenName,
                clinic.details().name(),
                settings.telephone(),
                settings.noticeHours(),
                all.stream().map(course -> PortalCourses.at(now, course, settings)).toList(),
                looks.name(toCome),
                before.isEmpty(),
                before
                        .map(seen -> SeenChange.between(seen, toCome, now.local()))
                        .orElse(List.of())
                        .stream()
                        .map(PortalCourses::change)
                        .toList());
    }

    /** What was looked at, by its name. */
    @Schema(name = "Look")
    record Look(@NotBlank @Size(max = 100) String look) {}
}
