package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.bound.LowerBound;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.CostWeights;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;

/** Tiny full clinics whose best schedule was proven by an exact solver (benchmark/tiny.py). */
class ProvenClinicsTest {

    private static final int MOVES = 4_000;

    @ParameterizedTest(name = "{0}, seed {1}: {2} missing")
    @CsvSource(
            textBlock =
                    """
                    # eight people with four sessions and six seats a week: somebody has to skip one
                    overload-class-of-six, 1, 2, 246
                    overload-class-of-six, 2, 2, 246
                    # ten places for twenty sessions: nobody is left without a first one
                    overload-ten-places, 1, 10, 155
                    overload-ten-places, 2, 10, 155
                    # the class leaves its weekday once, as one class
                    class-change, 1, 0, 135
                    class-change, 2, 0, 135
                    """)
    void comesToTheProvenMissingAndNearTheProvenCost(
            String name, long seed, long missing, long softCost) throws IOException {
        ClinicBundle bundle = read(name);

        ClinicSchedule schedule =
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofMinutes(1), seed, MOVES)
                                        .knowing(() -> LowerBound.missing(bundle)),
                                progress -> {})
                        .plan();

        Measures measures = ScheduleMeasures.of(bundle, schedule, CostWeights.DEFAULT, null);
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        assertThat(measures.missing()).isEqualTo(missing);
        assertThat(measures.softCost()).isBetween(softCost, softCost * 11 / 10);
    }

    private static ClinicBundle read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ProvenClinicsTest.class.getResourceAsStream(
                                "/bundles/proven/%s.json".formatted(name)))) {
            return switch (BundleReader.read(in)) {
                case BundleReading.Accepted accepted -> accepted.bundle();
                case BundleReading.Refused refused ->
                        throw new IllegalArgumentException(refused.faults().toString());
            };
        }
    }
}
