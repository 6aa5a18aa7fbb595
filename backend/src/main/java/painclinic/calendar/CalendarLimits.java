package painclinic.calendar;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often secret addresses are asked for, counted by each node for itself. A secret of 256 bits
 * is guessed by nobody; this keeps a program that tries from keeping the database busy, and one
 * calendar from asking without end.
 */
@Component
class CalendarLimits {

    static final int MOST_UNKNOWN = 30;
    static final int MOST_OF_ONE = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private Instant since = Instant.MIN;

    CalendarLimits(Clock clock) {
        this.clock = clock;
    }

    /** Whether an address has asked for too many calendars that there are not. */
    boolean isGuessing(String address) {
        forgetInTime();
        return counted.getOrDefault("address " + address, 0) >= MOST_UNKNOWN;
    }

    void countUnknown(String address) {
        counted.merge("address " + address, 1, Integer::sum);
    }

    /** Counts one more look at a calendar; whether it is one too many. */
    boolean isTooOften(Object whose) {
        return counted.merge("calendar " + whose, 1, Integer::sum) > MOST_OF_ONE;
    }

    private synchronized void forgetInTime() {
        Instant now = clock.instant();
        if (counted.size() > MOST_KEPT || !now.isBefore(since.plus(WINDOW))) {
            counted.clear();
            since = now;
        }
    }
}
