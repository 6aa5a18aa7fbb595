package painclinic.repair;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.bundle.BundleFault;
import painclinic.web.Problem;

import java.time.LocalDate;
import java.util.List;

/** Why there is no repair, in words for an administrator. */
final class RepairProblems {

    private RepairProblems() {}

    static ResponseEntity<?> noClinic() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-clinic",
                        "There is no clinic yet",
                        "Import a clinic first.")
                .answer();
    }

    static ResponseEntity<?> noSuchRepair() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-repair",
                        "There is no such repair",
                        "It may have been replaced. Look at the latest one.")
                .answer();
    }

    static ResponseEntity<?> inProgress() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "repair-in-progress",
                        "A repair is being worked out",
                        "Somebody else has asked for one. Try again in a few seconds.")
                .answer();
    }

    static ResponseEntity<?> windowOver(LocalDate lastDate) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "planning-window-over",
                        "There are no days left to plan",
                        "The clinic's planning window ends on %s. Import the clinic"
                                        .formatted(lastDate)
                                + " with a later one.")
                .with("lastDate", lastDate)
                .answer();
    }

    static ResponseEntity<?> refused(List<BundleFault> faults) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "changes-refused",
                        "That cannot be",
                        "What you entered has %d faults. Nothing was changed."
                                .formatted(faults.size()))
                .with("faults", faults)
                .answer();
    }

    static ResponseEntity<?> failed() {
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "repair-failed",
                        "The repair was not kept",
                        "It broke a rule of the schedule and was thrown away. The server's log says"
                                + " which.")
                .answer();
    }
}
