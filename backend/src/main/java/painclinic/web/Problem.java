package painclinic.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/** A refusal as RFC 9457 tells it: a stable type for programs, a sentence for people. */
public final class Problem {

    private final ProblemDetail detail;

    private Problem(ProblemDetail detail) {
        this.detail = detail;
    }

    /** A problem of the type {@code /problems/<name>}. */
    public static Problem of(HttpStatus status, String name, String title, String sentence) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setType(URI.create("/problems/" + name));
        detail.setTitle(title);
        return new Problem(detail);
    }

    /** Adds a member of its own. */
    public Problem with(String member, Object value) {
        detail.setProperty(member, value);
        return this;
    }

    public ProblemDetail detail() {
        return detail;
    }

    /** The problem as an exception, for a controller that answers something else. */
    public ErrorResponseException refusal() {
        return new ErrorResponseException(HttpStatus.valueOf(detail.getStatus()), detail, null);
    }

    public ResponseEntity<Object> answer() {
        return ResponseEntity.status(detail.getStatus()).body(detail);
    }
}
