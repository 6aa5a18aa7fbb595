package painclinic.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Whether the database answers, said within a second either way. Takes the place of Boot's own. */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private static final Duration LIMIT = Duration.ofMillis(800);

    private final DatabaseWatch watch;

    DatabaseHealth(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        try {
            return (watch.answersWithin(LIMIT) ? Health.up() : Health.down()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }
}
