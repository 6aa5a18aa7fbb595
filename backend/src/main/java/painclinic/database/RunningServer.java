package painclinic.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A live PostgreSQL server on this machine, and the superuser who looks after it.
 *
 * @param process of the server's postmaster
 * @param options what its addresses end with
 */
record RunningServer(int port, ProcessHandle process, String password, String options) {

    static final String SUPERUSER = "postgres";

    /** A stranger who took the port of a dead server gets no password, and is not believed. */
    private static final String ONLY_SCRAM = "?requireAuth=scram-sha-256";

    /** Long: a machine may be so busy that a live server takes its time. */
    private static final String CONNECT_LIMIT =
            "&connectTimeout=5&loginTimeout=20&socketTimeout=20";

    // a connection that has just been closed is still listed for a moment
    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(RunningServer.class);

    /** The server that works on these files now, whoever started it. */
    static Optional<RunningServer> on(Path files, String password) {
        return on(files, password, ONLY_SCRAM);
    }

    /** The server that a version without passwords left running on these files. */
    static Optional<RunningServer> trustingOn(Path files) {
        return on(files, "postgres", "?");
    }

    private static Optional<RunningServer> on(Path files, String password, String options) {
        Optional<PidFile> pidFile = PidFile.in(files);
        Optional<ProcessHandle> process = pidFile.flatMap(PidFile::process);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        try {
            RunningServer server =
                    new RunningServer(pidFile.get().port(), process.get(), password, options);
            return server.worksOn(files) ? Optional.of(server) : Optional.empty();
        } catch (IOException | SQLException e) {
            log.info("No server of ours answers in {}: {}", files, e.toString());
            return Optional.empty();
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + options;
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

    /** A port can be taken over by a stranger's server after a crash; the directory cannot. */
    private boolean worksOn(Path files) throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show data_directory")) {
            rows.next();
            return Path.of(rows.getString(1)).toRealPath().equals(files.toRealPath());
        }
    }

    boolean holds(String query) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    void execute(String database, String... commands) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + CONNECT_LIMIT, SUPERUSER, password);
    }

    /** Without the password: records find their way into logs. */
    @Override
    public String toString() {
        return "RunningServer[port=" + port + "]";
    }
}
