package painclinic.access;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.web.Problem;

import java.time.Duration;

/** What is answered to somebody who tried too often: how long to wait. */
final class Waiting {

    private static final int SECONDS = 60;
    private static final int SECONDS_IN_WORDS = 90;

    private Waiting() {}

    /** Whoever asks has tried too often. */
    static ResponseEntity<Object> answer(String title, Duration wait) {
        return answer(title, "There were too many attempts.", wait);
    }

    /** Too many others ask at once. */
    static ResponseEntity<Object> crowded(String title, Duration wait) {
        return answer(title, "Many people are signing in just now.", wait);
    }

    private static ResponseEntity<Object> answer(String title, String why, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(
                        Problem.of(
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        "too-many-attempts",
                                        title,
                                        "%s Try again in %s.".formatted(why, words(seconds)))
                                .detail());
    }

    private static String words(long seconds) {
        if (seconds == 1) {
            return "a second";
        }
        if (seconds <= SECONDS_IN_WORDS) {
            return "%d seconds".formatted(seconds);
        }
        return "%d minutes".formatted((seconds + SECONDS - 1) / SECONDS);
    }
}
