package painclinic.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import painclinic.audit.Acting;
import painclinic.audit.Actor;

import java.time.Duration;

/**
 * Sends what is due, every few seconds, on one node at a time: a round that its node leaves in the
 * middle is taken up by another.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NoticeSettings.class, ReminderSettings.class})
class NoticeConfiguration {

    private static final Actor.Job SENDING = new Actor.Job("Messages");
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> forgettingTask(Sending sending) {
        return Tasks.recurring("forget-messages", FixedDelay.of(BETWEEN_FORGETTING))
                .execute((instance, context) -> Acting.as(SENDING, sending::forget));
    }

    @Bean
    RecurringTask<Void> sendingTask(Sending sending, Reminding reminding) {
        return Tasks.recurring("send-messages", FixedDelay.of(BETWEEN_ROUNDS))
                .execute((instance, context) -> {
                    Acting.as(SENDING, reminding::giveUpOutdated);
                    Acting.as(SENDING, sending::round);
                    Acting.as(SENDING, reminding::round);
                });
    }
}
