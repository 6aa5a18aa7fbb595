package painclinic.advice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.EditableWeights;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Advice for administrators: on the published schedule, or on a draft that is named. */
@RestController
@RequestMapping("/api/schedule/advice")
class AdviceController {

    private final AdvisedSchedules schedules;
    private final EditableWeights weights;

    AdviceController(AdvisedSchedules schedules, EditableWeights weights) {
        this.schedules = schedules;
        this.weights = weights;
    }

    @GetMapping("/why")
    @Operation(operationId = "why", summary = "Why a session is where it is")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WhyView.class)))
    ResponseEntity<?> why(
            @RequestParam @Nullable UUID draft,
            @RequestParam String course,
            @RequestParam int number) {
        return AdviceAnswers.of(
                schedules.of(draft), schedule -> schedule.why(course, number, Sight.ADMINISTRATOR));
    }

    @GetMapping("/why-not")
    @Operation(
            operationId = "whyNot",
            summary = "What speaks against another place for a session",
            description = "Without a practitioner or a room, the best ones at that time are meant.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WhyNotView.class)))
    ResponseEntity<?> whyNot(
            @RequestParam @Nullable UUID draft,
            @RequestParam String course,
            @RequestParam int number,
            @RequestParam LocalDate date,
            @RequestParam LocalTime time,
            @RequestParam @Nullable String practitioner,
            @RequestParam @Nullable String room) {
        return AdviceAnswers.of(
                schedules.of(draft),
                schedule ->
                        schedule.whyNot(
                                course,
                                number,
                                date.atTime(time),
                                practitioner,
                                room,
                                Sight.ADMINISTRATOR));
    }

    @GetMapping("/places")
    @Operation(operationId = "places", summary = "The best places for a session")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlacesView.class)))
    ResponseEntity<?> places(
            @RequestParam @Nullable UUID draft,
            @RequestParam String course,
            @RequestParam int number,
            @RequestParam(defaultValue = "6") @Min(1) @Max(20) int most) {
        return AdviceAnswers.of(
                schedules.of(draft), schedule -> schedule.places(course, number, most));
    }

    @GetMapping("/course-places")
    @Operation(operationId = "coursePlaces", summary = "The best ways to place a whole course")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CoursePlacesView.class)))
    ResponseEntity<?> coursePlaces(
            @RequestParam @Nullable UUID draft,
            @RequestParam String course,
            @RequestParam(defaultValue = "3") @Min(1) @Max(10) int most) {
        return AdviceAnswers.of(
                schedules.of(draft), schedule -> schedule.coursePlaces(course, most));
    }

    @GetMapping("/fixes")
    @Operation(
            operationId = "fixes",
            summary = "The smallest changes that would help what has no place",
            description = "They are found by trying them, which may take seconds.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FixesView.class)))
    ResponseEntity<?> fixes(@RequestParam @Nullable UUID draft, @RequestParam String course) {
        return AdviceAnswers.of(schedules.of(draft), schedule -> schedule.fixes(course));
    }

    @GetMapping("/bottlenecks")
    @Operation(operationId = "bottlenecks", summary = "What the clinic is short of, by week")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BottlenecksView.class)))
    ResponseEntity<?> bottlenecks(@RequestParam @Nullable UUID draft) {
        return AdviceAnswers.of(schedules.of(draft), AdvisedSchedule::bottlenecks);
    }

    @GetMapping("/points")
    @Operation(operationId = "points", summary = "What the points are that advice is counted in")
    PointsView points() {
        return PointsView.of(weights.now().weights());
    }
}
