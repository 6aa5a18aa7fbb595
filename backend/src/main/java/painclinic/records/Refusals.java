package painclinic.records;

import org.springframework.http.HttpStatus;

import painclinic.clinic.FieldFault;
import painclinic.database.Refusal;
import painclinic.web.Problem;

import java.util.List;

/** Why something was not saved, the same for records and for the clinic itself. */
final class Refusals {

    private Refusals() {}

    static Problem changedMeanwhile(Object now) {
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "changed-meanwhile",
                        "Somebody else has changed this",
                        "It was changed after you opened it. Nothing was saved.")
                .with("current", now);
    }

    static Problem faulty(List<FieldFault> faults) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "fields-refused",
                        "There is a problem",
                        "Some fields have to be corrected. Nothing was saved.")
                .with("faults", faults);
    }

    static Problem refused(Refusal refusal) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "promise-broken",
                        "This cannot be saved",
                        refusal.message())
                .with("promise", refusal);
    }
}
