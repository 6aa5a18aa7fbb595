package painclinic.portal;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.advice.PatientMove;
import painclinic.limit.Limit;
import painclinic.web.Problem;

/**
 * What a patient is told where something was not done; never who else or what else is in the way.
 */
final class PortalProblems {

    private PortalProblems() {}

    /** 204 where it is done, else the problem. */
    static ResponseEntity<?> of(PatientMove outcome) {
        return switch (outcome) {
            case MOVED -> ResponseEntity.noContent().build();
            case TAKEN ->
                    conflict(
                            "time-gone",
                            "That time has gone",
                            "Your session is where it was. Choose another time.");
            case CHANGED ->
                    conflict(
                            "changed-meanwhile",
                            "The clinic has changed this session",
                            "Nothing of yours was done. Look at it as it is now.");
            case BUSY ->
                    conflict(
                            "others-were-faster",
                            "Please try again",
                            "The clinic is making changes just now. Nothing of yours was done.");
        };
    }

    static ResponseEntity<?> noPatient() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-patient",
                        "We cannot find your record",
                        "Please contact the clinic.")
                .answer();
    }

    static ResponseEntity<?> noSuchSession() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-session",
                        "This session is not there any more",
                        "It may have been changed. Look at your sessions.")
                .answer();
    }

    static ResponseEntity<?> mayNotMove() {
        return conflict(
                "may-not-move",
                "Please ask the clinic",
                "This session can only be changed by the clinic.");
    }

    static ResponseEntity<?> lateNow() {
        return conflict(
                "late-now",
                "It is short notice now",
                "Your session is soon. Read what that means, then decide.");
    }

    static ResponseEntity<?> tooOften() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Limit.WINDOW.toSeconds()))
                .body(
                        Problem.of(
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        "too-many-requests",
                                        "You have looked for other times very often",
                                        "Try again in a quarter of an hour, or ring the clinic.")
                                .detail());
    }

    private static ResponseEntity<?> conflict(String name, String title, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, name, title, sentence).answer();
    }
}
