package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.time.Duration.ofMillis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@ServerTest
class SignInAttemptsIT {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    @Autowired Browsers browsers;
    @Autowired Accounts accounts;
    @Autowired SignInAttempts attempts;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;

    @BeforeEach
    @AfterEach
    void nothingIsCounted() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void anAccountIsGuessedAtTenTimesFromOneAddress() {
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_SOURCE; guess++) {
            assertThat(waits("held", "stranger", NOW)).isZero();
        }
        assertThat(waits("held", "stranger", NOW)).isEqualTo(SignInAttempts.WINDOW);
        assertThat(waits("held", "elsewhere", NOW)).isZero();
        assertThat(waits("held", "stranger", NOW.plus(SignInAttempts.WINDOW).minusMillis(1)))
                .isEqualTo(Duration.ofMillis(1));
        assertThat(waits("held", "stranger", NOW.plus(SignInAttempts.WINDOW))).isZero();
    }

    @Test
    void guessesAtOtherNamesShutOutNobodyBehindTheSameAddress() {
        for (int name = 0; name < 2 * SignInAttempts.MOST_FROM_AN_ADDRESS; name++) {
            assertThat(waits("colleague" + name, "clinic", NOW)).isZero();
        }
        for (int guess = 0; guess < SignInAttempts.FEW_FROM_A_BUSY_ADDRESS; guess++) {
            assertThat(waits("therapist", "clinic", NOW)).isZero();
        }
        assertThat(waits("therapist", "clinic", NOW)).isPositive();
    }

    @Test
    void guessesAtOneAccountFromManyAddressesAreSlowed() {
        int tried = 0;
        for (int guess = 0; guess < 300; guess++) {
            tried += waits("admin", "address" + guess % 30, NOW).isZero() ? 1 : 0;
        }
        assertThat(tried).isEqualTo(SignInAttempts.FREE);
    }

    @Test
    void eachFurtherGuessWaitsTwiceAsLongUpToHalfAMinute() {
        for (int guess = 0; guess < SignInAttempts.FREE; guess++) {
            assertThat(waits("admin", "address" + guess, NOW)).isZero();
        }
        Instant now = NOW;
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(waits("admin", "another" + now, now)).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(waits("admin", "another" + now, now)).isZero();
        }
    }

    @Test
    void aBrowserThatTheAccountKnowsDoesNotWaitForStrangers() {
        for (int guess = 0; guess < 2 * SignInAttempts.FREE; guess++) {
            waits("admin", "address" + guess, NOW);
        }
        SignInAttempts.Source known = new SignInAttempts.Source("device", true);
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_SOURCE; guess++) {
            assertThat(at(NOW).admit("admin", known)).isZero();
        }
        assertThat(at(NOW).admit("admin", known)).isPositive();
    }

    @Test
    void manyAtOnceGetNoMoreGuessesThanOneAfterAnother()
            throws InterruptedException, ExecutionException {
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            List<Future<Duration>> waits =
                    guessers.invokeAll(
                            Collections.nCopies(
                                    40,
                                    () ->
                                            attempts.admit(
                                                    "crowd",
                                                    SignInAttempts.Source.address("one"))));
            int tried = 0;
            for (Future<Duration> wait : waits) {
                tried += wait.get().isZero() ? 1 : 0;
            }
            assertThat(tried).isEqualTo(SignInAttempts.MOST_FROM_A_SOURCE);
        }
    }

    /** Each name has had its few tries, and the address becomes busy with the next of them. */
    @Test
    void manyNamesAtOnceGetNoMoreFromABusyAddressThanOneAfterAnother()
            throws InterruptedException, ExecutionException {
        SignInAttempts.Source one = SignInAttempts.Source.address("one");
        List<String> names = IntStream.range(0, 8).mapToObj(n -> "crowd" + n).toList();
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_AN_ADDRESS - 1; guess++) {
            boolean isFew = guess < names.size() * SignInAttempts.FEW_FROM_A_BUSY_ADDRESS;
            String name = isFew ? names.get(guess % names.size()) : "colleague" + guess;
            assertThat(attempts.admit(name, one)).isZero();
        }
        JdbcClient slow =
                statement -> {
                    await().pollDelay(ofMillis(statement.startsWith("insert") ? 200 : 0))
                            .until(() -> true);
                    return jdbc.sql(statement);
                };
        SignInAttempts slowly = new SignInAttempts(slow, Clock.systemUTC());
        List<Callable<Duration>> next =
                names.stream()
                        .<Callable<Duration>>map(
                                name -> () -> transaction.execute(s -> slowly.admit(name, one)))
                        .toList();
        try (ExecutorService guessers = Executors.newFixedThreadPool(names.size())) {
            int tried = 0;
            for (Future<Duration> wait : guessers.invokeAll(next)) {
                tried += wait.get().isZero() ? 1 : 0;
            }
            assertThat(tried).isOne();
        }
    }

    @Test
    void looksAtNoPasswordThenAndSaysWhenToTryAgain() {
        accounts.open(NewAccount.administrator("guessed", "Guessed"), ServerTest.PASSWORD);
        Browser browser = browsers.anonymous();
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_SOURCE; guess++) {
            assertThat(browser.signIn("guessed", "guess " + guess).status()).isEqualTo(401);
        }
        Browser.Answer refused = browser.signIn("guessed", ServerTest.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("8[0-9]{2}|900");
        assertThat(refused.text()).contains("15 minutes").doesNotContain("guessed");
        assertThat(browsers.signedIn(NewAccount.administrator("other", "Other")).get("/api/me"))
                .extracting(Browser.Answer::status)
                .isEqualTo(200);
        nothingIsCounted();
        assertThat(browser.signIn("guessed", ServerTest.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aBrowserIsKnownByItsCookieToTheAccountThatSignedInThereOnly() {
        Browser browser = browsers.signedIn(NewAccount.administrator("regular", "Regular"));
        assertThat(browser.cookie("painclinic-device")).isNotNull();
        browser.post("/api/sign-out", null);
        assertThat(browser.cookie("painclinic-device")).isNotNull();
        browser.signIn("regular", "wrong");
        browser.signIn("somebody", "wrong");
        assertThat(
                        jdbc.sql(
                                        """
                                        select username from sign_in_attempt
                                        where known order by username
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("regular");
    }

    private Duration waits(String username, String address, Instant now) {
        return at(now).admit(username, SignInAttempts.Source.address(address));
    }

    private SignInAttempts at(Instant now) {
        return new SignInAttempts(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }
}
