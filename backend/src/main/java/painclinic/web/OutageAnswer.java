package painclinic.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.util.Set;

/** What is answered while the database is away. */
final class OutageAnswer {

    /** Seconds: a database that died is there again after about as many. */
    static final String RETRY_AFTER = "5";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private OutageAnswer() {}

    /** Nothing was begun. */
    static Problem notBegun() {
        return problem("Try again in a few seconds.");
    }

    /** What was begun was cut off, and a change may have been made before that. */
    static Problem cutOff(String method) {
        return READING.contains(method)
                ? notBegun()
                : problem(
                        "Whether the change was made is not known: look before you make it again.");
    }

    static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .body(problem.detail());
    }

    private static Problem problem(String advice) {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-away",
                "The records cannot be reached",
                "The clinic's records cannot be reached just now. " + advice);
    }
}
