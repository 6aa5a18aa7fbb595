package painclinic.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import painclinic.access.Accounts;
import painclinic.access.Role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads accounts as administrators see them. */
@Component
class AccountList {

    private static final String ALL =
            """
            select a.*, a.password_hash is not null as has_password,
                array(select role from account_role where account_id = a.id) as roles,
                f.name as practitioner_name,
                p.given_name || ' ' || p.family_name as patient_name, l.expires_at
            from app_user a
            left join practitioner f on f.id = a.practitioner_id
            left join patient p on p.id = a.patient_id
            left join sign_in_link l on l.account_id = a.id
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All of them by name. */
    List<Account> all() {
        Set<String> slowed = accounts.slowed();
        return jdbc.sql(ALL + "order by lower(a.display_name), a.username")
                .query((row, n) -> account(row, slowed))
                .list();
    }

    Optional<Account> find(UUID id) {
        Set<String> slowed = accounts.slowed();
        return jdbc.sql(ALL + "where a.id = ?")
                .param(id)
                .query((row, n) -> account(row, slowed))
                .optional();
    }

    private Account account(ResultSet row, Set<String> slowed) throws SQLException {
        Instant end = instant(row, "expires_at");
        return new Account(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                roles(row),
                state(row, slowed),
                linked(row, "practitioner"),
                linked(row, "patient"),
                instant(row, "last_sign_in_at"),
                end != null && end.isAfter(clock.instant()) ? end : null,
                instant(row, "ended_at"));
    }

    private static AccountState state(ResultSet row, Set<String> slowed) throws SQLException {
        if (row.getObject("ended_at") != null) {
            return AccountState.ENDED;
        }
        if (!row.getBoolean("has_password")) {
            return AccountState.INVITED;
        }
        return slowed.contains(row.getString("username"))
                ? AccountState.SLOWED
                : AccountState.ACTIVE;
    }

    private static List<Role> roles(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(names).map(Role::valueOf).sorted().toList();
    }

    /** A clinic that was begun anew has left its accounts linked to nobody. */
    private static Account.@Nullable AccountRecord linked(ResultSet row, String whom)
            throws SQLException {
        String name = row.getString(whom + "_name");
        return name == null
                ? null
                : new Account.AccountRecord(row.getObject(whom + "_id", UUID.class), name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
