package painclinic.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A live PostgreSQL server on this machine and the files it works on. */
record RunningServer(int port, Path files) {

    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    // a connection that has just been closed is still listed for a moment
    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(RunningServer.class);
    private static final String PID_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;

    /** The server that works on these files now, whoever started it. */
    static Optional<RunningServer> on(Path files) {
        Path pidFile = files.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            int port = Integer.parseInt(lines.get(PORT_LINE).trim());
            RunningServer server = new RunningServer(port, files);
            return server.worksOnItsFiles() ? Optional.of(server) : Optional.empty();
        } catch (IOException | SQLException | RuntimeException e) {
            log.info("The pid file {} is left over from a dead server: {}", pidFile, e.toString());
            return Optional.empty();
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    void createIfMissing(String database) {
        try {
            if (!holds("select from pg_database where datname = '" + database + "'")) {
                execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + database, e);
        }
    }

    boolean isUsedByOthers() {
        for (int look = 0; look < LOOKS; look++) {
            if (!hasOtherClients()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    private boolean hasOtherClients() {
        try {
            return holds(
                    """
                    select from pg_stat_activity
                    where backend_type = 'client backend' and pid <> pg_backend_pid()
                    """);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Asks the server to stop once its clients have left. */
    void stop() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(files.resolve(PID_FILE)).getFirst().trim());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }

    /** A port can be taken over by a stranger's server after a crash; the directory cannot. */
    private boolean worksOnItsFiles() throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show data_directory")) {
            rows.next();
            return Path.of(rows.getString(1)).toRealPath().equals(files.toRealPath());
        }
    }

    private boolean holds(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), USER, PASSWORD);
    }
}
