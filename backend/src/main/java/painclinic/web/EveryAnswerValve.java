package painclinic.web;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

import java.io.IOException;

/**
 * The outermost layer of the container. Every answer leaves with the security headers, and what the
 * container refuses by itself, before any filter sees it, is a problem in words and no page of its.
 */
class EveryAnswerValve extends ValveBase {

    private final ProblemAnswer answer;

    EveryAnswerValve(ProblemAnswer answer) {
        super(true);
        this.answer = answer;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SecurityHeaders.ALL.forEach(response::setHeader);
        if (!response.isError()) {
            getNext().invoke(request, response);
        }
        if (!response.isCommitted()) {
            // whoever began the answer anew took them away
            SecurityHeaders.ALL.forEach(response::setHeader);
        }
        if (response.isError() && !response.isCommitted() && response.getContentWritten() == 0) {
            int status = asked(response.getStatus());
            response.setSuspended(false);
            response.resetBuffer(true);
            answer.write(response, StatusProblem.of(status));
        }
    }

    /** A request for what no server here does is the request's fault. */
    private static int asked(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_IMPLEMENTED -> HttpStatus.METHOD_NOT_ALLOWED.value();
            case HTTP_VERSION_NOT_SUPPORTED -> HttpStatus.BAD_REQUEST.value();
            case null, default -> status;
        };
    }
}
