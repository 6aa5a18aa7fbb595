package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.fixtures.TestClinic;

import java.time.Duration;

/** A clinic without people to treat anybody, or without rooms, is planned: nothing has a place. */
class EmptyClinicTest {

    @ParameterizedTest
    @ValueSource(strings = {"practitioners", "rooms", "both"})
    void leavesEverythingWithoutAPlace(String none) {
        TestClinic clinic = new TestClinic();
        clinic.course("one", TestClinic.MANUAL, 2);
        clinic.course("another", TestClinic.EXERCISE, 3);
        if (!none.equals("rooms")) {
            clinic.practitioners.clear();
        }
        if (!none.equals("practitioners")) {
            clinic.rooms.clear();
        }
        ClinicBundle bundle = clinic.bundle();

        ClinicSchedule schedule =
                new Planner(bundle, new PlannerOptions(Duration.ofMinutes(1), 1, 20), told -> {})
                        .plan();

        assertThat(schedule.sessions()).isEmpty();
        assertThat(schedule.unscheduled()).hasSize(5);
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
    }
}
