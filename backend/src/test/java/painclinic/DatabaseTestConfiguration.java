package painclinic;

import static java.util.Objects.requireNonNull;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL for tests: in a container where a Docker engine answers, embedded elsewhere.
 * One embedded server serves the whole test run; every Spring context gets a fresh database.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DatabaseTestConfiguration {

    @Bean
    @ServiceConnection
    @Conditional(DockerAnswers.class)
    PostgreSQLContainer postgresContainer() {
        return new PostgreSQLContainer("postgres:18-alpine");
    }

    @Bean
    @Conditional(NoDocker.class)
    EmbeddedTestServer.FreshDatabase freshDatabase() {
        return EmbeddedTestServer.newDatabase();
    }

    @Bean
    @Conditional(NoDocker.class)
    JdbcConnectionDetails freshDatabaseForTheApplication(EmbeddedTestServer.FreshDatabase fresh) {
        return fresh.application();
    }

    @Bean
    @Conditional(NoDocker.class)
    FlywayConnectionDetails freshDatabaseForMigrations(EmbeddedTestServer.FreshDatabase fresh) {
        return fresh.owner();
    }

    /** Tests empty the tables between them; the product has no right to. */
    @Bean
    @Conditional(NoDocker.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    Callback truncateForTests(JdbcConnectionDetails application) {
        return new TruncateGrant(requireNonNull(application.getUsername()));
    }

    private static final class TruncateGrant implements Callback {

        private final String role;

        private TruncateGrant(String role) {
            this.role = role;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("grant truncate on all tables in schema public to " + role);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getCallbackName() {
            return "truncate-for-tests";
        }
    }

    static class DockerAnswers implements Condition {

        private static final boolean ANSWERS = probe();

        private static boolean probe() {
            try {
                return DockerClientFactory.instance().isDockerAvailable();
            } catch (RuntimeException | LinkageError e) {
                return false;
            }
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return ANSWERS;
        }
    }

    static class NoDocker implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !DockerAnswers.ANSWERS;
        }
    }
}
