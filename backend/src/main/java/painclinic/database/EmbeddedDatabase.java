package painclinic.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL server whose binaries come with the application, keeping what it is given: a commit
 * that was answered survives the death of this process, of the server and of the machine.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "painclinic";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final RunningServer server;
    private final AutoCloseable stop;

    private EmbeddedDatabase(RunningServer server, AutoCloseable stop) {
        this.server = server;
        this.stop = stop;
    }

    /**
     * The server on this directory: a live one is joined, such as one that outlived a killed
     * application; otherwise a new one starts on the files found there.
     */
    static EmbeddedDatabase start(Path directory) {
        Path files = directory.toAbsolutePath().normalize().resolve("postgres");
        Optional<RunningServer> running = RunningServer.on(files);
        EmbeddedDatabase database =
                running.map(EmbeddedDatabase::join).orElseGet(() -> open(files));
        database.server.createIfMissing(DATABASE);
        return database;
    }

    private static EmbeddedDatabase join(RunningServer running) {
        log.info("Joining the embedded PostgreSQL that already runs on port {}", running.port());
        return new EmbeddedDatabase(running, running::stop);
    }

    private static EmbeddedDatabase open(Path files) {
        try {
            Files.createDirectories(files);
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(files)
                            .setOverrideWorkingDirectory(files.resolveSibling("binaries").toFile())
                            .setCleanDataDirectory(false)
                            // Spring closes this bean; a second hook would race with it
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(START_LIMIT)
                            // the library's defaults are for tests and lose data in a crash
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("max_connections", "100")
                            .start();
            return new EmbeddedDatabase(
                    new RunningServer(postgres.getPort(), files), postgres::close);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + files, e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.url(DATABASE);
    }

    @Override
    public String getUsername() {
        return RunningServer.USER;
    }

    @Override
    public String getPassword() {
        return RunningServer.PASSWORD;
    }

    /** Stops the server, unless another process still works with it: the last to leave stops it. */
    @Override
    public void close() throws Exception {
        if (server.isUsedByOthers()) {
            log.info("Leaving the embedded PostgreSQL running for another process");
            return;
        }
        stop.close();
    }
}
