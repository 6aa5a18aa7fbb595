package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The links by which people come to their accounts: an invitation, or another password. An account
 * has one at most, and each serves once; of what stands in it only a hash is kept.
 */
@Component
public class SignInLinks {

    private static final String PAGE = "/choose-password";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublicAddress address;
    private final Duration lasts;

    SignInLinks(
            JdbcClient jdbc,
            Clock clock,
            PublicAddress address,
            @Value("${painclinic.sign-in-link-lasts:72h}") Duration lasts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = address;
        this.lasts = lasts;
    }

    /** Makes a link for the account; the one before opens nothing any more. */
    @Transactional
    public SignInLink make(UUID account) {
        Token token = Token.random(BYTES);
        Instant now = clock.instant();
        Instant end = now.plus(lasts);
        jdbc.sql(
                        """
                        insert into sign_in_link (account_id, token_hash, made_at, expires_at)
                        values (?, ?, ?, ?)
                        on conflict (account_id) do update set token_hash = excluded.token_hash,
                            made_at = excluded.made_at, expires_at = excluded.expires_at
                        """)
                .param(account)
                .param(token.hash())
                .param(at(now))
                .param(at(end))
                .update();
        return new SignInLink(address.page(PAGE, token.secret()), end);
    }

    /** Takes the account's link back. */
    @Transactional
    public void withdraw(UUID account) {
        jdbc.sql("delete from sign_in_link where account_id = ?").param(account).update();
    }

    /** Whose link this is, if it still opens anything. */
    Optional<Invited> find(Token token) {
        return jdbc.sql(
                        """
                        select a.id, username, display_name, password_hash is null as is_new,
                            expires_at
                        from sign_in_link l join app_user a on a.id = l.account_id
                        where token_hash = ? and expires_at > ? and ended_at is null
                        """)
                .param(token.hash())
                .param(at(clock.instant()))
                .query((row, n) ->
                        new Invited(
                                row.getObject("id", UUID.class),
                                row.getString("username"),
                                row.getString("display_name"),
                                row.getBoolean("is_new"),
                                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Uses the link up and sets the password. Of two who do so at once one succeeds; whoever held a
     * session of the account has none any more.
     */
    @Transactional
    public boolean use(Token token, String passwordHash) {
        UUID account = used(token);
        return account != null
                && jdbc.sql(
                                        """
                                        update app_user set password_hash = ?
                                        where id = ? and ended_at is null
                                        """)
                                .param(passwordHash)
                                .param(account)
                                .update()
                        == 1;
    }

    private @Nullable UUID used(Token token) {
        return jdbc.sql(
                        """
                        delete from sign_in_link where token_hash = ? and expires_at > ?
                        returning account_id
                        """)
                .param(token.hash())
                .param(at(clock.instant()))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * Who a link is for.
     *
     * @param isNew no password was ever chosen
     */
    record Invited(
            UUID account, String username, String displayName, boolean isNew, Instant expiresAt) {}
}
