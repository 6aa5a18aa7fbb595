package painclinic.web;

import org.springframework.http.HttpStatus;

/**
 * A refusal of which only the status is known, in words. It repeats nothing that the request said.
 */
final class StatusProblem {

    private StatusProblem() {}

    /** The problem of a status from 400 on; what HTTP does not know is taken as 400 or 500. */
    static Problem of(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        if (status == null || !status.isError()) {
            status = code < 500 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return switch (status) {
            case BAD_REQUEST -> malformed("The request is not written as it should be.");
            case UNAUTHORIZED ->
                    Problem.of(status, "not-signed-in", "Not signed in", "Sign in to go on.");
            case FORBIDDEN ->
                    Problem.of(
                            status, "not-allowed", "Not allowed", "Your account may not do this.");
            case NOT_FOUND ->
                    Problem.of(
                            status, "not-found", "Not found", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                    Problem.of(
                            status,
                            "method-not-allowed",
                            "Not possible",
                            "This address does not take requests of this kind.");
            case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                    Problem.of(
                            status,
                            "too-large",
                            "The request is too large",
                            "Its address, headers or body are longer than they may be.");
            case UNSUPPORTED_MEDIA_TYPE ->
                    Problem.of(
                            status,
                            "unsupported-media-type",
                            "The content cannot be read",
                            "What is sent here has to be JSON in UTF-8 and say so in"
                                    + " Content-Type.");
            case TOO_MANY_REQUESTS ->
                    Problem.of(status, "too-many", "Too many requests", "Try again later.");
            case SERVICE_UNAVAILABLE ->
                    Problem.of(
                            status,
                            "unavailable",
                            "Not available just now",
                            "Try again in a moment.");
            default ->
                    status.is5xxServerError()
                            ? Problem.of(
                                    status,
                                    "unexpected",
                                    "Something went wrong",
                                    "The request could not be finished. Try again, and tell"
                                            + " support if it happens again.")
                            : Problem.of(
                                    status,
                                    "refused",
                                    "Refused",
                                    "The request cannot be answered as it was asked.");
        };
    }

    /** A request that nothing can be made of, and why. */
    static Problem malformed(String sentence) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                "The request cannot be read",
                sentence);
    }
}
