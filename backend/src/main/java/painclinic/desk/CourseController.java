package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.bundle.Priority;
import painclinic.course.CourseId;
import painclinic.course.CourseLife;
import painclinic.course.CourseStatus;
import painclinic.course.NewCourse;
import painclinic.course.NewReferral;
import painclinic.course.ReferralId;
import painclinic.course.ReferralStatus;
import painclinic.guideline.PrescribingObjection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Referrals and courses: from the request to the end of treatment. */
@RestController
class CourseController {

    private final CourseLife life;

    CourseController(CourseLife life) {
        this.life = life;
    }

    @PostMapping("/api/referrals")
    @Operation(operationId = "refer", summary = "Record a referral of a patient")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Made.class)))
    ResponseEntity<?> refer(@RequestBody @Valid Referred referral) {
        return CourseProblems.of(
                life.refer(
                        new NewReferral(
                                referral.patient(),
                                referral.referredOn(),
                                referral.painBeganOn(),
                                referral.priority())));
    }

    @PostMapping("/api/referrals/{id}/decision")
    @Operation(
            operationId = "decideReferral",
            summary = "Accept or decline a referral, or discharge")
    @ApiResponse(responseCode = "204", description = "Done", content = @Content)
    ResponseEntity<?> decide(
            @PathVariable UUID id,
            @RequestBody @Valid Decision decision,
            @AuthenticationPrincipal ClinicUser user) {
        return CourseProblems.of(
                life.decide(
                        new ReferralId(id),
                        decision.status(),
                        decision.reason(),
                        user.displayName()));
    }

    @PostMapping("/api/referrals/{id}/courses")
    @Operation(operationId = "prescribe", summary = "Prescribe a course on an accepted referral")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Made.class)))
    ResponseEntity<?> prescribe(
            @PathVariable UUID id,
            @RequestBody @Valid Prescription course,
            @AuthenticationPrincipal ClinicUser user) {
        return CourseProblems.of(
                life.prescribe(new ReferralId(id), course.asNewCourse(), user.displayName()));
    }

    @PostMapping("/api/referrals/{id}/courses/check")
    @Operation(
            operationId = "checkPrescription",
            summary = "What the guideline says against a course; nothing is written",
            description = "Asked while somebody fills the form in. Nothing: it may be prescribed.")
    List<Objection> check(@PathVariable UUID id, @RequestBody @Valid Prescription course) {
        return life
                .objections(new ReferralId(id), course.asNewCourse())
                .orElseThrow(() -> CourseProblems.noSuchReferral().refusal())
                .stream()
                .map(Objection::of)
                .toList();
    }

    @PostMapping("/api/courses/{id}/pause")
    @Operation(
            operationId = "pauseCourse",
            summary = "Plan nothing more for a course until it goes on")
    @ApiResponse(responseCode = "204", description = "Done", content = @Content)
    ResponseEntity<?> pause(@PathVariable UUID id) {
        return CourseProblems.of(life.pause(new CourseId(id)));
    }

    @PostMapping("/api/courses/{id}/resume")
    @Operation(operationId = "resumeCourse", summary = "Let a paused course go on")
    @ApiResponse(responseCode = "204", description = "Done", content = @Content)
    ResponseEntity<?> resume(@PathVariable UUID id) {
        return CourseProblems.of(life.resume(new CourseId(id)));
    }

    @PostMapping("/api/courses/{id}/end")
    @Operation(
            operationId = "endCourse",
            summary = "Complete or stop a course",
            description = "Refused while an appointment of it is to come.")
    @ApiResponse(responseCode = "204", description = "Done", content = @Content)
    ResponseEntity<?> end(
            @PathVariable UUID id,
            @RequestBody @Valid End end,
            @AuthenticationPrincipal ClinicUser user) {
        return CourseProblems.of(
                life.end(new CourseId(id), end.status(), end.reason(), user.displayName()));
    }

    /** A referral as it comes in. */
    record Referred(
            @NotNull UUID patient,
            @NotNull LocalDate referredOn,
            @NotNull LocalDate painBeganOn,
            @NotNull Priority priority) {}

    /** What was decided on a referral, and why. */
    record Decision(@NotNull ReferralStatus status, @NotBlank String reason) {}

    /**
     * A course as it is prescribed.
     *
     * @param overrideReason a clinician's reason to prescribe against what the guideline asks
     */
    record Prescription(
            @NotBlank String treatment,
            @Positive int sessions,
            @NotNull LocalDate startNotBefore,
            @Schema(types = {"string", "null"}) @Size(max = 1000) @Nullable String overrideReason) {

        NewCourse asNewCourse() {
            return new NewCourse(
                    treatment,
                    sessions,
                    startNotBefore,
                    overrideReason == null || overrideReason.isBlank()
                            ? null
                            : overrideReason.strip());
        }
    }

    /**
     * What a guideline says against a course.
     *
     * @param source which recommendation says so
     * @param mayBeOverridden whether a clinician may prescribe it all the same, with a reason
     */
    @Schema(name = "PrescribingObjection")
    record Objection(String rule, String text, String source, boolean mayBeOverridden) {

        static Objection of(PrescribingObjection objection) {
            return new Objection(
                    objection.rule(),
                    objection.text(),
                    objection.source().label(),
                    objection.mayBeOverridden());
        }
    }

    /** How a course ends, and why. */
    record End(@NotNull CourseStatus status, @NotBlank String reason) {}

    /** What was made. */
    record Made(UUID id) {}
}
