package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.ScheduleWriter;
import painclinic.evaluation.check.ScheduleCheck;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One seed and one step limit give one schedule, whoever listens. */
class PlannerDeterminismTest {

    private static final long CLINIC_WITH_CLASSES = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 12, 22})
    void givesTheSameBytesForTheSameSeed(long clinic) {
        ClinicBundle bundle = RandomBookings.bundle(clinic);

        assertThat(ScheduleWriter.toBytes(planned(bundle, 5, progress -> {})))
                .isEqualTo(ScheduleWriter.toBytes(planned(bundle, 5, progress -> {})));
    }

    @Test
    void givesTheSameBytesWhateverTheListenerDoes() {
        ClinicBundle bundle = RandomBookings.bundle(CLINIC_WITH_CLASSES);
        List<PlanningProgress> heard = new CopyOnWriteArrayList<>();

        assertThat(ScheduleWriter.toBytes(planned(bundle, 5, heard::add)))
                .isEqualTo(
                        ScheduleWriter.toBytes(planned(bundle, 5, PlannerDeterminismTest::dawdle)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void givesAValidScheduleForAnySeed(long seed) {
        ClinicBundle bundle = RandomBookings.bundle(CLINIC_WITH_CLASSES);

        assertThat(ScheduleCheck.brokenRules(bundle, planned(bundle, seed, progress -> {})))
                .isEmpty();
    }

    private static ClinicSchedule planned(
            ClinicBundle bundle, long seed, PlanningListener listener) {
        return new Planner(bundle, new PlannerOptions(Duration.ofSeconds(60), seed, 150), listener)
                .plan();
    }

    private static void dawdle(PlanningProgress progress) {
        long until = System.nanoTime() + Duration.ofMillis(progress.unplanned() % 50).toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
