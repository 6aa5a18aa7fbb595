package painclinic.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Browsers in which somebody has signed in before. Such a browser is no stranger: guesses from
 * elsewhere do not slow its person down. Its cookie opens nothing.
 */
@Component
class KnownDevices {

    private static final String COOKIE = "painclinic-device";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int BYTES = 24;
    private static final int MOST_CHARACTERS = 64;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BrowserCookies cookies;

    KnownDevices(JdbcClient jdbc, Clock clock, BrowserCookies cookies) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cookies = cookies;
    }

    /** Where the request's attempt at an account comes from. */
    SignInAttempts.Source source(String username, HttpServletRequest request) {
        String token = token(request);
        if (token != null && isKnown(username, token)) {
            return new SignInAttempts.Source("device " + hash(token), true);
        }
        return SignInAttempts.Source.address(request.getRemoteAddr());
    }

    /** Remembers that the account's person has signed in here. */
    void remember(String username, HttpServletRequest request, HttpServletResponse response) {
        String token = token(request);
        if (token == null || !isKnown(username, token)) {
            token = Token.random(BYTES).secret();
        }
        jdbc.sql("delete from known_device where used_at <= ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        insert into known_device (token_hash, username, used_at) values (?, ?, ?)
                        on conflict (token_hash) do update set used_at = excluded.used_at
                        """)
                .param(hash(token))
                .param(username)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request));
    }

    private String cookie(String token, HttpServletRequest request) {
        return ResponseCookie.from(cookies.name(COOKIE), token)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(cookies.isHttps() || request.isSecure())
                .maxAge(KEPT)
                .build()
                .toString();
    }

    private boolean isKnown(String username, String token) {
        return jdbc.sql("select true from known_device where token_hash = ? and username = ?")
                .param(hash(token))
                .param(username)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private @Nullable String token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, cookies.name(COOKIE));
        return cookie == null || cookie.getValue().length() > MOST_CHARACTERS
                ? null
                : cookie.getValue();
    }

    private static String hash(String token) {
        return new Token(token).hash();
    }
}
