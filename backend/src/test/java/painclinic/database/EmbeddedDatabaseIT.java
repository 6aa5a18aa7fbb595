package painclinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;

class EmbeddedDatabaseIT {

    @TempDir private Path directory;

    @BeforeEach
    void unpacked() throws Exception {
        ServerProbe.unpackInto(directory);
    }

    @Test
    void keepsWhatWasCommittedAcrossAStop() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            note(database, "kept");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(words(database)).isEqualTo("kept");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilled() throws Exception {
        EmbeddedDatabase killed = EmbeddedDatabase.start(directory);
        note(killed, "kept");
        ServerProbe.kill(ServerProbe.postmaster(directory));
        killed.close();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(words(database)).isEqualTo("kept");
        }
    }

    @Test
    void joinsAServerThatIsAlreadyRunningAndTheLastToLeaveStopsIt() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.start(directory);
        EmbeddedDatabase second = EmbeddedDatabase.start(directory);
        assertThat(second.application().getJdbcUrl()).isEqualTo(first.application().getJdbcUrl());
        try (Connection ignored = ServerProbe.connect(second.owner())) {
            first.close();
            assertThat(ServerProbe.postmaster(directory).isAlive()).isTrue();
        }
        ProcessHandle server = ServerProbe.postmaster(directory);
        second.close();
        assertThat(server.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void isDurable() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            for (String setting :
                    new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(ServerProbe.single(database.application(), "show " + setting))
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void sortsAndFoldsAlikeOnEveryMachine() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(
                            ServerProbe.single(
                                    database.application(), "select lower('ÀI') || upper('é')"))
                    .isEqualTo("àiÉ");
            assertThat(
                            ServerProbe.single(
                                    database.application(),
                                    "select string_agg(x, '' order by x) from"
                                            + " unnest(array['b','A','a','B']) x"))
                    .isEqualTo("ABab");
        }
    }

    @Test
    void theApplicationReadsAndWritesRowsAndMayDoNoMore() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            note(database, "kept");
            JdbcConnectionDetails application = database.application();
            assertThat(
                            ServerProbe.single(
                                    application,
                                    "select rolsuper or rolcreaterole or rolcreatedb from pg_roles"
                                            + " where rolname = current_user"))
                    .isEqualTo("f");
            for (String forbidden :
                    new String[] {
                        "create table mine (x text)",
                        "create temp table mine (x text)",
                        "alter table note add column mine text",
                        "drop table note",
                        "truncate note",
                        "set session_replication_role = replica",
                        "copy note from program 'id'",
                        "select pg_read_file('postgresql.conf')",
                        "alter role painclinic superuser"
                    }) {
                assertRefused("42501", () -> ServerProbe.execute(application, forbidden));
            }
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            String url = database.application().getJdbcUrl();
            for (String role : new String[] {"postgres", "painclinic", "painclinic_owner"}) {
                assertRefused("28P01", () -> ServerProbe.connect(url, role, "postgres").close());
            }
            assertThat(Files.readAllLines(directory.resolve("postgres/pg_hba.conf")))
                    .filteredOn(line -> !line.startsWith("#"))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("host ") && line.endsWith(" scram-sha-256"));
            // the folder of its socket
            assertThat(Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(4))
                    .isEmpty();
        }
    }

    @Test
    void eachInstallationHasPasswordsOfItsOwn() throws Exception {
        try (EmbeddedDatabase one = EmbeddedDatabase.start(unpackedIn("one"));
                EmbeddedDatabase other = EmbeddedDatabase.start(unpackedIn("other"))) {
            assertThat(one.application().getPassword())
                    .hasSizeGreaterThan(30)
                    .isNotEqualTo(one.owner().getPassword())
                    .isNotEqualTo(other.application().getPassword());
        }
    }

    @Test
    void comesBackWhenItsPasswordsWereLost() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            note(database, "kept");
        }
        Files.delete(directory.resolve("passwords"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(words(database)).isEqualTo("kept");
        }
    }

    private Path unpackedIn(String name) throws Exception {
        return ServerProbe.unpackInto(directory.resolve(name));
    }

    private static void note(EmbeddedDatabase database, String words) throws Exception {
        ServerProbe.execute(
                database.owner(),
                "create table note (words text)",
                "grant select, insert, update, delete on note to painclinic");
        ServerProbe.execute(database.application(), "insert into note values ('" + words + "')");
    }

    private static String words(EmbeddedDatabase database) throws Exception {
        return ServerProbe.single(database.application(), "select words from note");
    }

    private static void assertRefused(String state, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).hasFieldOrPropertyWithValue("SQLState", state);
    }
}
