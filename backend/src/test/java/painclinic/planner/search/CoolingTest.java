package painclinic.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoolingTest {

    private final Cooling cooling = Cooling.over(0, 1_000, 10);

    @Nested
    class AMove {

        @ParameterizedTest(name = "that costs {0} points more with {1} of the run left: {2}")
        @CsvSource({"70, 1, false", "71, 1, true", "35, 0.5, false", "36, 0.5, true"})
        void isHopelessPastSevenTimesTheTemperature(long soft, double left, boolean hopeless) {
            assertThat(cooling.isHopeless(0, soft, left)).isEqualTo(hopeless);
        }

        @Test
        void isHopelessWhenItLosesASession() {
            assertThat(cooling.isHopeless(1, -1_000, 1)).isTrue();
        }

        @Test
        void isNeverHopelessWhenItPlacesASession() {
            assertThat(cooling.isHopeless(-1, 1_000, 0.01)).isFalse();
        }
    }

    @ParameterizedTest(name = "after {0} of 1,000 moves {1} is left")
    @CsvSource({"0, 1", "250, 0.75", "1000, 1e-9", "1001, 1e-9"})
    void coolsEvenlyAndNeverToNothing(long moves, double left) {
        assertThat(cooling.left(moves)).isEqualTo(left);
    }

    @ParameterizedTest(name = "{1} courses in {0} ms: {2} points")
    @CsvSource({"60000, 1000, 12", "600000, 1000, 30", "1000, 1000, 3"})
    void startsHotterWithMoreTimeForEachCourse(long millis, long courses, int points) {
        assertThat(Cooling.startingTemperature(millis, 0, courses)).isEqualTo(points);
    }

    @Test
    void countsMovesInsteadOfTimeWhereTheyAreLimited() {
        assertThat(Cooling.startingTemperature(0, 200_000, 1_000))
                .isEqualTo(Cooling.startingTemperature(60_000, 0, 1_000));
    }
}
