package painclinic.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import painclinic.database.Outage;
import painclinic.web.RepeatedRequests.First;
import painclinic.web.RepeatedRequests.Given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Does what is asked with an {@code Idempotency-Key} once, however often it is asked with that key
 * by the same person, and answers each time the same. Only what makes something is remembered:
 * bookings, holds, offers, referrals, patients and notes to the desk; and all that patients do of
 * their own appointments. A request that fails by a fault of ours has not been, and may be asked
 * again; one that the database's absence cut off may have been, and is not done once more.
 */
@Component
class DoneOnceFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DoneOnceFilter.class);

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Pattern MAKES =
            Pattern.compile(
                    "/api/(courses/[^/]+/(appointments|holds)|holds/[^/]+/book|referrals|patients"
                        + "|appointments/[^/]+/offer|offered-places|offers/[^/]+/take|roster/notes"
                        + "|portal/messages|portal/appointments/[^/]+/(move|cancel|confirm))");
    private static final int MOST_LOOKS = 100;
    private static final long BETWEEN_LOOKS_MS = 50;

    private final RepeatedRequests requests;
    private final ProblemAnswer problems;

    DoneOnceFilter(RepeatedRequests requests, ProblemAnswer problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null
                || !request.getMethod().equals("POST")
                || !MAKES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        Principal who = request.getUserPrincipal();
        if (!KEY.matcher(key).matches()) {
            problems.write(
                    response,
                    StatusProblem.malformed(
                            "An idempotency key has 1 to 100 visible ASCII characters."));
            return;
        }
        ReadRequest read;
        try {
            read = new ReadRequest(request);
        } catch (UploadTooLarge e) {
            problems.write(response, StatusProblem.of(HttpStatus.CONTENT_TOO_LARGE.value()));
            return;
        }
        Asked asked = new Asked(who.getName(), key, hash(request.getRequestURI(), read.body()));
        Optional<First> before = begunBefore(asked);
        if (before.isEmpty()) {
            first(read, response, chain, asked);
        } else {
            again(response, before.get(), asked);
        }
    }

    /**
     * The request that came before, once it is answered, or as it is after a while: a press that
     * comes twice comes within moments. Empty where this one is the first: no other came, or none
     * that was done.
     */
    private Optional<First> begunBefore(Asked asked) {
        Optional<First> before = Optional.empty();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if (before.isEmpty() && requests.begin(asked.account(), asked.key(), asked.hash())) {
                return Optional.empty();
            }
            before = requests.first(asked.account(), asked.key());
            if (before.isPresent() && !isAwaited(before.get(), asked)) {
                return before;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return Optional.of(before.orElseGet(() -> new First(asked.hash(), null)));
    }

    private static boolean isAwaited(First before, Asked asked) {
        return before.given() == null && Arrays.equals(before.hash(), asked.hash());
    }

    private void first(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Asked asked)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept);
        } catch (ServletException | IOException | RuntimeException | Error e) {
            if (!Outage.isBehind(e)) {
                forget(asked);
            }
            throw e;
        }
        if (kept.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            keep(asked, given(kept));
        } else if (kept.getStatus() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
            forget(asked);
        }
        kept.copyBodyToResponse();
    }

    /** Nobody is told that it failed because its answer could not be kept. */
    private void keep(Asked asked, Given given) {
        try {
            requests.answered(asked.account(), asked.key(), given);
        } catch (DataAccessException e) {
            log.warn("An answer could not be kept; the same request is not done again", e);
        }
    }

    /** What it failed by is told, and not that the key could not be forgotten. */
    private void forget(Asked asked) {
        try {
            requests.failed(asked.account(), asked.key());
        } catch (DataAccessException e) {
            log.warn("A request that failed could not be forgotten", e);
        }
    }

    private void again(HttpServletResponse response, First before, Asked asked) throws IOException {
        if (!Arrays.equals(before.hash(), asked.hash())) {
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "key-used-before",
                            "That key is another request's",
                            "Send each new request with a key of its own."));
        } else if (before.given() == null) {
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "still-under-way",
                            "It may still be under way",
                            "The same request came before and has no answer yet. Look whether it is"
                                    + " done before you try again."));
        } else {
            write(response, before.given());
        }
    }

    private static Given given(ContentCachingResponseWrapper kept) {
        return new Given(
                kept.getStatus(),
                kept.getContentType(),
                kept.getHeader(HttpHeaders.ETAG),
                kept.getContentAsByteArray());
    }

    private static void write(HttpServletResponse response, Given given) throws IOException {
        response.setStatus(given.status());
        if (given.contentType() != null) {
            response.setContentType(given.contentType());
        }
        if (given.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, given.etag());
        }
        response.getOutputStream().write(given.body());
    }

    private static byte[] hash(String address, byte[] body) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }

    /** A request, by who sent it, with which key, and of what it asks. */
    private record Asked(String account, String key, byte[] hash) {}
}
