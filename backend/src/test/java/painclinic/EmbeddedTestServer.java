package painclinic;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
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
    private static final String OWNER = "tests_owner";
    private static final String APPLICATION = "tests_application";

    static {
        execute("create role " + OWNER + " login");
        execute("create role " + APPLICATION + " login");
    }

    private EmbeddedTestServer() {}

    static FreshDatabase newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        execute("create database " + name + " owner " + OWNER);
        return new FreshDatabase("jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name);
    }

    private static void execute(String command) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refuses: " + command, e);
        }
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

    /** A database with the two roles that the product's own server has. */
    record FreshDatabase(String url) {

        JdbcConnectionDetails application() {
            return new ApplicationLogin(url, APPLICATION, "");
        }

        FlywayConnectionDetails owner() {
            return new OwnerLogin(url, OWNER, "");
        }

        /** Who may do everything, and is tried to be found out when they do. */
        JdbcConnectionDetails superuser() {
            return new ApplicationLogin(url, "postgres", "");
        }
    }

    private record ApplicationLogin(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record OwnerLogin(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}
