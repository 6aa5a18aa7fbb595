package painclinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class KeptTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Kept<String, Integer> kept = new Kept<>(2);

    @Test
    void makesAThingOnce() {
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("b", made::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void keepsThoseLastAskedFor() {
        kept.get("a", made::incrementAndGet);
        kept.get("b", made::incrementAndGet);
        kept.get("a", made::incrementAndGet);
        kept.get("c", made::incrementAndGet);
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("b", made::incrementAndGet)).isEqualTo(4);
    }

    @Test
    void forgetsWhatIsNotWantedAnyMore() {
        kept.get("a", made::incrementAndGet);
        kept.get("b", made::incrementAndGet);
        kept.retain("b"::equals);
        assertThat(kept.get("b", made::incrementAndGet)).isEqualTo(2);
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void makesItOnceHoweverManyAskWhileItIsBeingMade() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int asker = 0; asker < 4; asker++) {
                answers.add(askers.submit(() -> kept.get("a", () -> slowly(begun, mayEnd))));
            }
            begun.await();
            assertThat(kept.get("b", () -> 100)).as("another one").isEqualTo(100);
            mayEnd.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void triesAgainAfterAFailure() {
        assertThatThrownBy(() ->
                        kept.get(
                                "a",
                                () -> {
                                    throw new IllegalStateException("no database");
                                }))
                .hasMessage("no database");
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
    }

    private Integer slowly(CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return made.incrementAndGet();
    }
}
