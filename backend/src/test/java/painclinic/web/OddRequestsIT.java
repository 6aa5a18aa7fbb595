package painclinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.RawHttp;
import painclinic.ServerTest;
import painclinic.access.Role;

import java.io.IOException;
import java.util.Map;

/**
 * Requests that no page of ours makes are refused in words, and nothing of them is written down.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsIT {

    @Autowired Browsers browsers;
    @LocalServerPort int port;

    private int logged;

    @BeforeEach
    void whatTheStartSaidIsForgotten(CapturedOutput output) {
        logged = output.getAll().length();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, /%00, 400",
        "GET, /a%zz, 400",
        "GET, /a%2fb, 400",
        "GET, /api//clinic, 400",
        "GET, /api/nothing;x=1, 400",
        "GET, /application.yml, 404",
        "GET, /api/nothing, 401",
        "TRACE, /, 405",
        "CONNECT, /, 405",
        "FOO, /, 405",
        "get, /, 405",
        "GET, /a<b, 400",
        "GET, /?monday=%FF, 400",
        "GET, /?monday=%ED%A0%BD, 400",
        "GET, /?a%0Ab=1, 400",
        "GET, /?a=%00, 400",
        "GET, /?a=1&a=2, 400",
        "GET, /?%=1, 400",
    })
    void areAnsweredWithAProblemAndEveryHeader(
            String method, String address, int status, CapturedOutput output) throws IOException {
        refused(request(method, address, ""), status);
        assertNothingIsLogged(output);
    }

    @Test
    void anAddressThatIsTooLongIsRefusedInWords(CapturedOutput output) throws IOException {
        refused(request("GET", "/" + "a".repeat(9000), ""), 400);
        refused(request("GET", "/", "X-Long: " + "a".repeat(9000) + "\r\n"), 400);
        assertNothingIsLogged(output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: odd\r\n",
                "Content-Length: x\r\n",
                "Accept: a\u0085b\r\n",
                "Odd Header\r\n",
                "Host: other\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n"
            })
    void headersThatCannotBeReadAreRefused(String header, CapturedOutput output)
            throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            RawHttp.Answer answer = http.send(request("GET", "/api/me", header));
            assertThat(answer.status()).isBetween(400, 499);
            assertHasHeaders(answer);
        }
        assertNothingIsLogged(output);
    }

    /** Base64 of a NUL, of nothing, of a text; and what is no Base64. */
    @ParameterizedTest
    @ValueSource(strings = {"MDAwAA==", "", "MDAw", "%00", "\u0001", "null"})
    void aCookieThatIsNoSessionIsNoSession(String value, CapturedOutput output) throws IOException {
        String cookie = "Cookie: painclinic-session=" + value + "\r\n";
        try (RawHttp http = new RawHttp(port)) {
            assertThat(http.send(request("GET", "/actuator/health", cookie)).status())
                    .isIn(200, 400);
            assertThat(http.send(request("GET", "/api/me", cookie)).status()).isIn(400, 401);
        }
        assertNothingIsLogged(output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "a",
                "text/plain",
                "application/json;charset=utf-16",
                "application/json; charset=nonsense",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void aBodyOfAnotherTypeIsNotRead(String type) {
        Browser browser = browsers.signedIn(Role.ADMINISTRATOR);
        for (String path :
                new String[] {
                    "/api/sign-in", "/api/repairs/patients/search", "/api/planning-runs"
                }) {
            Browser.Answer answer =
                    browser.send("POST", path, "{\"wanted\": \"a\"}", Map.of("Content-Type", type));
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.body().path("type").asString())
                    .isEqualTo("/problems/unsupported-media-type");
        }
    }

    @Test
    void aRepeatedParameterIsRefusedByASentenceOfOurOwn() {
        Browser.Answer answer =
                browsers.signedIn(Role.ADMINISTRATOR)
                        .get("/api/schedule/advice/bottlenecks?draft=a&draft=b");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString()).contains("more than once");
    }

    @Test
    void aValueThatCannotBeReadIsNamedAndNotRepeated() {
        Browser.Answer answer =
                browsers.signedIn(Role.ADMINISTRATOR).get("/api/schedule/week?monday=Wednesday");
        assertThat(answer.body().path("detail").asString())
                .isEqualTo("monday cannot be read. A date looks like 2027-01-05.");
    }

    @Test
    void aRefusalIsInJsonWhateverIsAskedFor() {
        Browser.Answer answer =
                browsers.anonymous().send("GET", "/api/me", null, Map.of("Accept", "image/png"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private void refused(String request, int status) throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            RawHttp.Answer answer = http.send(request);
            assertThat(answer.status()).isEqualTo(status);
            assertHasHeaders(answer);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text()).startsWith("{").contains("\"detail\":", "/problems/");
        }
    }

    private void assertNothingIsLogged(CapturedOutput output) {
        // what the server says of its first request is not said of this one
        assertThat(output.getAll().substring(logged).lines())
                .filteredOn(line -> !line.contains("DispatcherServlet"))
                .isEmpty();
    }

    private static void assertHasHeaders(RawHttp.Answer answer) {
        SecurityHeaders.ALL.forEach(
                (name, value) -> assertThat(answer.header(name)).as(name).isEqualTo(value));
    }

    private static String request(String method, String address, String headers) {
        return method + " " + address + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
}
