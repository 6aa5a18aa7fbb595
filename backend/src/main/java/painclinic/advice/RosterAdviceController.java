package painclinic.advice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.LinkedRecords;
import painclinic.advising.Refusal;
import painclinic.clinic.EditableWeights;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.BiFunction;

/**
 * Advice for a therapist, on their own published sessions only. Whose they are comes from the
 * session they signed in to, never from the request; other people's patients have no name here.
 */
@RestController
@RequestMapping("/api/roster/advice")
class RosterAdviceController {

    private final AdvisedSchedules schedules;
    private final LinkedRecords linked;
    private final EditableWeights weights;

    RosterAdviceController(
            AdvisedSchedules schedules, LinkedRecords linked, EditableWeights weights) {
        this.weights = weights;
        this.schedules = schedules;
        this.linked = linked;
    }

    @GetMapping("/why")
    @Operation(operationId = "rosterWhy", summary = "Why one's own session is where it is")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WhyView.class)))
    ResponseEntity<?> why(
            @RequestParam String course,
            @RequestParam int number,
            @AuthenticationPrincipal ClinicUser user) {
        return own(user, course, number, (schedule, sight) -> schedule.why(course, number, sight));
    }

    @GetMapping("/why-not")
    @Operation(
            operationId = "rosterWhyNot",
            summary = "What speaks against another place for one's own session")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WhyNotView.class)))
    ResponseEntity<?> whyNot(
            @RequestParam String course,
            @RequestParam int number,
            @RequestParam LocalDate date,
            @RequestParam LocalTime time,
            @RequestParam @Nullable String practitioner,
            @RequestParam @Nullable String room,
            @AuthenticationPrincipal ClinicUser user) {
        return own(
                user,
                course,
                number,
                (schedule, sight) ->
                        schedule.whyNot(
                                course, number, date.atTime(time), practitioner, room, sight));
    }

    @GetMapping("/points")
    @Operation(
            operationId = "rosterPoints",
            summary = "What the points are that advice on one's own sessions is counted in")
    PointsView points() {
        return PointsView.withoutWishes(weights.now().weights());
    }

    /** Another's session, or one that there is not, is the same answer: it is none of theirs. */
    private ResponseEntity<?> own(
            ClinicUser user,
            String course,
            int number,
            BiFunction<AdvisedSchedule, Sight, Advice> question) {
        return linked.practitioner(user)
                .<ResponseEntity<?>>map(id ->
                        AdviceAnswers.of(
                                schedules.published(),
                                schedule -> ownOf(schedule, id, course, number, question)))
                .orElseGet(AdviceAnswers::noSuchSession);
    }

    private static Advice ownOf(
            AdvisedSchedule schedule,
            String practitioner,
            String course,
            int number,
            BiFunction<AdvisedSchedule, Sight, Advice> question) {
        Sight sight = new Sight(practitioner);
        boolean isOwn = schedule.session(course, number).filter(sight::sees).isPresent();
        return isOwn
                ? question.apply(schedule, sight)
                : new Advice.Refused(Refusal.Kind.NOT_PLACED);
    }
}
