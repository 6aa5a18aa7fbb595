package painclinic.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A PostgreSQL server whose programs come with the application, keeping what it is given: a commit
 * that was answered survives the death of this process, of the server and of the machine. It
 * belongs to the application alone: who does not hold the passwords in its folder gets nothing.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String DATABASE = "painclinic";
    static final String OWNER = "painclinic_owner";
    static final String APPLICATION = "painclinic";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(500);

    /** One start at a time in this process; the lock file keeps other processes out. */
    private static final ReentrantLock STARTING = new ReentrantLock();

    private final ServerFiles files;
    private final ServerPasswords passwords;
    private volatile RunningServer server;
    private volatile boolean closed;

    private EmbeddedDatabase(ServerFiles files, ServerPasswords passwords, RunningServer server) {
        this.files = files;
        this.passwords = passwords;
        this.server = server;
        Thread.ofPlatform().daemon().name("embedded-database").start(this::outlive);
    }

    /** Starts the server again whenever it dies, until this is closed. */
    private void outlive() {
        while (!closed) {
            server.process().onExit().join();
            while (!closed && !server.process().isAlive()) {
                log.warn("The embedded PostgreSQL died. It is started again.");
                startAgain();
            }
        }
    }

    private void startAgain() {
        STARTING.lock();
        try (FileChannel lockFile = lockFile(files.folder());
                FileLock ignored = lockFile.lock()) {
            if (closed) {
                return;
            }
            Path databaseFiles = files.folder().databaseFiles();
            // another process that shares it may have been faster
            if (RunningServer.on(databaseFiles, passwords.superuser()).isEmpty()) {
                files.start(server.port());
            }
            RunningServer.on(databaseFiles, passwords.superuser())
                    .ifPresent(again -> server = again);
        } catch (IOException e) {
            // what the dead server's own processes still hold is free after a moment
            log.warn("The embedded PostgreSQL did not start again yet: {}", e.getMessage());
            LockSupport.parkNanos(BEFORE_ANOTHER_TRY.toNanos());
        } finally {
            STARTING.unlock();
        }
    }

    /**
     * The server on this directory: a live one is joined, such as one that outlived a killed
     * application; otherwise a new one starts on the files found there.
     */
    static EmbeddedDatabase start(Path directory) {
        STARTING.lock();
        try {
            DataFolder folder = DataFolder.at(directory);
            try (FileChannel lockFile = lockFile(folder);
                    FileLock ignored = lockFile.lock()) {
                return joinOrOpen(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL did not start in " + directory, e);
        } finally {
            STARTING.unlock();
        }
    }

    private static FileChannel lockFile(DataFolder folder) throws IOException {
        return FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static EmbeddedDatabase joinOrOpen(DataFolder folder) throws IOException {
        ServerFiles files = new ServerFiles(folder, ServerPrograms.in(folder.ownPrograms()));
        Optional<ServerPasswords> kept = ServerPasswords.in(folder.passwords());
        if (kept.isPresent()) {
            Optional<RunningServer> running =
                    RunningServer.on(folder.databaseFiles(), kept.get().superuser());
            if (running.isPresent()) {
                log.info(
                        "Joining the embedded PostgreSQL that already runs on port {}",
                        running.get().port());
                return new EmbeddedDatabase(files, kept.get(), running.get());
            }
        } else {
            stopTrustingServer(files);
        }
        return open(files);
    }

    /** A version that asked for no password may have left its server behind. */
    private static void stopTrustingServer(ServerFiles files) throws IOException {
        Path databaseFiles = files.folder().databaseFiles();
        Optional<RunningServer> running = RunningServer.trustingOn(databaseFiles);
        if (running.isPresent()) {
            if (running.get().isUsedByOthers()) {
                throw new IOException(
                        "An earlier version of the application still works with %s. Stop it first."
                                .formatted(databaseFiles));
            }
            files.stop();
        }
    }

    private static EmbeddedDatabase open(ServerFiles files) throws IOException {
        ServerPasswords passwords = files.prepare();
        files.start(port(files.folder().databaseFiles()));
        try {
            RunningServer server = provided(files, passwords);
            log.info("The embedded PostgreSQL runs on port {}", server.port());
            return new EmbeddedDatabase(files, passwords, server);
        } catch (IOException | RuntimeException e) {
            files.stop();
            throw e;
        }
    }

    private static RunningServer provided(ServerFiles files, ServerPasswords passwords)
            throws IOException {
        RunningServer server =
                RunningServer.on(files.folder().databaseFiles(), passwords.superuser())
                        .orElseThrow(() ->
                                new IOException(
                                        "The embedded PostgreSQL started, but does not let the"
                                                + " application in."));
        try {
            ServerRoles.provide(server, passwords);
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL's roles could not be made", e);
        }
        return server;
    }

    /** The one used before, as another process may wait for the server there; or a free one. */
    private static int port(Path files) throws IOException {
        Optional<PidFile> former = PidFile.in(files);
        if (former.isPresent()) {
            try (ServerSocket socket = listenOn(former.get().port())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                log.info("Port {} was taken meanwhile", former.get().port());
            }
        }
        try (ServerSocket socket = listenOn(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK));
    }

    /** How everything but migrations gets in: it reads and writes rows. */
    JdbcConnectionDetails application() {
        return new ApplicationLogin(server.url(DATABASE), passwords.application());
    }

    /** How migrations get in: the tables are theirs. */
    FlywayConnectionDetails owner() {
        return new OwnerLogin(server.url(DATABASE), passwords.owner());
    }

    /** Stops the server, unless another process still works with it: the last to leave stops it. */
    @Override
    public void close() throws IOException {
        closed = true;
        STARTING.lock();
        try {
            if (server.isUsedByOthers()) {
                log.info("Leaving the embedded PostgreSQL running for another process");
            } else if (server.process().isAlive()) {
                files.stop();
            }
        } finally {
            STARTING.unlock();
        }
    }

    private record ApplicationLogin(String getJdbcUrl, String getPassword)
            implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return APPLICATION;
        }

        @Override
        public String toString() {
            return APPLICATION;
        }
    }

    private record OwnerLogin(String getJdbcUrl, String getPassword)
            implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return OWNER;
        }

        @Override
        public String toString() {
            return OWNER;
        }
    }
}
