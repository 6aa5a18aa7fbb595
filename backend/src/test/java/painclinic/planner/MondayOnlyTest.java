package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.evaluation.check.ScheduleCheck;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Ten sessions on Mondays, three of which are closed: they fit only because day 84 counts. */
class MondayOnlyTest {

    private ClinicBundle bundle;

    @BeforeEach
    void readBundle() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        MondayOnlyTest.class.getResourceAsStream("/bundles/monday-only.json"))) {
            bundle = ((BundleReading.Accepted) BundleReader.read(in)).bundle();
        }
    }

    @Test
    void placesAllTenSessionsWithTheLastOnDay84() {
        ClinicSchedule schedule =
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofSeconds(20), 1, 50),
                                progress -> {})
                        .plan();

        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions()).hasSize(10);
        Session first = schedule.sessions().getFirst();
        Session last = schedule.sessions().getLast();
        assertThat(ChronoUnit.DAYS.between(first.start(), last.start())).isEqualTo(84);
    }
}
