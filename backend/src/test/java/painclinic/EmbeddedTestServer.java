package painclinic;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The one embedded server of a test run. */
final class EmbeddedTestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private EmbeddedTestServer() {}

    static JdbcConnectionDetails newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + name, e);
        }
        return new FreshDatabase(
                "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, "postgres", "");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "300")
                            // writers that collide on purpose should not wait long to learn it
                            .setServerConfig("deadlock_timeout", "50ms")
                            .setRegisterShutdownHook(false)
                            .start();
            // Spring's handlers run after all contexts are closed; the library's own hook would
            // race with them
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record FreshDatabase(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
