package painclinic.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class SearchTest {

    @ParameterizedTest(name = "{0} courses with {1} ms of the run left: {2} ms")
    @CsvSource({
        "100, 60000, 300",
        "3333, 60000, 9999",
        "3334, 60000, 10000",
        "100, 299, 299",
        "100, 0, 0",
        "100, -5, 0"
    })
    void settlesForThreeMillisecondsACourseWithinTenSecondsAndTheRun(
            long courses, long left, long millis) {
        assertThat(Search.settlingTime(courses, Duration.ofMillis(left)))
                .isEqualTo(Duration.ofMillis(millis));
    }
}
