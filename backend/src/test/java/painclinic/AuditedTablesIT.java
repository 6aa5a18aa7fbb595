package painclinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.audit.Acting;
import painclinic.audit.Actor;
import painclinic.audit.AuditCheck;
import painclinic.audit.Reason;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the database writes down of each table, and that the application cannot keep it from it. */
@StorageTest
class AuditedTablesIT {

    private static final Actor.Job JOB = new Actor.Job("Test");

    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;
    @Autowired private Reason reason;

    @Test
    void everyTableOfRecordsIsWatchedInAllThatCanHappenToIt() {
        List<@Nullable String> unwatched =
                jdbc.sql(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                                    and not array['audit_delete', 'audit_insert', 'audit_truncate',
                                            'audit_update']
                                        <@ array(select tgname::text from pg_trigger
                                            where tgrelid = pg_class.oid and tgenabled = 'O')
                                order by 1
                                """)
                        .query(String.class)
                        .list();
        assertThat(unwatched).containsExactlyInAnyOrderElementsOf(AuditCheck.NOT_RECORDS);
    }

    @Test
    void writesDownWhoAndWhyAndWhatChanged() {
        UUID site = UUID.randomUUID();
        Acting.as(
                JOB,
                () ->
                        transaction.executeWithoutResult(status -> {
                            clinic();
                            reason.is("It was rebuilt");
                            add(site, "Old name");
                            jdbc.sql("update site set name = 'New name' where id = ?")
                                    .param(site)
                                    .update();
                            jdbc.sql("delete from site where id = ?").param(site).update();
                        }));
        assertThat(entries(site))
                .extracting(entry -> entry.get("operation"), entry -> entry.get("actor_kind"))
                .containsExactly(
                        tuple("INSERT", "JOB"), tuple("UPDATE", "JOB"), tuple("DELETE", "JOB"));
        assertThat(entries(site))
                .allSatisfy(entry ->
                        assertThat(entry)
                                .containsEntry("actor", "Test")
                                .containsEntry("why", "It was rebuilt"));
        assertThat(entries(site).get(1).get("was")).hasToString("{\"name\": \"Old name\"}");
        assertThat(entries(site).get(1).get("became")).hasToString("{\"name\": \"New name\"}");
        assertThat(entries(site).get(2).get("was")).asString().contains("New name");
    }

    @Test
    void nameOfTheDatabasesRoleStandsWhereNobodyIsNamed() {
        UUID site = UUID.randomUUID();
        clinic();
        add(site, "Of nobody");
        assertThat(entries(site).getFirst())
                .containsEntry("actor_kind", "DATABASE")
                .containsEntry(
                        "actor", jdbc.sql("select session_user").query(String.class).single());
    }

    /** An updated row is paired with what it was, also where its key changes. */
    @Test
    void keepsTheRowsOfOneStatementApart() {
        UUID site = UUID.randomUUID();
        clinic();
        add(site, "With hours");
        jdbc.sql(
                        """
                        insert into opening_hours
                        select ?, i, 'MONDAY', '08:00', '09:00'::time + i * interval '1 minute'
                        from generate_series(1, 50) i
                        """)
                .param(site)
                .update();
        jdbc.sql(
                        """
                        update opening_hours set position = position + 100,
                            closes = closes + interval '1 hour' where site_id = ?
                        """)
                .param(site)
                .update();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_entry
                                        where record_id = ? and operation = 'UPDATE'
                                            and row_id = ? || ' ' || (was ->> 'position')::int + 100
                                            and (was ->> 'closes')::time = '09:00'::time
                                                + (was ->> 'position')::int * interval '1 minute'
                                            and (became ->> 'closes')::time
                                                = (was ->> 'closes')::time + interval '1 hour'
                                        """)
                                .param(site.toString())
                                .param(site.toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(50);
    }

    @Test
    void whatChangesNothingIsNotWrittenDown() {
        UUID site = UUID.randomUUID();
        clinic();
        add(site, "The same");
        jdbc.sql("update site set name = name where id = ?").param(site).update();
        assertThat(entries(site)).hasSize(1);
    }

    @Test
    void noPasswordIsEverInIt() {
        UUID account = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into app_user (id, username, display_name, password_hash, created_at)
                        values (?, ?, 'Somebody', 'hash-one', now())
                        """)
                .param(account)
                .param(account.toString())
                .update();
        jdbc.sql("update app_user set password_hash = 'hash-two' where id = ?")
                .param(account)
                .update();
        jdbc.sql("delete from app_user where id = ?").param(account).update();
        assertThat(entries(account)).hasSize(3);
        assertThat(entries(account).get(1).get("became"))
                .asString()
                .contains("\"password_hash\": \"another\"");
        assertThat(entries(account).toString()).doesNotContain("hash-one", "hash-two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit_entry (actor_kind, actor, entity, operation, record_id, row_id)"
                        + " values ('JOB', 'x', 'site', 'INSERT', 'x', 'x')",
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "update audit_seal set hash = previous",
                "delete from audit_seal",
                "update audit_head set number = 0",
                "alter table site disable trigger all",
                "drop trigger audit_update on site",
                "create or replace trigger audit_update after update on site for each row execute"
                        + " function audit_stays()",
                "set session_replication_role = replica",
                "alter function audit_changes() set search_path = pg_temp",
                "select setval('audit_entry_id_seq', 1)"
            })
    void theApplicationCannotChangeItOrSwitchItOff(String attempt) {
        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    private List<Map<String, @Nullable Object>> entries(UUID record) {
        return jdbc.sql(
                        """
                        select operation, actor_kind, actor, why, was::text, became::text
                        from audit_entry where record_id = ? order by id
                        """)
                .param(record.toString())
                .query()
                .listOfRows();
    }

    private void clinic() {
        jdbc.sql(
                        """
                        insert into clinic (id, name, time_zone, guideline, planning_from,
                            planning_to, grid_minutes)
                        values (1, 'Clinic', 'Europe/London', 'NICE-CG88-2009', '2027-01-04',
                            '2027-04-30', 15)
                        on conflict do nothing
                        """)
                .update();
    }

    private void add(UUID site, String name) {
        jdbc.sql(
                        """
                        insert into site (id, clinic_id, external_id, position, name)
                        values (?, 1, ?, 0, ?)
                        """)
                .param(site)
                .param(site.toString())
                .param(name)
                .update();
    }
}
