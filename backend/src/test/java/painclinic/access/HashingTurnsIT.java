package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Few passwords are hashed at once, and whoever comes then is told when to come again. */
class HashingTurnsIT {

    private static final String CROWDED = "crowded";

    @Nested
    class Turns {

        @Test
        void areSoManyAndNoMore() throws Exception {
            HashingTurns two = new HashingTurns(2, Duration.ofMillis(20));
            String third = whileTaken(two, 2, () -> two.inTurn(() -> "hashed", wait -> CROWDED));
            assertThat(third).isEqualTo(CROWDED);
            assertThat(two.<String>inTurn(() -> "hashed", wait -> CROWDED)).isEqualTo("hashed");
        }

        @Test
        void areGivenBackByWhoFails() {
            HashingTurns one = new HashingTurns(1, Duration.ZERO);
            assertThatThrownBy(() ->
                            one.<String>inTurn(
                                    () -> {
                                        throw new IllegalStateException("a fault");
                                    },
                                    wait -> CROWDED))
                    .hasMessage("a fault");
            assertThat(one.<String>inTurn(() -> "hashed", wait -> CROWDED)).isEqualTo("hashed");
        }

        @Test
        void areWaitedForALittle() throws Exception {
            HashingTurns one = new HashingTurns(1, Duration.ofSeconds(30));
            try (ExecutorService another = Executors.newSingleThreadExecutor()) {
                Callable<String> second = () -> one.inTurn(() -> "hashed", wait -> CROWDED);
                Future<String> waiting =
                        one.inTurn(
                                () -> another.submit(second),
                                wait -> another.submit(() -> CROWDED));
                assertThat(waiting.get()).isEqualTo("hashed");
            }
        }
    }

    @Nested
    @ServerTest
    class AtTheServer {

        @Autowired Browsers browsers;
        @Autowired HashingTurns turns;
        @Autowired JdbcClient jdbc;

        @AfterEach
        void nothingIsCounted() {
            jdbc.sql("delete from sign_in_attempt").update();
        }

        @Test
        void whoSignsInThenIsToldWhenToComeAgainAndNothingIsCounted() throws Exception {
            int all = Math.max(2, Runtime.getRuntime().availableProcessors());
            Browser stranger = browsers.anonymous();
            Browser clerk = browsers.signedIn(Role.CLERK);
            List<Browser.Answer> answers =
                    whileTaken(
                            turns,
                            all,
                            () ->
                                    List.of(
                                            stranger.signIn("ada", "guess"),
                                            clerk.post(
                                                    "/api/me/password",
                                                    """
                                                    {"current": "a", "wanted": "b"}\
                                                    """)));
            assertThat(answers)
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(429);
                        assertThat(answer.header("Retry-After")).isEqualTo("2");
                        assertThat(answer.text()).contains("Many people are signing in just now.");
                    });
            assertThat(jdbc.sql("select count(*) from sign_in_attempt").query(Long.class).single())
                    .isZero();
            assertThat(stranger.signIn("ada", "guess").status()).isEqualTo(401);
        }
    }

    /** What is answered while so many turns are taken. */
    private static <T> T whileTaken(HashingTurns turns, int taken, Supplier<T> then)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(taken);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService hashers = Executors.newFixedThreadPool(taken)) {
            IntStream.range(0, taken)
                    .forEach(n ->
                            hashers.execute(() ->
                                    turns.inTurn(
                                            () -> {
                                                begun.countDown();
                                                return await(end);
                                            },
                                            wait -> false)));
            begun.await();
            try {
                return then.get();
            } finally {
                end.countDown();
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
