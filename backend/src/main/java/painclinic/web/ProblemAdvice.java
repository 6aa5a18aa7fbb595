package painclinic.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import painclinic.database.Outage;

import java.sql.SQLException;

/** Turns what no controller expected into a problem that says nothing of the inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** SQL's class for values that do not fit their type, such as a text with a NUL character. */
    private static final String DATA_EXCEPTION_CLASS = "22";

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(UploadTooLarge e) {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "The file is too large",
                        "A file may have up to %d bytes.".formatted(e.most()))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> refusedByTheDatabase(DataAccessException e, HttpServletRequest request) {
        return isUnstorable(e)
                ? Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "unstorable-value",
                                "A value cannot be used",
                                "The request holds a text or number that no record can hold.")
                        .answer()
                : unexpected(e, request);
    }

    private static boolean isUnstorable(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException refused
                && refused.getSQLState() != null
                && refused.getSQLState().startsWith(DATA_EXCEPTION_CLASS);
    }

    /** A header that the firewall does not let anybody read. */
    @ExceptionHandler
    ResponseEntity<Object> refusedByTheFirewall(RequestRejectedException e) {
        return StatusProblem.of(HttpStatus.BAD_REQUEST.value()).answer();
    }

    /** A refusal that a controller threw says itself what it is. */
    @Override
    protected ResponseEntity<Object> handleErrorResponseException(
            ErrorResponseException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.status(status).headers(headers).body(e.getBody());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem = RefusedRequests.of(e, status);
        return ResponseEntity.status(problem.detail().getStatus())
                .headers(headers)
                .body(problem.detail());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException e, HttpServletRequest request) {
        if (Outage.isBehind(e)) {
            log.warn("A request was cut off, as the database is away");
            return OutageAnswer.answer(OutageAnswer.cutOff(request.getMethod()));
        }
        log.error("A request failed", e);
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "unexpected",
                        "Something went wrong",
                        "The request could not be finished. Try again, and tell support if it"
                                + " happens again.")
                .answer();
    }
}
