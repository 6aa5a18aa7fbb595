package painclinic.planning;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import painclinic.audit.Acting;
import painclinic.audit.Actor;

import java.time.Duration;
import java.util.UUID;

/**
 * The queue that planning runs wait in. A job is named by its run's id and carries nothing else:
 * what it needs is in the database when it starts.
 */
@Configuration(proxyBeanMethods = false)
class PlanningQueue {

    static final TaskDescriptor<Void> PLAN = TaskDescriptor.of("plan");

    private static final Actor.Job RUN = new Actor.Job("Planning run");
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> planTask(PlanningJob job) {
        return Tasks.oneTime(PLAN)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(BEFORE_NEXT_TRY))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        Acting.as(
                                RUN,
                                () ->
                                        job.carryOut(
                                                UUID.fromString(instance.getId()),
                                                context.getSchedulerState()::isShuttingDown)));
    }
}
