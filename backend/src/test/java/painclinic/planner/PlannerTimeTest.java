package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/** What is left for the search of a run that may last a minute. */
class PlannerTimeTest {

    @ParameterizedTest
    @CsvSource({
        "60, 0, 60",
        "60, 15, 45",
        "60, 40, 20",
        "60, 41, 20",
        "60, 70, 20",
        "3, 0, 3",
        "3, 2, 3",
        "25, 5, 20",
        "25, 6, 20",
    })
    void isAThirdAtLeastAndNeverMoreThanIsNeeded(int needed, int spent, int left) {
        assertThat(
                        Planner.left(
                                Duration.ofSeconds(needed),
                                Duration.ofSeconds(spent),
                                Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofSeconds(left));
    }
}
