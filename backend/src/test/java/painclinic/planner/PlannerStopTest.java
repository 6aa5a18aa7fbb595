package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.ScheduleCheck;
import painclinic.fixtures.TestClinic;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A run that has an hour, and is ended early. */
@Timeout(30)
class PlannerStopTest {

    private static final PlannerOptions AN_HOUR =
            new PlannerOptions(Duration.ofHours(1), 1, Integer.MAX_VALUE);

    private final ClinicBundle bundle = busyClinic();

    @Test
    void endsAtOnceWhenStoppedBeforeItBegins() {
        Planner planner = new Planner(bundle, AN_HOUR, progress -> {});
        planner.stop();

        assertValid(planner.plan());
    }

    @Test
    void endsSoonWhenStoppedByItsListener() {
        CompletableFuture<Planner> stopped = new CompletableFuture<>();
        Planner planner =
                new Planner(
                        bundle, AN_HOUR, progress -> stopped.thenAccept(Planner::stop).isDone());
        stopped.complete(planner);

        assertValid(planner.plan());
    }

    @Test
    void endsSoonWhenStoppedFromAnotherThread() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Planner planner = new Planner(bundle, AN_HOUR, progress -> running.countDown());
        CompletableFuture<ClinicSchedule> schedule = CompletableFuture.supplyAsync(planner::plan);
        running.await();

        planner.stop();

        assertValid(schedule.get());
    }

    @Test
    void endsSoonWhenAbandonedWhileItTidiesUp() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Planner planner = new Planner(bundle, AN_HOUR, progress -> running.countDown());
        CompletableFuture<ClinicSchedule> schedule = CompletableFuture.supplyAsync(planner::plan);
        running.await();

        planner.stop();
        planner.abandon();

        assertValid(schedule.get());
    }

    @Test
    void endsByItselfWhenItsTimeIsUp() {
        Planner planner =
                new Planner(
                        bundle,
                        new PlannerOptions(Duration.ofMillis(300), 1, null),
                        progress -> {});

        assertValid(planner.plan());
    }

    private void assertValid(ClinicSchedule schedule) {
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        assertThat(schedule.sessions()).isNotEmpty();
    }

    private static ClinicBundle busyClinic() {
        TestClinic clinic = new TestClinic();
        for (int i = 0; i < 10; i++) {
            clinic.course("back" + i, TestClinic.MANUAL, 9);
            clinic.course("neck" + i, TestClinic.ACUPUNCTURE, 10);
            clinic.course("gym" + i, TestClinic.EXERCISE, 8);
        }
        return clinic.bundle();
    }
}
