package painclinic.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class CalendarLimitsTest {

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private final CalendarLimits limits =
            new CalendarLimits(
                    new Clock() {
                        @Override
                        public Instant instant() {
                            return now;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public ZoneOffset getZone() {
                            return ZoneOffset.UTC;
                        }
                    });

    @Test
    void letsAnAddressGuessUpToTheLimitAndAgainALittleLater() {
        for (int i = 0; i < CalendarLimits.MOST_UNKNOWN; i++) {
            assertThat(limits.isGuessing("a")).isFalse();
            limits.countUnknown("a");
        }
        assertThat(limits.isGuessing("a")).isTrue();
        assertThat(limits.isGuessing("b")).isFalse();
        now = now.plus(Duration.ofMinutes(15));
        assertThat(limits.isGuessing("a")).isFalse();
    }

    @Test
    void letsACalendarBeReadUpToTheLimit() {
        for (int i = 0; i < CalendarLimits.MOST_OF_ONE; i++) {
            assertThat(limits.isTooOften("one")).isFalse();
        }
        assertThat(limits.isTooOften("one")).isTrue();
        assertThat(limits.isTooOften("another")).isFalse();
    }
}
