package painclinic.planning;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.course.Courses;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Planning runs: asked for, followed, stopped. */
@Service
class PlanningRuns {

    private final RunRecords runs;
    private final Clinics clinics;
    private final Courses courses;
    private final SchedulerClient queue;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    PlanningRuns(
            RunRecords runs, Clinics clinics, Courses courses, SchedulerClient queue, Clock clock) {
        this.runs = runs;
        this.clinics = clinics;
        this.courses = courses;
        this.queue = queue;
        this.clock = clock;
    }

    /** Queues a run; the wish and the job are recorded together or not at all. */
    @Transactional
    public StartOutcome start(NewPlanningRun wish, String requestedBy) {
        Optional<Clinic> clinic = clinics.current();
        return clinic.isEmpty()
                ? new StartOutcome.NoClinic()
                : start(clinic.get(), wish, requestedBy);
    }

    private StartOutcome start(Clinic clinic, NewPlanningRun wish, String requestedBy) {
        if (clinic.planningAhead(clock.instant()).isEmpty()) {
            return new StartOutcome.WindowOver(clinic.planning().to());
        }
        UUID id = UUID.randomUUID();
        Long seed = wish.seed();
        boolean queued =
                runs.queue(
                        id,
                        wish.seconds(),
                        seed == null ? seeds.nextInt(Integer.MAX_VALUE) : seed,
                        requestedBy,
                        courses.owed(clinic.id()));
        if (!queued) {
            return new StartOutcome.InProgress(runs.latest().orElseThrow());
        }
        queue.schedule(PlanningQueue.PLAN.instance(id.toString()).scheduledTo(clock.instant()));
        return new StartOutcome.Queued(runs.find(id).orElseThrow());
    }

    /** Asks the run to end with the best so far; empty when there is no such run. */
    @Transactional
    public Optional<PlanningRun> stop(UUID id) {
        runs.askToStop(id);
        return runs.find(id);
    }

    Optional<PlanningRun> find(UUID id) {
        return runs.find(id);
    }

    Optional<PlanningRun> latest() {
        return runs.latest();
    }
}
