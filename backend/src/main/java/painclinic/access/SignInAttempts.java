package painclinic.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Counts guesses per account and address, and per address: who guesses locks out nobody elsewhere.
 * An attempt is counted before its password is looked at, so that many at once get no more guesses
 * than one after another.
 */
@Component
class SignInAttempts {

    /** From one address. */
    static final int MOST_PER_ACCOUNT = 10;

    static final int MOST_PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether one more attempt may go ahead; it is counted only then. */
    boolean admit(String username, String address) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from sign_in_attempt where attempted_at <= ?")
                .param(now.minus(WINDOW))
                .update();
        UUID attempt = UUID.randomUUID();
        jdbc.sql("insert into sign_in_attempt values (?, ?, ?, ?)")
                .param(attempt)
                .param(username)
                .param(address)
                .param(now)
                .update();
        if (countOf(username, address) <= MOST_PER_ACCOUNT
                && countOf(address) <= MOST_PER_ADDRESS) {
            return true;
        }
        jdbc.sql("delete from sign_in_attempt where id = ?").param(attempt).update();
        return false;
    }

    /** The person knew the password: what was counted against them is forgotten. */
    void forget(String username, String address) {
        jdbc.sql("delete from sign_in_attempt where username = ? and address = ?")
                .param(username)
                .param(address)
                .update();
    }

    private long countOf(String username, String address) {
        return jdbc.sql("select count(*) from sign_in_attempt where username = ? and address = ?")
                .param(username)
                .param(address)
                .query(Long.class)
                .single();
    }

    private long countOf(String address) {
        return jdbc.sql("select count(*) from sign_in_attempt where address = ?")
                .param(address)
                .query(Long.class)
                .single();
    }
}
