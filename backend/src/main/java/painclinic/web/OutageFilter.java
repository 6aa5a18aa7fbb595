package painclinic.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import painclinic.database.DatabaseWatch;
import painclinic.database.Outage;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers at once while the database is away, before anything looks at the session, which lies in
 * the database too; and answers for what the database's death cut off on its way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OutageFilter.class);

    private static final String PAGE =
            """
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8">
            <meta http-equiv="refresh" content="5"><title>One moment</title></head>
            <body><h1>The clinic's records cannot be reached just now</h1>
            <p>This page tries again by itself.</p></body></html>
            """;

    private final DatabaseWatch database;
    private final JsonMapper json;

    OutageFilter(DatabaseWatch database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean health = isHealth(request);
        if (database.isAway() && !health) {
            write(request, response, OutageAnswer.notBegun());
            return;
        }
        try {
            chain.doFilter(health ? new WithoutCookies(request) : request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !Outage.isBehind(e)) {
                throw e;
            }
            log.warn("A request was cut off, as the database is away");
            response.reset();
            write(request, response, OutageAnswer.cutOff(request.getMethod()));
        }
    }

    /** Health says for itself how the database is, to anybody. */
    private static boolean isHealth(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator/health");
    }

    /** This is outside the filters that write headers, so it writes them itself. */
    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, OutageAnswer.RETRY_AFTER);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "same-origin");
        if (wantsPage(request)) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem.detail());
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** A request of nobody's: no session is looked for in a database that may be away. */
    private static final class WithoutCookies extends HttpServletRequestWrapper {

        private WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[0];
        }
    }
}
