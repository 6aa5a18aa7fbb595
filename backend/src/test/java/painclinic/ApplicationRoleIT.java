package painclinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.List;

/** What the role may do that the application works with, table by table. */
@StorageTest
class ApplicationRoleIT {

    @Autowired private JdbcClient jdbc;
    @Autowired private JdbcConnectionDetails application;
    @Autowired private FlywayConnectionDetails owner;
    @Autowired private Flyway flyway;

    @Test
    void ownsNothingAndReadsAndWritesEveryTableOfEveryMigration() {
        assertThat(requireNonNull(owner.getUsername())).isNotEqualTo(application.getUsername());
        assertThat(
                        jdbc.sql(
                                        """
                                        select relname from pg_class
                                        where relnamespace = 'public'::regnamespace
                                            and relkind in ('r', 'p')
                                            and relname <> 'flyway_schema_history'
                                            and relname not like 'audit\\_%'
                                            and coalesce(obj_description(oid, 'pg_class'), '')
                                                not like 'append-only%'
                                            and not (has_table_privilege(oid, 'select')
                                                and has_table_privilege(oid, 'insert')
                                                and has_table_privilege(oid, 'update')
                                                and has_table_privilege(oid, 'delete')
                                                -- or "analyze" does nothing, with a warning that nobody reads
                                                and has_table_privilege(oid, 'maintain'))
                                        """)
                                .query(String.class)
                                .list())
                .as("tables the application cannot use")
                .isEmpty();
        assertThatThrownBy(() -> jdbc.sql("create table mine (x text)").update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
        assertThatThrownBy(() -> jdbc.sql("delete from flyway_schema_history").update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    /** Also where somebody had given more before. */
    @Test
    void readsTheAuditAndAddsToWhatIsAppendOnly() {
        JdbcClient asOwner =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                requireNonNull(owner.getJdbcUrl()),
                                requireNonNull(owner.getUsername()),
                                requireNonNull(owner.getPassword())));
        asOwner.sql("create table audit_try (x text); create table kept_try (x text)").update();
        try {
            asOwner.sql("comment on table kept_try is 'append-only: what was done'").update();
            asOwner.sql("grant all on audit_try to " + application.getUsername()).update();
            flyway.migrate();
            assertThat(rights("audit_try")).containsExactly("SELECT");
            assertThat(rights("kept_try")).containsExactlyInAnyOrder("SELECT", "INSERT");
        } finally {
            asOwner.sql("drop table audit_try, kept_try").update();
        }
    }

    private List<@Nullable String> rights(String table) {
        return jdbc.sql(
                        """
                        select privilege_type from information_schema.role_table_grants
                        where table_name = ? and grantee = current_user
                            and privilege_type <> 'TRUNCATE'
                        """)
                .param(table)
                .query(String.class)
                .list();
    }
}
