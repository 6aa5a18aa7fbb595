package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;

@ServerTest
class SignInIT {

    @Autowired Browsers browsers;
    @Autowired Accounts accounts;
    @Autowired SignInAttempts attempts;
    @Autowired JdbcClient jdbc;

    @Test
    void tellsWhoHasSignedInAndForgetsThemAtSignOut() {
        Browser browser = browsers.signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get("/api/me").body().get("role").asString()).isEqualTo("ADMINISTRATOR");
        assertThat(browser.post("/api/sign-out", null).status()).isEqualTo(204);
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
    void looksAtNoPasswordAfterTooManyGuesses() {
        accounts.open(NewAccount.administrator("guessed", "Guessed"), ServerTest.PASSWORD);
        Browser browser = browsers.anonymous();
        for (int guess = 0; guess < SignInAttempts.MOST_PER_ACCOUNT; guess++) {
            assertThat(browser.signIn("guessed", "guess " + guess).status()).isEqualTo(401);
        }
        assertThat(browser.signIn("guessed", ServerTest.PASSWORD).status()).isEqualTo(429);
        // the guesses came from the address that the other tests come from
        jdbc.sql("delete from sign_in_attempt").update();
        assertThat(browser.signIn("guessed", ServerTest.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void locksNobodyOutWhoSignsInFromElsewhere() {
        for (int guess = 0; guess < SignInAttempts.MOST_PER_ACCOUNT; guess++) {
            assertThat(attempts.admit("held", "stranger")).isTrue();
        }
        assertThat(attempts.admit("held", "stranger")).isFalse();
        assertThat(attempts.admit("held", "elsewhere")).isTrue();
        assertThat(
                        jdbc.sql("select count(*) from sign_in_attempt where username = 'held'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(SignInAttempts.MOST_PER_ACCOUNT + 1);
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
