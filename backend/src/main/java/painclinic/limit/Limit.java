package painclinic.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each may do something in a quarter of an hour, counted by each node for itself. It
 * keeps a program that asks without end from keeping the machine busy; it guards no secret.
 */
public final class Limit {

    /** How long somebody waits at most who has reached a limit. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_KEPT = 10_000;

    private final Clock clock;
    private final int most;
    private final Map<Object, Integer> counted = new ConcurrentHashMap<>();
    private Instant since = Instant.MIN;

    public Limit(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Counts one more; whether it is one too many. */
    public boolean isOneTooMany(Object who) {
        forgetInTime();
        return counted.merge(who, 1, Integer::sum) > most;
    }

    /** Whether the next is one too many. */
    public boolean isReached(Object who) {
        forgetInTime();
        return counted.getOrDefault(who, 0) >= most;
    }

    private synchronized void forgetInTime() {
        Instant now = clock.instant();
        if (counted.size() > MOST_KEPT || !now.isBefore(since.plus(WINDOW))) {
            counted.clear();
            since = now;
        }
    }
}
