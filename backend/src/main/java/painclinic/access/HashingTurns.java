package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets few requests hash passwords at once: each hash takes a core and 19 MiB, and whoever sends
 * many guesses at once would take all of both. Whoever finds all turns taken waits a little, in the
 * order they came, and is then told to come again; nothing was looked at or counted.
 */
@Component
class HashingTurns {

    private static final int FEWEST = 2;
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Semaphore turns;
    private final Duration patience;

    HashingTurns(
            @Value("${painclinic.passwords-hashed-at-once:#{null}}") @Nullable Integer atOnce,
            @Value("${painclinic.wait-to-hash:2s}") Duration patience) {
        this.turns =
                new Semaphore(
                        atOnce == null
                                ? Math.max(FEWEST, Runtime.getRuntime().availableProcessors())
                                : atOnce,
                        true);
        this.patience = patience;
    }

    /** What comes of the hashing, or of being told after how long to try again. */
    <T> T inTurn(Supplier<T> hashing, Function<Duration, T> crowded) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return crowded.apply(AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return crowded.apply(AGAIN);
        }
        try {
            return hashing.get();
        } finally {
            turns.release();
        }
    }
}
