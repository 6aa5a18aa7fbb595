package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.PlanningHorizon;
import painclinic.fixtures.TestClinic;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What has to be missing is asked for once, and only where something is missing at all. */
class LeastMissingTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void isNotAskedForWhereEverythingHasAPlace() {
        plan(14);

        assertThat(asked).hasValue(0);
    }

    @Test
    void isAskedForOnceWhereSomethingIsMissing() {
        plan(15);

        assertThat(asked).hasValue(1);
    }

    /** On one Monday one couch holds fourteen sessions of half an hour. */
    private void plan(int people) {
        TestClinic clinic = new TestClinic();
        clinic.planning = new PlanningHorizon(TestClinic.MONDAY, TestClinic.MONDAY, 15);
        for (int i = 0; i < people; i++) {
            clinic.course("c" + i, TestClinic.MANUAL, 1);
        }
        ClinicBundle bundle = clinic.bundle();
        PlannerOptions options = new PlannerOptions(Duration.ofMinutes(1), 1, 20);
        new Planner(
                        bundle,
                        options.knowing(() -> {
                            asked.incrementAndGet();
                            return 1;
                        }),
                        told -> {})
                .plan();
    }
}
