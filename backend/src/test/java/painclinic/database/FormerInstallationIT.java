package painclinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** The files of a version that asked nobody for a password and had one role for everything. */
class FormerInstallationIT {

    @TempDir private Path directory;

    @Test
    void isTakenOverWithoutLoss() throws Exception {
        try (EmbeddedPostgres former = formerServer()) {
            fill(former);
        }
        assertTakenOver();
    }

    /** As when the former version was killed: its server lives on. */
    @Test
    void isTakenOverFromUnderTheServerThatWasLeftRunning() throws Exception {
        EmbeddedPostgres former = formerServer();
        fill(former);
        assertTakenOver();
        assertThat(former.getProcess().isAlive()).isFalse();
    }

    @Test
    void isLeftAloneWhileTheFormerVersionWorksWithIt() throws Exception {
        try (EmbeddedPostgres former = formerServer()) {
            fill(former);
            try (Connection ignored =
                    former.getDatabase("postgres", "painclinic").getConnection()) {
                assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                        .rootCause()
                        .hasMessageContaining("Stop it first");
            }
            assertThat(directory.resolve("passwords")).doesNotExist();
        }
        assertTakenOver();
    }

    private void assertTakenOver() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            FlywayConnectionDetails owner = database.owner();
            Flyway.configure()
                    .dataSource(
                            requireNonNull(owner.getJdbcUrl()),
                            owner.getUsername(),
                            owner.getPassword())
                    .callbacks(new ApplicationGrants(() -> EmbeddedDatabase.APPLICATION))
                    .load()
                    .migrate();
            assertThat(ServerProbe.single(database.application(), "select username from app_user"))
                    .isEqualTo("kept");
            ServerProbe.execute(database.application(), "update app_user set username = username");
            assertThat(
                            ServerProbe.single(
                                    database.application(),
                                    "select count(*) from pg_class join pg_roles on relowner ="
                                            + " pg_roles.oid where relnamespace ="
                                            + " 'public'::regnamespace and rolname = 'postgres'"))
                    .isEqualTo("0");
            ServerProbe.execute(owner, "alter table app_user add column later text");
            assertThatThrownBy(() ->
                            ServerProbe.connect(
                                            requireNonNull(owner.getJdbcUrl()),
                                            "postgres",
                                            "postgres")
                                    .close())
                    .hasFieldOrPropertyWithValue("SQLState", "28P01");
        }
        // a second start finds its own files
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ServerProbe.single(database.application(), "select username from app_user"))
                    .isEqualTo("kept");
        }
    }

    private EmbeddedPostgres formerServer() throws IOException {
        Files.createDirectories(directory.resolve("postgres"));
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
    }

    /** With the tables of that time, in the hands of that time's superuser. */
    private static void fill(EmbeddedPostgres former) throws Exception {
        try (Connection connection = former.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database painclinic");
        }
        Flyway.configure()
                .dataSource(former.getDatabase("postgres", "painclinic"))
                .target("120")
                .load()
                .migrate();
        try (Connection connection = former.getDatabase("postgres", "painclinic").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into app_user (id, username, display_name, password_hash, role, created_at)
                    values (gen_random_uuid(), 'kept', 'Kept', 'x', 'ADMINISTRATOR', now())
                    """);
        }
    }
}
