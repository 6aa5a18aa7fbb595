package painclinic.records;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.clinic.RecordedSettings;
import painclinic.clinic.SetupOutcome;
import painclinic.web.Problem;

/** Answers of HTTP to what came of setting up the clinic itself. */
final class SetupAnswers {

    private SetupAnswers() {}

    static ResponseEntity<RecordedSettings> of(RecordedSettings settings) {
        return of(HttpStatus.OK, new SetupOutcome.Kept(settings));
    }

    static ResponseEntity<RecordedSettings> of(HttpStatus status, SetupOutcome outcome) {
        return switch (outcome) {
            case SetupOutcome.Kept(RecordedSettings settings) ->
                    ResponseEntity.status(status)
                            .eTag("\"" + settings.version() + "\"")
                            .body(settings);
            case SetupOutcome.NoClinic() -> throw noClinic().refusal();
            case SetupOutcome.AlreadyThere(String name) ->
                    throw Problem.of(
                                    HttpStatus.CONFLICT,
                                    "clinic-exists",
                                    "There is a clinic already",
                                    "It is called %s. An installation serves one clinic."
                                            .formatted(name))
                            .refusal();
            case SetupOutcome.ChangedMeanwhile(RecordedSettings now) ->
                    throw Refusals.changedMeanwhile(now).refusal();
            case SetupOutcome.Faulty faulty -> throw Refusals.faulty(faulty.faults()).refusal();
            case SetupOutcome.Refused refused ->
                    throw Refusals.refused(refused.refusal()).refusal();
        };
    }

    static Problem noClinic() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-clinic",
                "There is no clinic yet",
                "Set the clinic up first, or import one.");
    }
}
