package painclinic.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;

/**
 * Refuses requests that nobody could read, before the session, the token or a controller stumbles
 * over them. It writes no log: such requests cost whoever sends them as little as they cost us.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestShapeFilter extends OncePerRequestFilter {

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final ProblemAnswer answer;

    RequestShapeFilter(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> fault = fault(request);
        if (fault.isPresent()) {
            answer.write(response, fault.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Problem> fault(HttpServletRequest request) {
        if (!RequestShape.isKnown(request.getMethod())) {
            return Optional.of(StatusProblem.of(METHOD_NOT_ALLOWED));
        }
        if (!hasPlainHeaders(request)) {
            return Optional.of(
                    StatusProblem.malformed("A header of the request holds a control character."));
        }
        if (!RequestShape.isReadable(request.getContentType(), hasBody(request))) {
            return Optional.of(StatusProblem.of(UNSUPPORTED_MEDIA_TYPE));
        }
        return RequestShape.faultOfQuery(request.getQueryString());
    }

    private static boolean hasPlainHeaders(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                .allMatch(RequestShape::isPlain);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
