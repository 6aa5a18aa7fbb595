package painclinic.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What the embedded server keeps, and how it is told to behave. Files of a version that asked for
 * no password are taken over as they are.
 */
record ServerFiles(DataFolder folder, ServerPrograms programs) {

    private static final Logger log = LoggerFactory.getLogger(ServerFiles.class);
    private static final String SETTINGS_FILE = "painclinic.conf";
    private static final String INCLUDE = "include = '" + SETTINGS_FILE + "'";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final String STOP_LIMIT_SECONDS = "30";
    private static final long LARGEST_LOG = 10L * 1024 * 1024;

    private static final List<String> SETTINGS =
            List.of(
                    "# Written by the application at each start.",
                    "listen_addresses = '127.0.0.1'",
                    "unix_socket_directories = ''",
                    "password_encryption = 'scram-sha-256'",
                    "max_connections = 100",
                    "# a commit that was answered is on the disk",
                    "fsync = on",
                    "synchronous_commit = on",
                    "full_page_writes = on",
                    "# refused statements hold what people typed",
                    "log_min_messages = log",
                    "log_min_error_statement = panic",
                    "log_checkpoints = off");

    private static final List<String> CLIENTS =
            List.of(
                    "# Written by the application at each start.",
                    client(EmbeddedDatabase.DATABASE, EmbeddedDatabase.APPLICATION),
                    client(EmbeddedDatabase.DATABASE, EmbeddedDatabase.OWNER),
                    client("all", RunningServer.SUPERUSER));

    private static String client(String database, String role) {
        return "host %s %s 127.0.0.1/32 scram-sha-256".formatted(database, role);
    }

    /**
     * Files that nobody opens without a password: new ones, or those that are there.
     *
     * @return the passwords
     */
    ServerPasswords prepare() throws IOException {
        rotateLog();
        Path files = folder.databaseFiles();
        var kept = ServerPasswords.in(folder.passwords());
        ServerPasswords passwords = kept.orElseGet(ServerPasswords::random);
        if (!Files.exists(files.resolve("PG_VERSION"))) {
            passwords.keep(folder.passwords());
            create(files, passwords);
            writeSettings(files);
        } else {
            writeSettings(files);
            if (kept.isEmpty()) {
                log.warn("Taking over the database files in {}: they get passwords", files);
                setSuperuserPassword(files, passwords);
                passwords.keep(folder.passwords());
            }
        }
        return passwords;
    }

    private void create(Path files, ServerPasswords passwords) throws IOException {
        Path unfinished = files.resolveSibling("postgres.new");
        Path passwordFile = files.resolveSibling("postgres.password");
        DataFolder.delete(unfinished);
        DataFolder.write(passwordFile, List.of(passwords.superuser()));
        try {
            // no locale of the machine's: the same order and the same letters everywhere
            programs.run(
                    folder.log(),
                    "",
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + RunningServer.SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
        } finally {
            Files.delete(passwordFile);
        }
        DataFolder.delete(files);
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeSettings(Path files) throws IOException {
        DataFolder.write(files.resolve(SETTINGS_FILE), SETTINGS);
        DataFolder.write(files.resolve("pg_hba.conf"), CLIENTS);
        Path main = files.resolve("postgresql.conf");
        if (!Files.readAllLines(main).contains(INCLUDE)) {
            Files.write(main, List.of("", INCLUDE), StandardOpenOption.APPEND);
        }
    }

    /** Without a server, so that nobody comes in meanwhile. */
    private void setSuperuserPassword(Path files, ServerPasswords passwords) throws IOException {
        String command =
                "alter role %s password '%s'\n"
                        .formatted(RunningServer.SUPERUSER, passwords.superuser());
        programs.run(
                folder.log(),
                command,
                "postgres",
                "--single",
                "-D",
                files.toString(),
                RunningServer.SUPERUSER);
    }

    /** Starts the server and waits until it answers. */
    void start(int port) throws IOException {
        Path files = folder.databaseFiles();
        Process postmaster =
                programs.start(folder.log(), "postgres", "-D", files.toString(), "-p", "" + port);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!PidFile.in(files).filter(file -> file.isReady(postmaster.pid())).isPresent()) {
            if (!postmaster.isAlive() || System.nanoTime() > deadline) {
                postmaster.destroy();
                throw new IOException(
                        "The embedded PostgreSQL did not start. Its words are in %s."
                                .formatted(folder.log()));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    void stop() throws IOException {
        programs.run(
                folder.log(),
                "",
                "pg_ctl",
                "stop",
                "--pgdata=" + folder.databaseFiles(),
                "--mode=fast",
                "--wait",
                "--silent",
                "--timeout=" + STOP_LIMIT_SECONDS);
    }

    private void rotateLog() throws IOException {
        Path logFile = folder.log();
        if (!Files.exists(logFile)) {
            Files.createFile(logFile, DataFolder.permissions("rw-------"));
        } else if (Files.size(logFile) > LARGEST_LOG) {
            Files.move(
                    logFile,
                    logFile.resolveSibling("postgres.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
