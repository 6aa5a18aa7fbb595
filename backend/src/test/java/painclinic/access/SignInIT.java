package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;

import java.util.Map;

@ServerTest
class SignInIT {

    @Autowired Browsers browsers;
    @Autowired Accounts accounts;

    @Test
    void tellsWhoHasSignedInAndForgetsThemAtSignOut() {
        Browser browser = browsers.signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get("/api/me").body().get("roles").toString())
                .isEqualTo("[\"ADMINISTRATOR\"]");
        Browser.Answer out = browser.post("/api/sign-out", null);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void theFirstAdministratorMaySignIn() {
        assertThat(browsers.anonymous().signIn(" Admin ", ServerTest.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void answersAWrongPasswordAndAnUnknownNameAlike() {
        accounts.open(NewAccount.administrator("known", "Known"), ServerTest.PASSWORD);
        Browser.Answer wrong = browsers.anonymous().signIn("known", "wrong");
        Browser.Answer unknown = browsers.anonymous().signIn("unknown", "wrong");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body().get("type").asString()).isEqualTo("/problems/wrong-credentials");
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void answersANameThatCannotBeAnybodysLikeAnyUnknownName() {
        assertThat(browsers.anonymous().signIn("a\u0000b", "wrong").status()).isEqualTo(401);
    }

    @Test
    void givesASessionAnotherIdAtSignIn() {
        Browser browser = browsers.signedIn(Role.ADMINISTRATOR);
        String before = browser.cookie("painclinic-session");
        String tokenBefore = browser.cookie("XSRF-TOKEN");
        browser.signIn("ada", ServerTest.PASSWORD);
        assertThat(browser.cookie("painclinic-session")).isNotNull().isNotEqualTo(before);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotNull().isNotEqualTo(tokenBefore);
    }

    @Test
    void refusesAWriteWithoutTheToken() {
        Browser.Answer answer = browsers.anonymous().send("POST", "/api/sign-in", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().get("type").asString()).isEqualTo("/problems/not-allowed");
    }

    @ParameterizedTest(name = "{0}: {1} is let in: {2}")
    @CsvSource({
        "Sec-Fetch-Site, same-origin, true",
        "Sec-Fetch-Site, none, true",
        "Sec-Fetch-Site, same-site, false",
        "Sec-Fetch-Site, cross-site, false",
        "Origin, http://localhost:port, true",
        "Origin, https://localhost:port, true",
        "Origin, http://localhost, false",
        "Origin, https://evil.example, false",
        "Origin, null, false",
        "Origin, a b, false",
    })
    void takesWritesFromItsOwnPagesOnly(String header, String value, boolean isLetIn) {
        Browser browser = browsers.signedIn(Role.ADMINISTRATOR);
        String own = browser.get("/api/me").response().uri().getAuthority();
        int status =
                browser.send(
                                "POST",
                                "/api/me/password",
                                "{}",
                                Map.of(header, value.replace("localhost:port", own)))
                        .status();
        // what is let in is told that the passwords are missing
        assertThat(status).isEqualTo(isLetIn ? 400 : 403);
    }

    @Test
    void keepsAnswersOutOfCachesAndScriptsOutOfPages() {
        Browser.Answer answer = browsers.anonymous().get("/api/me");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
