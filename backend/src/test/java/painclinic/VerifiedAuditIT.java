package painclinic;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import painclinic.audit.AuditCheck;
import painclinic.audit.AuditFault;
import painclinic.audit.AuditReport;
import painclinic.audit.KeptSeal;
import painclinic.commandline.CommandLineInterface;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The audit after somebody who may do everything has been at it. */
class VerifiedAuditIT {

    private static final String MORE = "select audit_seal_committed(20000)";
    private static final int SEALS = 4;

    private static JdbcConnectionDetails superuser;
    private static JdbcClient jdbc;

    @BeforeAll
    static void migrated() {
        EmbeddedTestServer.FreshDatabase fresh = EmbeddedTestServer.newDatabase();
        FlywayConnectionDetails owner = fresh.owner();
        superuser = fresh.superuser();
        Flyway.configure()
                .dataSource(
                        requireNonNull(owner.getJdbcUrl()),
                        requireNonNull(owner.getUsername()),
                        requireNonNull(owner.getPassword()))
                .load()
                .migrate();
        jdbc =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                requireNonNull(superuser.getJdbcUrl()),
                                requireNonNull(superuser.getUsername()),
                                requireNonNull(superuser.getPassword())));
    }

    /** Four seals of five entries each, with a number left out before the last of each five. */
    @BeforeEach
    void anAudit() throws SQLException {
        unseen(
                """
                truncate audit_entry, audit_seal restart identity;
                update audit_head set number = 0, to_entry = 0, hash = '\\x', waiting_to = null,
                    waiting_for = null
                """);
        jdbc.sql("truncate clinic cascade").update();
        unseen("truncate audit_entry restart identity");
        jdbc.sql(
                        """
                        insert into clinic (id, name, time_zone, guideline, planning_from,
                            planning_to, grid_minutes)
                        values (1, 'Clinic', 'Europe/London', 'NICE-CG88-2009', '2027-01-04',
                            '2027-04-30', 15)
                        """)
                .update();
        for (int seal = 1; seal <= SEALS; seal++) {
            for (int entry = 0; entry < 4; entry++) {
                site("Site " + seal + " " + entry);
            }
            jdbc.sql("select nextval('audit_entry_id_seq')").query(Long.class).single();
            site("Last of " + seal);
            jdbc.sql(MORE).query(Long.class).single();
        }
    }

    private static void site(String name) {
        jdbc.sql(
                        """
                        insert into site (clinic_id, external_id, position, name)
                        values (1, gen_random_uuid()::text, 0, ?)
                        """)
                .param(name)
                .update();
    }

    @Test
    void isWholeAsLongAsNobodyTouchesIt() throws SQLException {
        site("Not sealed yet");
        AuditReport report = report(null);
        assertThat(report.faults()).isEmpty();
        assertThat(report.seals()).isEqualTo(SEALS);
        assertThat(report.unsealed()).isEqualTo(1);
        assertThat(verify()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ENTRIES_CHANGED | update audit_entry set became = '{"name": "Other"}' where id = 8
                    ENTRIES_CHANGED | update audit_entry set actor = 'Somebody else' where id = 8
                    ENTRIES_CHANGED | update audit_entry set at = at + interval '1 ms' where id = 8
                    ENTRIES_CHANGED | update audit_entry set why = 'For a reason' where id = 8
                    ENTRIES_CHANGED | update audit_entry a set became = b.became from audit_entry b where a.id + b.id = 17 and a.id in (8, 9)
                    ENTRIES_CHANGED | update audit_seal set sealed_at = sealed_at + interval '1 s' where number = 2
                    ENTRIES_MISSING | delete from audit_entry where id = 8
                    ENTRIES_MISSING | delete from audit_entry where id = (select max(id) from audit_entry)
                    ENTRIES_MISSING | truncate audit_entry
                    ENTRIES_ADDED   | insert into audit_entry overriding system value select (e).* from (select e #= hstore('id', '6') from audit_entry e where id = 8) x (e)
                    SEAL_MISSING    | delete from audit_seal where number = 2
                    SEAL_MISSING    | delete from audit_seal where number = 1
                    SEAL_CHANGED    | update audit_seal set previous = '\\x01' where number = 3
                    TAIL_CUT_OFF    | delete from audit_entry where id > (select to_entry from audit_seal where number = 3); delete from audit_seal where number = 4
                    TAIL_CUT_OFF    | truncate audit_entry, audit_seal
                    DATED_BACK      | insert into audit_entry (at, actor_kind, actor, entity, operation, record_id, row_id) values (now() - interval '1 day', 'JOB', 'x', 'site', 'INSERT', 'x', 'x')
                    NUMBER_NEVER_GIVEN | insert into audit_entry (id, actor_kind, actor, entity, operation, record_id, row_id) overriding system value values (1000, 'JOB', 'x', 'site', 'INSERT', 'x', 'x')
                    NOT_WATCHED     | alter table patient disable trigger audit_update
                    NOT_WATCHED     | alter table audit_entry disable trigger all
                    NOT_WATCHED     | drop trigger audit_update on patient
                    NOT_WATCHED     | drop trigger entries_stay on audit_entry
                    NOT_WATCHED     | create table rota (id uuid primary key)
                    NOT_WATCHED     | create or replace function audit_changes() returns trigger language plpgsql as 'begin return null; end'
                    """)
    void findsWhatSomebodyDidToIt(AuditFault.Kind kind, String fraud) throws SQLException {
        String writing = definition("pg_get_functiondef('audit_changes'::regproc)");
        String watch = trigger("patient", "audit_update");
        String stay = trigger("audit_entry", "entries_stay");
        try {
            unseen("create extension if not exists hstore; " + fraud);
            assertThat(report(null).faults()).extracting(AuditFault::kind).contains(kind);
            assertThat(verify()).isEqualTo(1);
        } finally {
            unseen(
                    """
                    drop table if exists rota;
                    drop trigger if exists audit_update on patient;
                    drop trigger if exists entries_stay on audit_entry;
                    %s; %s; %s;
                    alter table audit_entry enable trigger all
                    """
                            .formatted(writing, watch, stay));
        }
    }

    private static String trigger(String table, String name) {
        return definition(
                """
                pg_get_triggerdef((select oid from pg_trigger
                    where tgrelid = '%s'::regclass and tgname = '%s'))
                """
                        .formatted(table, name));
    }

    private static String definition(String of) {
        return jdbc.sql("select " + of).query(String.class).single();
    }

    /** Whoever can write everything can make a chain anew; a seal kept elsewhere is not in it. */
    @Test
    void aSealKeptElsewhereShowsThatAllSealsWereMadeAnew() throws SQLException {
        KeptSeal kept = report(null).newest();
        unseen(
                """
                update audit_entry set actor = 'Somebody else' where id = 8;
                truncate audit_seal;
                update audit_head set number = 0, to_entry = 0, hash = '\\x', waiting_to = null,
                    waiting_for = null
                """);
        jdbc.sql(MORE).query(Long.class).single();
        assertThat(report(null).faults()).isEmpty();
        assertThat(report(kept).faults())
                .extracting(AuditFault::kind)
                .containsExactly(AuditFault.Kind.NOT_THE_KEPT_SEAL);
        assertThat(verify("--kept", kept.toString())).isEqualTo(1);
    }

    /** Also where the tail is cut off so cleanly that nothing within the database shows it. */
    @Test
    void aSealKeptElsewhereShowsThatTheTailIsGone() throws SQLException {
        KeptSeal kept = report(null).newest();
        unseen(
                """
                delete from audit_seal where number = 4;
                delete from audit_entry where id > (select max(to_entry) from audit_seal);
                update audit_head set (number, to_entry, hash) =
                    (select number, to_entry, hash from audit_seal where number = 3)
                """);
        assertThat(report(null).faults()).isEmpty();
        assertThat(report(kept).faults())
                .extracting(AuditFault::kind)
                .containsExactly(AuditFault.Kind.NOT_THE_KEPT_SEAL);
    }

    @Test
    void aFunctionPutInThePlaceOfTheDatabasesOwnHidesNothing() throws SQLException {
        try {
            unseen(
                    """
                    update audit_entry set actor = 'Somebody else' where id = 8;
                    create function public.sha256(bytea) returns bytea language sql as $$ select '\\x00'::bytea $$;
                    alter database %s set search_path = public, pg_catalog
                    """
                            .formatted(database()));
            assertThat(report(null).faults())
                    .extracting(AuditFault::kind)
                    .containsExactly(AuditFault.Kind.ENTRIES_CHANGED);
        } finally {
            unseen(
                    "drop function if exists public.sha256(bytea); alter database %s reset search_path"
                            .formatted(database()));
        }
    }

    @Test
    void aTimeZoneChangesNoHash() throws SQLException {
        try {
            unseen("alter database %s set timezone = 'Pacific/Apia'".formatted(database()));
            site("From far away");
            jdbc.sql(MORE).query(Long.class).single();
            assertThat(report(null).faults()).isEmpty();
        } finally {
            unseen("alter database %s reset timezone".formatted(database()));
        }
        assertThat(report(null).faults()).isEmpty();
    }

    /** An entry's number is given out before its transaction ends; it is sealed after that. */
    @Test
    void whoCommitsLateIsSealedLate() throws SQLException {
        try (Connection slow = connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("update site set name = 'Slow' where name = 'Last of 1'");
            site("Quick");
            assertThat(jdbc.sql(MORE).query(Long.class).single()).isZero();
            slow.commit();
        }
        assertThat(jdbc.sql(MORE).query(Long.class).single()).isEqualTo(2);
        assertThat(report(null).unsealed()).isZero();
        assertThat(report(null).faults()).isEmpty();
    }

    @Test
    void everyEntryOfManyWritersIsSealedOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<? extends Future<?>> writers =
                    IntStream.range(0, 8)
                            .mapToObj(writer -> pool.submit(() -> writeMuch(writer)))
                            .toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                jdbc.sql(MORE).query(Long.class).single();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        while (jdbc.sql(MORE).query(Long.class).single() > 0) {
            // what was written while the last seal was made
        }
        AuditReport report = report(null);
        assertThat(report.faults()).isEmpty();
        assertThat(report.unsealed()).isZero();
        assertThat(report.entries()).isEqualTo(1 + SEALS * 5 + 8 * 50);
        assertThat(jdbc.sql("select sum(entries) from audit_seal").query(Long.class).single())
                .isEqualTo(report.entries());
    }

    private static void writeMuch(int writer) {
        for (int i = 0; i < 50; i++) {
            site("Writer " + writer + " " + i);
        }
    }

    @Test
    void theCommandRefusesWhatItCannotRead() {
        assertThat(CommandLineInterface.run("verify-audit", "--data", "no-such-directory"))
                .isEqualTo(2);
        assertThat(verify("--kept", "not a seal")).isEqualTo(2);
        assertThat(
                        CommandLineInterface.run(
                                "verify-audit",
                                "--user",
                                "postgres",
                                "--url",
                                EmbeddedTestServer.newDatabase().url()))
                .as("a database without an audit")
                .isEqualTo(2);
    }

    private static int verify(String... more) {
        String[] arguments = {
            "verify-audit", "--user", "postgres", "--url", requireNonNull(superuser.getJdbcUrl())
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return CommandLineInterface.run(all);
    }

    private static AuditReport report(@Nullable KeptSeal kept) throws SQLException {
        try (Connection connection = connect()) {
            return AuditCheck.of(connection, kept);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                requireNonNull(superuser.getJdbcUrl()), superuser.getUsername(), "");
    }

    private static String database() {
        return jdbc.sql("select current_database()").query(String.class).single();
    }

    /** Past all triggers, as only a superuser can. */
    private static void unseen(String commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(commands);
        }
    }
}
