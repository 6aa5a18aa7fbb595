package painclinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The clinic's database for a command that reads, beside a server that runs or without one. It
 * comes in as the application does.
 */
public final class DatabaseVisit implements AutoCloseable {

    /** What is done once the visit is over. */
    @FunctionalInterface
    private interface End {

        void run() throws IOException;
    }

    private final Connection connection;
    private final End end;

    private DatabaseVisit(Connection connection, End end) {
        this.connection = connection;
        this.end = end;
    }

    /** Whether a start of the application has put an embedded database here. */
    public static boolean isEmbeddedIn(Path directory) {
        return Files.exists(directory.resolve("postgres").resolve("PG_VERSION"));
    }

    /**
     * Visits the embedded database in this directory; a server that is not running is started for
     * it and stopped again.
     */
    public static DatabaseVisit embedded(Path directory) throws IOException, SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        try {
            var login = database.application();
            return new DatabaseVisit(
                    DriverManager.getConnection(
                            login.getJdbcUrl(), login.getUsername(), login.getPassword()),
                    database::close);
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    public static DatabaseVisit at(String url, String user, String password) throws SQLException {
        return new DatabaseVisit(DriverManager.getConnection(url, user, password), () -> {});
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("The connection to the database could not be closed", e);
        } finally {
            end.run();
        }
    }
}
