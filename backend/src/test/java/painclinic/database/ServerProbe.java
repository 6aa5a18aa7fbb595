package painclinic.database;

import static java.util.Objects.requireNonNull;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Looks into an embedded server from outside, and hurts it. */
final class ServerProbe {

    /** Where the programs were unpacked first: unpacking takes longer than all else. */
    private static final AtomicReference<Path> UNPACKED = new AtomicReference<>();

    private ServerProbe() {}

    /** Lets a folder use the programs that another test unpacked. */
    static Path unpackInto(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path programs = DataFolder.at(directory).ownPrograms();
        Path unpacked = UNPACKED.get();
        if (unpacked == null) {
            Path shared = Files.createTempDirectory("programs");
            unpacked = ServerPrograms.in(shared).folder();
            UNPACKED.set(unpacked);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(shared)));
        }
        Files.createSymbolicLink(programs.resolve(unpacked.getFileName()), unpacked);
        return directory;
    }

    private static void delete(Path folder) {
        try {
            DataFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProcessHandle postmaster(Path directory) throws IOException {
        Path pidFile = directory.resolve("postgres/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        return ProcessHandle.of(pid).orElseThrow();
    }

    static void kill(ProcessHandle server) throws Exception {
        server.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);
    }

    static Connection connect(JdbcConnectionDetails login) throws SQLException {
        return connect(
                requireNonNull(login.getJdbcUrl()),
                requireNonNull(login.getUsername()),
                requireNonNull(login.getPassword()));
    }

    static Connection connect(FlywayConnectionDetails login) throws SQLException {
        return connect(
                requireNonNull(login.getJdbcUrl()),
                requireNonNull(login.getUsername()),
                requireNonNull(login.getPassword()));
    }

    static Connection connect(String url, String role, String password) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    static void execute(JdbcConnectionDetails login, String... commands) throws SQLException {
        try (Connection connection = connect(login)) {
            execute(connection, commands);
        }
    }

    static void execute(FlywayConnectionDetails login, String... commands) throws SQLException {
        try (Connection connection = connect(login)) {
            execute(connection, commands);
        }
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    static String single(JdbcConnectionDetails login, String query) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
