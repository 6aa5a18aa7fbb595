package painclinic.repair;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.Site;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.patient.PatientIdentity;
import painclinic.patient.Patients;
import painclinic.repair.RepairChoices.AppointmentChoice;
import painclinic.repair.RepairChoices.PatientChoice;
import painclinic.repair.RepairChoices.PatientsFound;
import painclinic.repair.RepairChoices.PractitionerChoice;
import painclinic.repair.RepairChoices.RoomChoice;
import painclinic.repair.RepairChoices.SiteChoice;
import painclinic.schedule.PatientCourse;
import painclinic.schedule.PatientCourses;
import painclinic.schedule.PatientSession;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an administrator chooses from when something has happened. */
@RestController
@RequestMapping("/api/repairs")
class RepairChoicesController {

    private static final int MOST_FOUND = 20;

    private final Clinics clinics;
    private final Patients patients;
    private final PatientCourses courses;
    private final Clock clock;

    RepairChoicesController(
            Clinics clinics, Patients patients, PatientCourses courses, Clock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.courses = courses;
        this.clock = clock;
    }

    @GetMapping("/choices")
    @Operation(operationId = "repairChoices", summary = "Who may be away, and what may be closed")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RepairChoices.class)))
    ResponseEntity<?> choices() {
        return clinics.current()
                .map(this::choices)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(RepairProblems::noClinic);
    }

    @GetMapping("/patients/{id}/appointments")
    @Operation(
            operationId = "patientAppointments",
            summary = "A patient's published appointments, by time; none for an unknown patient")
    List<AppointmentChoice> appointments(@PathVariable String id) {
        LocalDateTime now = clinics.current().map(this::now).orElse(LocalDateTime.MIN);
        return courses.of(id).stream()
                .flatMap(course ->
                        course.sessions().stream().map(session -> choice(course, session, now)))
                .sorted(Comparator.comparing(AppointmentChoice::start))
                .toList();
    }

    /** By POST: names and NHS numbers do not belong in addresses, which logs keep. */
    @PostMapping("/patients/search")
    @Operation(
            operationId = "findPatients",
            summary = "Patients by name or NHS number, the first 20 by name",
            description = "Every word has to be in the name, or the digits in the NHS number.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PatientsFound.class)))
    ResponseEntity<?> find(@Valid @RequestBody PatientSearch search) {
        return clinics.current()
                .map(clinic -> found(clinic, search.wanted()))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(RepairProblems::noClinic);
    }

    private PatientsFound found(Clinic clinic, String wanted) {
        List<PatientChoice> matching =
                patients.matching(clinic.id(), wanted, MOST_FOUND + 1).stream()
                        .map(RepairChoicesController::choice)
                        .toList();
        return new PatientsFound(
                matching.stream().limit(MOST_FOUND).toList(), matching.size() > MOST_FOUND);
    }

    private RepairChoices choices(Clinic clinic) {
        List<Site> sites = clinics.sites(clinic.id());
        Map<String, String> names = sites.stream().collect(Collectors.toMap(Site::id, Site::name));
        return new RepairChoices(
                now(clinic),
                clinic.planning().to(),
                clinics.practitioners(clinic.id()).stream()
                        .map(one -> new PractitionerChoice(one.id(), one.name(), one.profession()))
                        .toList(),
                sites.stream().map(site -> new SiteChoice(site.id(), site.name())).toList(),
                clinics.rooms(clinic.id()).stream()
                        .map(room ->
                                new RoomChoice(
                                        room.id(),
                                        room.name(),
                                        names.getOrDefault(room.site(), room.site())))
                        .toList());
    }

    private LocalDateTime now(Clinic clinic) {
        return clinic.time().local(clock.instant());
    }

    private static PatientChoice choice(PatientIdentity patient) {
        return new PatientChoice(
                patient.id(), patient.name(), patient.nhsNumber(), patient.dateOfBirth());
    }

    private static AppointmentChoice choice(
            PatientCourse course, PatientSession session, LocalDateTime now) {
        return new AppointmentChoice(
                session.sessionId(),
                course.courseId(),
                course.treatmentName(),
                session.number(),
                course.prescribed(),
                session.start(),
                session.end(),
                session.practitionerName(),
                session.roomName(),
                session.siteName(),
                !session.start().isAfter(now));
    }
}
