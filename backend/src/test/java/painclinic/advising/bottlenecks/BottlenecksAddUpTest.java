package painclinic.advising.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.advising.OverfullClinic;

import java.util.List;

/** What bottlenecks say of random overfull clinics fits together. */
class BottlenecksAddUpTest {

    @ParameterizedTest(name = "clinic {0}")
    @ValueSource(longs = {0, 1, 2, 3, 5, 6, 8, 12, 13, 15})
    void noMoreIsHeldUpThanIsMissingAndNoMoreInUseThanThereIs(long seed) {
        OverfullClinic clinic = OverfullClinic.of(seed);
        List<String> missing = clinic.coursesMissingSessions();

        List<Bottleneck> all =
                ClinicBottlenecks.of(clinic.bundle(), clinic.schedule()).weeks().stream()
                        .flatMap(week -> week.bottlenecks().stream())
                        .toList();

        assertThat(all)
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(missing).containsAll(one.courses());
                    assertThat(one.minutesInUse()).isBetween(0, one.minutesThere());
                    assertThat(one.minutesMissing() > 0).isEqualTo(!one.isWarning());
                });
        assertThat(all.stream().mapToInt(Bottleneck::sessionsMissing).sum())
                .isBetween(1, clinic.schedule().unscheduled().size());
    }
}
