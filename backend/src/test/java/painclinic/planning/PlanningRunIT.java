package painclinic.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.PlanningHorizon;
import painclinic.clinic.Clinics;
import painclinic.course.Courses;
import painclinic.demo.DemoBundles;
import painclinic.exchange.ClinicBundles;
import painclinic.planner.PlanningProgress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@ServerTest
class PlanningRunIT {

    private static final Duration LONG_DEAD = Duration.ofMinutes(5);
    private static final PlanningProgress SOME =
            new PlanningProgress(Duration.ofSeconds(1), 3, 3, 100);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired Clinics clinics;
    @Autowired Courses courses;
    @Autowired SchedulerClient queue;
    @Autowired RunRecords runs;
    @Autowired RunLedger ledger;
    @Autowired PlanningJob job;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @BeforeEach
    void aClinicWithoutARun() {
        bundles.importReplacing(DemoBundles.on(LocalDate.now(ZoneOffset.UTC)));
        noRuns();
    }

    @AfterEach
    void noRuns() {
        jdbc.sql("delete from scheduled_tasks").update();
        jdbc.sql("delete from planning_run").update();
    }

    @Test
    void refusesASecondRunWhileOneIsInProgress() {
        UUID first = queued();
        Browser.Answer second =
                browsers.signedIn(Role.ADMINISTRATOR)
                        .post("/api/planning-runs", "{\"seconds\": 5}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().get("type").asString()).isEqualTo("/problems/run-in-progress");
        assertThat(second.body().at("/run/id").asString()).isEqualTo(first.toString());
    }

    @Test
    void startsOneRunHoweverManyAskAtOnce() throws InterruptedException, ExecutionException {
        Callable<Boolean> ask = () -> runs.queue(UUID.randomUUID(), 5, 1, "Ada", 10);
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> answers = askers.invokeAll(Collections.nCopies(16, ask));
            int started = 0;
            for (Future<Boolean> answer : answers) {
                started += answer.get() ? 1 : 0;
            }
            assertThat(started).isOne();
        }
    }

    @Test
    void refusesARunOnceTheWindowIsOver() {
        PlanningHorizon window = clinics.current().orElseThrow().planning();
        assertThat(at(window.to()).start(new NewPlanningRun(5, 1L), "Ada"))
                .isEqualTo(new StartOutcome.WindowOver(window.to()));
        assertThat(runs.latest()).isEmpty();
        assertThat(at(window.to().minusDays(1)).start(new NewPlanningRun(5, 1L), "Ada"))
                .isInstanceOf(StartOutcome.Queued.class);
    }

    private PlanningRuns at(LocalDate date) {
        Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new PlanningRuns(runs, clinics, courses, queue, Clock.fixed(noon, ZoneOffset.UTC));
    }

    @Test
    void refusesATimeOutsideTheLimits() {
        Browser admin = browsers.signedIn(Role.ADMINISTRATOR);
        assertThat(admin.post("/api/planning-runs", "{\"seconds\": 4}").status()).isEqualTo(400);
        assertThat(admin.post("/api/planning-runs", "{\"seconds\": 3601}").status()).isEqualTo(400);
    }

    @Test
    void aRunWhoseNodeDiedIsTakenUpAndFinished() {
        UUID run = queued();
        RunTicket dead = ledger.take(run).orElseThrow();
        pickedByADeadNode(run);
        await().atMost(Duration.ofSeconds(60)).until(() -> isOver(run));
        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(ledger.record(dead, SOME)).isFalse();
    }

    @Test
    void aNodeThoughtDeadChangesNothing() {
        UUID run = queued();
        RunTicket dead = ledger.take(run).orElseThrow();
        RunTicket living = ledger.take(run).orElseThrow();
        assertThat(ledger.record(dead, SOME)).isFalse();
        assertThat(ledger.wantsMore(dead)).isFalse();
        ledger.fail(dead, "too late");
        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(ledger.wantsMore(living)).isTrue();
        assertThat(ledger.record(living, SOME)).isTrue();
        assertThat(runs.find(run).orElseThrow().trend()).hasSize(1);
    }

    @Test
    void aRunThatKeepsKillingItsNodeIsGivenUp() {
        UUID run = queued();
        for (int take = 0; take < RunLedger.MOST_TAKES; take++) {
            assertThat(ledger.take(run)).isPresent();
        }
        assertThat(ledger.take(run)).isEmpty();
        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @Test
    void aRunThatWasToStopWhenItsNodeDiedIsNotBegunAgain() {
        UUID run = queued();
        assertThat(ledger.take(run)).isPresent();
        runs.askToStop(run);
        assertThat(ledger.take(run)).isEmpty();
        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @Test
    void aStopAskedForWhileItWaitsEndsItAtOnce() {
        UUID run = queued();
        Browser.Answer stopped =
                browsers.signedIn(Role.ADMINISTRATOR)
                        .post("/api/planning-runs/" + run + "/stop", null);
        assertThat(stopped.status()).isEqualTo(202);
        assertThat(stopped.body().get("status").asString()).isEqualTo("STOPPED");
        assertThat(ledger.take(run)).isEmpty();
    }

    @Test
    void aStopAskedForWhileItRunsEndsTheSearch() {
        UUID run = queued();
        RunTicket ticket = ledger.take(run).orElseThrow();
        runs.askToStop(run);
        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(RunStatus.STOPPING);
        assertThat(ledger.wantsMore(ticket)).isFalse();
    }

    @Test
    void aRunThatIsGivenBackWaitsForAnotherNode() {
        UUID run = queued();
        ledger.release(ledger.take(run).orElseThrow());
        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(RunStatus.QUEUED);
        assertThat(ledger.take(run)).isPresent();
    }

    @Test
    void aSearchThatShutdownCutsShortIsGivenBack() {
        UUID run = queued();
        assertThatThrownBy(() -> job.carryOut(run, () -> true))
                .isInstanceOf(NodeShuttingDown.class);
        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void aStopDuringAShutdownKeepsThePlan() {
        UUID run = queued();
        job.carryOut(
                run,
                () -> {
                    runs.askToStop(run);
                    return true;
                });
        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(RunStatus.STOPPED);
        assertThat(runs.find(run).orElseThrow().draftId()).isNotNull();
    }

    private UUID queued() {
        UUID run = UUID.randomUUID();
        assertThat(runs.queue(run, 5, 1, "Ada", 10)).isTrue();
        return run;
    }

    private boolean isOver(UUID run) {
        return runs.find(run).orElseThrow().finishedAt() != null;
    }

    /** What the queue's table holds after a kill -9. */
    private void pickedByADeadNode(UUID run) {
        jdbc.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time,
                            picked, picked_by, last_heartbeat, version)
                        values ('plan', ?, ?, true, 'a dead node', ?, 1)
                        """)
                .param(run.toString())
                .param(clock.instant().minus(LONG_DEAD).atOffset(ZoneOffset.UTC))
                .param(clock.instant().minus(LONG_DEAD).atOffset(ZoneOffset.UTC))
                .update();
    }
}
