package painclinic.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

class ClinicTimeTest {

    private final ClinicTime london = ClinicTime.in("Europe/London");

    @ParameterizedTest(name = "{0} in London is {1}")
    @CsvSource(
            textBlock =
                    """
                    2027-01-12T09:00, 2027-01-12T09:00:00Z
                    2027-07-13T09:00, 2027-07-13T08:00:00Z
                    # the clocks go forward at one
                    2027-03-28T00:59, 2027-03-28T00:59:00Z
                    2027-03-28T02:00, 2027-03-28T01:00:00Z
                    # skipped: read as if the clock had gone forward already
                    2027-03-28T01:30, 2027-03-28T01:30:00Z
                    # the clocks go back at two: the first pass of the doubled hour
                    2027-10-31T00:59, 2027-10-30T23:59:00Z
                    2027-10-31T01:30, 2027-10-31T00:30:00Z
                    2027-10-31T02:00, 2027-10-31T02:00:00Z
                    """)
    void readsTheWallClock(LocalDateTime local, Instant instant) {
        assertThat(london.instant(local)).isEqualTo(instant);
    }

    @Test
    void givesBackTheWallClockOnBothSidesOfAClockChange() {
        for (String moment :
                new String[] {
                    "2027-03-27T09:00", "2027-03-29T09:00", "2027-10-30T09:00", "2027-11-01T09:00"
                }) {
            LocalDateTime local = LocalDateTime.parse(moment);
            assertThat(london.local(london.instant(local))).isEqualTo(local);
        }
    }

    @ParameterizedTest(name = "{0} has {1} hours")
    @CsvSource({"2027-03-27, 24", "2027-03-28, 23", "2027-10-31, 25", "2027-11-01, 24"})
    void knowsHowLongADateIs(LocalDate date, long hours) {
        assertThat(Duration.between(london.startOf(date), london.startOf(date.plusDays(1))))
                .hasHours(hours);
    }
}
