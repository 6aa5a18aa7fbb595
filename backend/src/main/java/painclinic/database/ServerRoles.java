package painclinic.database;

import java.sql.SQLException;

/**
 * Who may come into the embedded server: an owner of the tables for migrations, and the
 * application. Neither is superuser, and only the owner makes or changes tables.
 */
final class ServerRoles {

    /** Tables of a version that had one role for everything; what an extension brought stays. */
    private static final String GIVE_TABLES_TO_THE_OWNER =
            """
            do $$
            declare
                command text;
            begin
                for command in
                    select format('alter %s %I.%I owner to painclinic_owner',
                        case relkind when 'v' then 'view' when 'm' then 'materialized view'
                            when 'S' then 'sequence' else 'table' end,
                        nspname, relname)
                    from pg_class
                        join pg_namespace on pg_namespace.oid = relnamespace
                        join pg_roles on pg_roles.oid = relowner
                    where nspname = 'public' and rolname = 'postgres'
                        and relkind in ('r', 'p', 'v', 'm', 'S')
                        -- a column's own sequence follows its table
                        and not exists (select from pg_depend where objid = pg_class.oid
                            and classid = 'pg_class'::regclass and deptype in ('a', 'i', 'e'))
                    union all
                    select format('alter routine %s owner to painclinic_owner',
                        pg_proc.oid::regprocedure)
                    from pg_proc
                        join pg_namespace on pg_namespace.oid = pronamespace
                        join pg_roles on pg_roles.oid = proowner
                    where nspname = 'public' and rolname = 'postgres'
                        and not exists (select from pg_depend where objid = pg_proc.oid
                            and classid = 'pg_proc'::regclass and deptype = 'e')
                loop
                    execute command;
                end loop;
            end $$
            """;

    private ServerRoles() {}

    /** Makes the roles and their database where they are missing; their passwords are these. */
    static void provide(RunningServer server, ServerPasswords passwords) throws SQLException {
        provide(server, EmbeddedDatabase.OWNER, passwords.owner());
        provide(server, EmbeddedDatabase.APPLICATION, passwords.application());
        String database = EmbeddedDatabase.DATABASE;
        if (!server.holds("select from pg_database where datname = '" + database + "'")) {
            server.execute("postgres", "create database " + database);
        }
        server.execute(
                "postgres",
                "alter database " + database + " owner to " + EmbeddedDatabase.OWNER,
                "revoke all on database " + database + " from public",
                "grant connect on database " + database + " to " + EmbeddedDatabase.APPLICATION,
                "revoke connect on database postgres, template1 from public");
        server.execute(database, GIVE_TABLES_TO_THE_OWNER);
    }

    private static void provide(RunningServer server, String role, String password)
            throws SQLException {
        if (!server.holds("select from pg_roles where rolname = '" + role + "'")) {
            server.execute("postgres", "create role " + role);
        }
        server.execute(
                "postgres",
                "alter role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                        .formatted(role, password));
    }
}
