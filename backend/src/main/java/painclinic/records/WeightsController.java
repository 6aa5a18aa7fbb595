package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.ClinicWeights;
import painclinic.clinic.EditableWeights;
import painclinic.clinic.WeightsOutcome;
import painclinic.web.Problem;
import painclinic.web.Revision;

/** What makes a schedule good for this clinic. */
@RestController
@RequestMapping("/api/clinic/weights")
class WeightsController {

    private final EditableWeights weights;

    WeightsController(EditableWeights weights) {
        this.weights = weights;
    }

    @GetMapping
    @Operation(
            operationId = "weights",
            summary =
                    "What a schedule is measured by, in words, and how much the clinic minds each",
            description = "The entity tag is their version.")
    ResponseEntity<WeightsView> now() {
        return answer(weights.now());
    }

    @PutMapping
    @Operation(
            operationId = "setWeights",
            summary = "Set how much the clinic minds each wish",
            description =
                    "What is not named becomes the usual; nothing named means the usual weights."
                            + " A draft planned before can still be published; its cost is by the"
                            + " weights that it was planned with. `If-Match` has the version that"
                            + " was seen, as `\"7\"`. 412 with the weights as they are, when"
                            + " somebody else has changed them.")
    ResponseEntity<WeightsView> set(
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @RequestBody WantedWeights wanted) {
        return switch (weights.set(Revision.number(version), wanted.weights())) {
            case WeightsOutcome.Saved(ClinicWeights now) -> answer(now);
            case WeightsOutcome.ChangedMeanwhile(ClinicWeights now) ->
                    throw Problem.of(
                                    HttpStatus.PRECONDITION_FAILED,
                                    "changed-meanwhile",
                                    "Somebody else has changed this",
                                    "It was changed after you opened it. Nothing was saved.")
                            .with("current", WeightsView.of(now))
                            .refusal();
            case WeightsOutcome.NoClinic() ->
                    throw Problem.of(
                                    HttpStatus.NOT_FOUND,
                                    "no-clinic",
                                    "There is no clinic yet",
                                    "Import a clinic first.")
                            .refusal();
            case WeightsOutcome.Faulty faulty ->
                    throw Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "fields-refused",
                                    "There is a problem",
                                    "Some fields have to be corrected. Nothing was saved.")
                            .with("faults", faulty.faults())
                            .refusal();
        };
    }

    private static ResponseEntity<WeightsView> answer(ClinicWeights now) {
        return ResponseEntity.ok().eTag("\"" + now.version() + "\"").body(WeightsView.of(now));
    }
}
