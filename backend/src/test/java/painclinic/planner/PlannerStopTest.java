package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.fixtures.TestClinic;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run that has an hour, and is ended early. The clinic is so large that a run which is not ended
 * would take longer than the test may.
 */
@Timeout(30)
class PlannerStopTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ClinicBundle bundle = busyClinic();

    /** By the time, and by a number of moves that is never reached. */
    static Stream<PlannerOptions> anHour() {
        return Stream.of(
                new PlannerOptions(HOUR, 1, null), new PlannerOptions(HOUR, 1, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("anHour")
    void endsAtOnceWhenStoppedBeforeItBegins(PlannerOptions anHour) {
        Planner planner = new Planner(bundle, anHour, progress -> {});
        planner.stop();

        assertValid(planner.plan());
    }

    @ParameterizedTest
    @MethodSource("anHour")
    void endsSoonWhenStoppedByItsListener(PlannerOptions anHour) {
        CompletableFuture<Planner> stopped = new CompletableFuture<>();
        Planner planner =
                new Planner(bundle, anHour, progress -> stopped.thenAccept(Planner::stop).isDone());
        stopped.complete(planner);

        assertValid(planner.plan());
    }

    @ParameterizedTest
    @MethodSource("anHour")
    void endsSoonWhenStoppedFromAnotherThread(PlannerOptions anHour) throws Exception {
        assertValid(endedBy(Planner::stop, anHour));
    }

    @ParameterizedTest
    @MethodSource("anHour")
    void endsSoonWhenAbandoned(PlannerOptions anHour) throws Exception {
        assertValid(endedBy(Planner::abandon, anHour));
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

    private ClinicSchedule endedBy(Consumer<Planner> end, PlannerOptions options) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Planner planner = new Planner(bundle, options, progress -> running.countDown());
        CompletableFuture<ClinicSchedule> schedule = CompletableFuture.supplyAsync(planner::plan);
        running.await();
        end.accept(planner);
        return schedule.get();
    }

    private void assertValid(ClinicSchedule schedule) {
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        assertThat(schedule.sessions()).isNotEmpty();
    }

    private static ClinicBundle busyClinic() {
        TestClinic clinic = new TestClinic();
        for (int i = 0; i < 25; i++) {
            clinic.course("back" + i, TestClinic.MANUAL, 9);
            clinic.course("neck" + i, TestClinic.ACUPUNCTURE, 10);
            clinic.course("gym" + i, TestClinic.EXERCISE, 8);
        }
        return clinic.bundle();
    }
}
