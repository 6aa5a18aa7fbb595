package painclinic.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people who may sign in. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final LinkedRecords linked;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, LinkedRecords linked, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.linked = linked;
        this.clock = clock;
    }

    /** Whether nobody may sign in yet. */
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
    }

    /** Opens the account; false when the name is taken, whose account then stays as it is. */
    @Transactional
    public boolean open(NewAccount account, String password) {
        UUID id = UUID.randomUUID();
        boolean opened =
                jdbc.sql(
                                        """
                                        insert into app_user (id, username, display_name,
                                            password_hash, practitioner_id, patient_id, created_at)
                                        values (?, ?, ?, ?, ?, ?, ?)
                                        on conflict (username) do nothing
                                        """)
                                .param(id)
                                .param(normalised(account.username()))
                                .param(account.displayName())
                                .param(encoder.encode(password))
                                .param(linked.practitionerNamed(account.practitioner()))
                                .param(linked.patientNamed(account.patient()))
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (opened) {
            give(id, account.roles());
        }
        return opened;
    }

    private void give(UUID id, Set<Role> roles) {
        roles.forEach(role ->
                jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                        .param(id)
                        .param(role.name())
                        .update());
    }

    /** The open account of this name; nobody can sign in with an ended or an unused one. */
    Optional<Account> find(String username) {
        return jdbc.sql(
                        """
                        select app_user.*,
                            array(select role from account_role where account_id = id) as roles
                        from app_user
                        where username = ? and ended_at is null and password_hash is not null
                        """)
                .param(normalised(username))
                .query(Accounts::account)
                .optional();
    }

    /** Whether the account still is what it was when it was looked at. */
    boolean isUnchanged(Account account) {
        return jdbc.sql("select true from app_user where id = ? and access_version = ?")
                .param(account.user().id())
                .param(account.version())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** The person has signed in. */
    @Transactional
    public void noteSignIn(UUID id) {
        jdbc.sql("update app_user set last_sign_in_at = ? where id = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    /**
     * Keeps another hash, unless the account has changed since it was looked at. Its open sessions
     * end with it.
     */
    @Transactional
    public boolean keepHash(Account seen, String passwordHash) {
        return jdbc.sql(
                                """
                                update app_user set password_hash = ?
                                where id = ? and access_version = ?
                                """)
                        .param(passwordHash)
                        .param(seen.user().id())
                        .param(seen.version())
                        .update()
                == 1;
    }

    /** The names with so many wrong guesses of late that others have to wait. */
    public Set<String> slowed() {
        return jdbc.sql(
                        """
                        select username from sign_in_attempt where attempted_at > ?
                        group by username having count(*) >= ?
                        """)
                .param(clock.instant().minus(SignInAttempts.WINDOW).atOffset(ZoneOffset.UTC))
                .param(SignInAttempts.MOST_FROM_A_SOURCE)
                .query((row, n) -> row.getString("username"))
                .set();
    }

    /** How a name is kept and compared. */
    public static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        ClinicUser user =
                new ClinicUser(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        roles(row),
                        row.getObject("practitioner_id", UUID.class),
                        row.getObject("patient_id", UUID.class));
        return new Account(user, row.getString("password_hash"), row.getInt("access_version"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** A user with the hash of their password, as of one version of their access. */
    record Account(ClinicUser user, String passwordHash, int version) implements UserDetails {

        @Override
        public String getUsername() {
            return user.username();
        }

        @Override
        public String getPassword() {
            return passwordHash;
        }

        @Override
        public Collection<GrantedAuthority> getAuthorities() {
            return user.authorities();
        }

        /** Without the hash. */
        @Override
        public String toString() {
            return "Account[" + user.username() + "]";
        }
    }
}
