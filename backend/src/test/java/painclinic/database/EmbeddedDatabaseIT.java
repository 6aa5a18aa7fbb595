package painclinic.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

class EmbeddedDatabaseIT {

    @TempDir private Path directory;

    @Test
    void keepsWhatWasCommittedAcrossAStop() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            execute(database, "create table note (words text)");
            execute(database, "insert into note values ('kept')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(single(database, "select words from note")).isEqualTo("kept");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilled() throws Exception {
        EmbeddedDatabase killed = EmbeddedDatabase.start(directory);
        execute(killed, "create table note (words text)");
        execute(killed, "insert into note values ('kept')");
        kill(postmaster());
        killed.close();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(single(database, "select words from note")).isEqualTo("kept");
        }
    }

    @Test
    void joinsAServerThatIsAlreadyRunningAndTheLastToLeaveStopsIt() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.start(directory);
        EmbeddedDatabase second = EmbeddedDatabase.start(directory);
        assertThat(second.getJdbcUrl()).isEqualTo(first.getJdbcUrl());
        try (Connection ignored = connect(second)) {
            first.close();
            assertThat(postmaster().isAlive()).isTrue();
        }
        ProcessHandle server = postmaster();
        second.close();
        assertThat(server.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void isDurable() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(single(database, "show fsync")).isEqualTo("on");
            assertThat(single(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(single(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    private static void kill(ProcessHandle server) throws Exception {
        server.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);
    }

    private ProcessHandle postmaster() throws IOException {
        Path pidFile = directory.resolve("postgres/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void execute(EmbeddedDatabase database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String single(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
