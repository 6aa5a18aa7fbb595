package painclinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import painclinic.web.Problem;
import painclinic.web.ProblemAnswer;

import java.io.IOException;

/** Answers what the security filters refuse as problems; never by leading somewhere else. */
@Component
class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemAnswer answer;

    ProblemWriter(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        answer.write(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "not-signed-in",
                        "Not signed in",
                        "Sign in to go on."));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        String sentence =
                e instanceof CsrfException
                        ? "The request does not carry this session's token. Reload the page and try"
                                + " again."
                        : "Your account may not do this.";
        answer.write(
                response, Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", sentence));
    }
}
