package painclinic.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.LinkedRecords;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.patient.Patients;
import painclinic.schedule.PatientCourses;
import painclinic.web.Problem;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** A patient's own page. Whose it is comes from the session, never from the request. */
@RestController
class PortalController {

    private final Clinics clinics;
    private final Patients patients;
    private final PatientCourses courses;
    private final LinkedRecords linked;
    private final Clock clock;

    PortalController(
            Clinics clinics,
            Patients patients,
            PatientCourses courses,
            LinkedRecords linked,
            Clock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.courses = courses;
        this.linked = linked;
        this.clock = clock;
    }

    @GetMapping("/api/portal")
    @Operation(operationId = "portal", summary = "The patient's own courses and sessions")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Portal.class)))
    ResponseEntity<?> portal(@AuthenticationPrincipal ClinicUser user) {
        return clinics.current()
                .flatMap(clinic -> linked.patient(user).flatMap(id -> portal(clinic, id)))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() ->
                        Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "no-patient",
                                        "We cannot find your record",
                                        "Please contact the clinic.")
                                .answer());
    }

    private Optional<Portal> portal(Clinic clinic, String patientId) {
        return patients.givenName(clinic.id(), patientId)
                .map(givenName -> portal(clinic, patientId, givenName));
    }

    private Portal portal(Clinic clinic, String patientId, String givenName) {
        LocalDateTime now = clinic.time().local(clock.instant());
        return new Portal(
                givenName,
                clinic.details().name(),
                courses.of(patientId).stream()
                        .map(course -> PortalCourses.at(now, course))
                        .toList());
    }
}
