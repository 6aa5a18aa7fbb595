package painclinic.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import painclinic.web.Problem;
import painclinic.web.ProblemAnswer;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * A write comes from a page of ours, where the browser says where it comes from. Programs that are
 * no browser say nothing, and the token is then what protects.
 */
class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** The page's own, or typed in by the person. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final ProblemAnswer answer;

    SameOriginFilter(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READS.contains(request.getMethod()) || isFromAPageOfOurs(request)) {
            chain.doFilter(request, response);
            return;
        }
        answer.write(
                response,
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-allowed",
                        "Not allowed",
                        "The request comes from another site."));
    }

    private static boolean isFromAPageOfOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || isSameHost(origin, request.getHeader("Host"));
    }

    /** The scheme is left out: behind a proxy that ends HTTPS the server does not know it. */
    static boolean isSameHost(String origin, @Nullable String host) {
        try {
            URI page = new URI(origin);
            return page.getHost() != null
                    && host != null
                    && (host.equalsIgnoreCase(page.getRawAuthority())
                            || host.equalsIgnoreCase(withDefaultPort(page)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable String withDefaultPort(URI page) {
        if (page.getPort() >= 0) {
            return null;
        }
        return page.getHost() + ("https".equals(page.getScheme()) ? ":443" : ":80");
    }
}
