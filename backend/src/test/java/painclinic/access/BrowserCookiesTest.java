package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;

import java.util.List;
import java.util.UUID;

class BrowserCookiesTest {

    @Test
    void belongToThisHostAloneWherePeopleComeInByHttps() {
        assertThat(cookies(new BrowserCookies(true)))
                .hasSize(2)
                .allSatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("__Host-")
                                .contains("; Secure", "; Path=/")
                                .doesNotContain("Domain"));
    }

    @Test
    void workOverHttpToo() {
        assertThat(cookies(new BrowserCookies(false)))
                .noneMatch(cookie -> cookie.contains("Secure"))
                .anyMatch(cookie ->
                        cookie.startsWith("painclinic-session=") && cookie.contains("HttpOnly"))
                .anyMatch(
                        cookie -> cookie.startsWith("XSRF-TOKEN=") && !cookie.contains("HttpOnly"));
    }

    private static List<String> cookies(BrowserCookies cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.sessionCookie()
                .writeCookieValue(
                        new CookieSerializer.CookieValue(
                                request, response, UUID.randomUUID().toString()));
        CsrfTokenRepository tokens = cookies.csrfTokens();
        tokens.saveToken(tokens.generateToken(request), request, response);
        return response.getHeaders("Set-Cookie");
    }
}
