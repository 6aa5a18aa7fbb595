package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;

import java.time.Duration;

/** What is taken away from an account is gone with the next request of each of its sessions. */
@ServerTest
class OpenSessionsIT {

    private static final String NEW_PASSWORD = "seven tame otters sing";

    @Autowired Browsers browsers;
    @Autowired JdbcClient jdbc;
    @Autowired Accounts accounts;

    private Browser leaver;
    private Browser elsewhere;

    @BeforeEach
    void anAdministratorInTwoBrowsers() {
        NewAccount account = NewAccount.administrator("leaver", "Lea Verhoeven");
        leaver = browsers.signedIn(account);
        elsewhere = browsers.signedIn(account);
        assertThat(leaver.get("/api/clinic/export").status()).isNotIn(401, 403);
    }

    @AfterEach
    void noAccount() {
        jdbc.sql("delete from app_user where username = 'leaver'").update();
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from app_user where username = 'leaver'",
                "update account_role set role = 'PATIENT' where account_id = (select id from"
                        + " app_user where username = 'leaver')",
                "insert into account_role select id, 'CLERK' from app_user where username ="
                        + " 'leaver'",
                "delete from account_role where account_id = (select id from app_user where"
                        + " username = 'leaver')",
                "update app_user set password_hash = 'another' where username = 'leaver'",
                "update app_user set username = 'renamed' where username = 'leaver'"
            })
    void whoeverTakesItAway(String change) {
        jdbc.sql(change).update();
        assertThat(leaver.get("/api/clinic").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
        jdbc.sql("delete from app_user where username = 'renamed'").update();
    }

    @Test
    void aNewNameOnTheScreenEndsNothing() {
        jdbc.sql("update app_user set display_name = 'Lea' where username = 'leaver'").update();
        assertThat(leaver.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverItIsUsed() {
        age(Duration.ofHours(12).minusMinutes(1));
        assertThat(leaver.get("/api/me").status()).isEqualTo(200);
        age(Duration.ofMinutes(1));
        assertThat(leaver.get("/api/me").status()).isEqualTo(401);
        leaver.signIn("leaver", ServerTest.PASSWORD);
        assertThat(leaver.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void signingInAgainBeginsAnew() {
        age(Duration.ofHours(11));
        leaver.signIn("leaver", ServerTest.PASSWORD);
        age(Duration.ofHours(11));
        assertThat(leaver.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void everySessionEndsWhenItsPersonSaysSo() {
        Browser.Answer ended = leaver.post("/api/me/sessions/end", null);
        assertThat(ended.status()).isEqualTo(204);
        assertThat(ended.header("Clear-Site-Data")).contains("storage");
        assertThat(leaver.get("/api/me").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        assertThat(change("wrong", NEW_PASSWORD)).isEqualTo("/problems/wrong-password");
        assertThat(change(ServerTest.PASSWORD, "too short")).isEqualTo("/problems/weak-password");
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(200);

        assertThat(change(ServerTest.PASSWORD, NEW_PASSWORD)).isEmpty();

        assertThat(leaver.get("/api/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
        assertThat(elsewhere.signIn("leaver", ServerTest.PASSWORD).status()).isEqualTo(401);
        assertThat(elsewhere.signIn("leaver", NEW_PASSWORD).status()).isEqualTo(200);
    }

    /** Two slow hashes lie between the look and the write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app_user set password_hash = 'reset' where username = 'leaver'",
                "update account_role set role = 'CLERK' where account_id = (select id from"
                        + " app_user where username = 'leaver')"
            })
    void aPasswordIsChangedOnlyOfTheAccountThatWasLookedAt(String meanwhile) {
        Accounts.Account seen = accounts.find("leaver").orElseThrow();
        jdbc.sql(meanwhile).update();
        assertThat(accounts.keepHash(seen, "mine")).isFalse();
        assertThat(accounts.keepHash(accounts.find("leaver").orElseThrow(), "mine")).isTrue();
    }

    @Test
    void guessesAtTheOldPasswordAreLimitedLikeThoseAtSignIn() {
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_SOURCE; guess++) {
            assertThat(change("guess " + guess, NEW_PASSWORD))
                    .isEqualTo("/problems/wrong-password");
        }
        assertThat(change(ServerTest.PASSWORD, NEW_PASSWORD))
                .isEqualTo("/problems/too-many-attempts");
    }

    @Test
    void aHashMadeByWeakerSettingsIsMadeAnewAtSignIn() {
        String weak = new Argon2PasswordEncoder(16, 32, 1, 1 << 14, 2).encode(ServerTest.PASSWORD);
        jdbc.sql("update app_user set password_hash = ? where username = 'leaver'")
                .param(weak)
                .update();
        assertThat(leaver.signIn("leaver", ServerTest.PASSWORD).status()).isEqualTo(200);
        assertThat(leaver.get("/api/me").status()).isEqualTo(200);
        assertThat(
                        jdbc.sql("select password_hash from app_user where username = 'leaver'")
                                .query(String.class)
                                .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private String change(String current, String wanted) {
        return leaver.post(
                        "/api/me/password",
                        "{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(current, wanted))
                .body()
                .path("type")
                .asString("");
    }

    private void age(Duration by) {
        jdbc.sql(
                        """
                        update spring_session set creation_time = creation_time - ?
                        where principal_name = 'leaver'
                        """)
                .param(by.toMillis())
                .update();
    }
}
