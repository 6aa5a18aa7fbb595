package painclinic.database;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Before every migration, says who acts; after all of them, gives the application's role the rows
 * of all tables, whichever migration made them, and no more: no tables of its own, and of what must
 * stay only reading and adding.
 *
 * <p>Tables named {@code audit_…} are only read; their triggers write as the owner. Tables whose
 * comment begins with {@code append-only} are read and added to. All others are analysed too, after
 * a write that changes much. Where the application migrates with the role it works with, there is
 * nothing to give.
 */
final class ApplicationGrants implements Callback {

    // a change of rights that two nodes make at once fails for one of them, so they take turns
    private static final String GRANT =
            """
            do $$
            declare
                application text := current_setting('painclinic.application_role');
                granted record;
            begin
                if application = current_user then
                    return;
                end if;
                perform pg_advisory_xact_lock(hashtextextended('painclinic.grants', 0));
                execute format('grant usage on schema %I to %I', current_schema, application);
                for granted in
                    select relation, wanted from (
                        select format('%s %I.%I', case relkind when 'S' then 'sequence' else '' end,
                                current_schema, relname) as relation,
                            pg_class.oid as relation_oid,
                            relkind,
                            case
                                when relkind = 'S' then 'usage, select'
                                when relname like 'audit\\_%' then 'select'
                                when obj_description(pg_class.oid, 'pg_class') like 'append-only%'
                                    then 'select, insert'
                                else 'select, insert, update, delete, maintain'
                            end as wanted
                        from pg_class
                        where relnamespace = current_schema::regnamespace
                            and relkind in ('r', 'p', 'v', 'm', 'S')
                            and pg_has_role(relowner, 'member')
                            and relname <> 'flyway_schema_history') relations
                    where array(select lower(privilege_type)
                            from pg_class, aclexplode(relacl)
                            where pg_class.oid = relation_oid
                                and grantee = to_regrole(quote_ident(application))
                            order by 1)
                        <> array(select unnest(string_to_array(wanted, ', ')) order by 1)
                loop
                    execute format('revoke all on %s from %I', granted.relation, application);
                    execute format('grant %s on %s to %I', granted.wanted, granted.relation,
                        application);
                end loop;
            end $$
            """;

    private final Supplier<String> applicationRole;

    ApplicationGrants(Supplier<String> applicationRole) {
        this.applicationRole = applicationRole;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE || event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                begin(context);
            } else {
                grant(context.getConnection());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The application's role could not be given its rights", e);
        }
    }

    /** A migration may take as long as it needs, and the audit says that it was one. */
    private static void begin(Context context) throws SQLException {
        execute(context.getConnection(), "set local statement_timeout = 0");
        MigrationInfo migration = context.getMigrationInfo();
        String which = migration == null ? "" : migration.getDescription();
        try (PreparedStatement actor =
                context.getConnection()
                        .prepareStatement(
                                """
                                select set_config('painclinic.actor_kind', 'JOB', true),
                                    set_config('painclinic.actor_account', '', true),
                                    set_config('painclinic.actor', 'Migration', true),
                                    set_config('painclinic.why', ?, true)
                                """)) {
            actor.setString(1, which);
            actor.execute();
        }
    }

    private void grant(Connection connection) throws SQLException {
        try (PreparedStatement role =
                connection.prepareStatement(
                        "select set_config('painclinic.application_role', ?, false)")) {
            role.setString(1, applicationRole.get());
            role.execute();
        }
        execute(connection, GRANT);
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public String getCallbackName() {
        return "application-grants";
    }
}
