package painclinic.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The two cookies of a browser: the session's, which no script reads, and the token's, which
 * scripts send back as a header. Where people come in by HTTPS their names begin with {@code
 * __Host-}: then no other host, a sibling of ours neither, can set them.
 */
@Configuration(proxyBeanMethods = false)
class BrowserCookies {

    static final String SESSION = "painclinic-session";
    static final String TOKEN = "XSRF-TOKEN";
    static final String HOST_ONLY = "__Host-";

    private static final String SAME_SITE = "Lax";

    private final boolean https;

    BrowserCookies(@Value("${server.servlet.session.cookie.secure:false}") boolean https) {
        this.https = https;
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name(SESSION));
        cookie.setCookiePath("/");
        cookie.setSameSite(SAME_SITE);
        cookie.setUseHttpOnlyCookie(true);
        if (https) {
            cookie.setUseSecureCookie(true);
        }
        return new OnlyIds(cookie);
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(name(TOKEN));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite(SAME_SITE);
            if (https) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    boolean isHttps() {
        return https;
    }

    /** The name that a cookie of ours goes by here. */
    String name(String cookie) {
        return https ? HOST_ONLY + cookie : cookie;
    }

    /** Sessions have UUIDs. Whatever else a cookie holds is no session, and nobody looks for it. */
    private record OnlyIds(CookieSerializer cookies) implements CookieSerializer {

        private static final Pattern ID =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

        @Override
        public void writeCookieValue(CookieValue value) {
            cookies.writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return cookies.readCookieValues(request).stream()
                    .filter(id -> ID.matcher(id).matches())
                    .toList();
        }
    }
}
