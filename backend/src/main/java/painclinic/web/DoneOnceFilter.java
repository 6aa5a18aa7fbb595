package painclinic.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import painclinic.web.RepeatedRequests.First;
import painclinic.web.RepeatedRequests.Given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Does what is asked with an {@code Idempotency-Key} once, however often it is asked with that key
 * by the same person, and answers each time the same. Only what makes something is remembered:
 * bookings, holds, referrals and patients. A request that fails by a fault of ours has not been.
 */
@Component
class DoneOnceFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Pattern MAKES =
            Pattern.compile(
                    "/api/(courses/[^/]+/(appointments|holds)|holds/[^/]+/book|referrals|patients)");
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
        ReadRequest read = new ReadRequest(request);
        byte[] hash = hash(request.getRequestURI(), read.body());
        if (requests.begin(who.getName(), key, hash)) {
            first(read, response, chain, who.getName(), key);
        } else {
            again(response, who.getName(), key, hash);
        }
    }

    private void first(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String account,
            String key)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean isAnswered = false;
        try {
            chain.doFilter(request, kept);
            isAnswered = kept.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value();
        } finally {
            if (isAnswered) {
                requests.answered(
                        account,
                        key,
                        new Given(
                                kept.getStatus(),
                                kept.getContentType(),
                                kept.getContentAsByteArray()));
            } else {
                requests.failed(account, key);
            }
        }
        kept.copyBodyToResponse();
    }

    private void again(HttpServletResponse response, String account, String key, byte[] hash)
            throws IOException {
        Optional<First> first = awaited(account, key);
        if (first.isPresent() && !Arrays.equals(first.get().hash(), hash)) {
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "key-used-before",
                            "That key is another request's",
                            "Send each new request with a key of its own."));
            return;
        }
        Given given = first.map(First::given).orElse(null);
        if (given == null) {
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "still-under-way",
                            "It is still being done",
                            "The same request came before and has no answer yet. Look whether it is"
                                    + " done before you try again."));
            return;
        }
        write(response, given);
    }

    private static void write(HttpServletResponse response, Given given) throws IOException {
        response.setStatus(given.status());
        if (given.contentType() != null) {
            response.setContentType(given.contentType());
        }
        response.getOutputStream().write(given.body());
    }

    /** The first request, once it is answered; a press that comes twice comes within moments. */
    private Optional<First> awaited(String account, String key) {
        Optional<First> first = requests.first(account, key);
        for (int i = 0; i < MOST_LOOKS && isUnderWay(first.orElse(null)); i++) {
            try {
                Thread.sleep(BETWEEN_LOOKS_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return first;
            }
            first = requests.first(account, key);
        }
        return first;
    }

    private static boolean isUnderWay(@Nullable First first) {
        return first != null && first.given() == null;
    }

    private static byte[] hash(String address, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
