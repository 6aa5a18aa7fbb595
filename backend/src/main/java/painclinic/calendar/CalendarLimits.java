package painclinic.calendar;

import org.springframework.stereotype.Component;

import painclinic.limit.Limit;

import java.time.Clock;

/**
 * How often secret addresses are asked for. A secret of 256 bits is guessed by nobody; this keeps a
 * program that tries from keeping the database busy, and one calendar from asking without end.
 */
@Component
class CalendarLimits {

    static final int MOST_UNKNOWN = 30;
    static final int MOST_OF_ONE = 60;

    private final Limit unknown;
    private final Limit ofOne;

    CalendarLimits(Clock clock) {
        this.unknown = new Limit(clock, MOST_UNKNOWN);
        this.ofOne = new Limit(clock, MOST_OF_ONE);
    }

    /** Whether an address has asked for too many calendars that there are not. */
    boolean isGuessing(String address) {
        return unknown.isReached(address);
    }

    void countUnknown(String address) {
        unknown.isOneTooMany(address);
    }

    /**
     * Counts one more look at a calendar; whether it is one too many.
     *
     * @param secretHash of the address
     */
    boolean isTooOften(String secretHash) {
        return ofOne.isOneTooMany(secretHash);
    }
}
