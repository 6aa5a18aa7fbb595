package painclinic.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Counts guesses, in the database and so for all nodes. An attempt is counted before its password
 * is looked at, and one at a time for each account and for each source, so that many at once get no
 * more guesses than one after another. What is counted, and against whom:
 *
 * <ul>
 *   <li>an account from one source (an address, or a browser that it knows): at most {@value
 *       #MOST_FROM_A_SOURCE} in a quarter of an hour;
 *   <li>an account from all unknown sources together: after {@value #FREE} each guess has to wait
 *       longer for the next, up to {@value #LONGEST_WAIT} s. That slows who guesses from many
 *       addresses; it never locks, and a browser that the account knows does not wait;
 *   <li>all names from one address: after {@value #MOST_FROM_AN_ADDRESS} each further name has
 *       {@value #FEW_FROM_A_BUSY_ADDRESS} tries. A clinic has one address: guesses at other names
 *       say nothing about somebody who signs in there.
 * </ul>
 */
@Component
class SignInAttempts {

    static final int MOST_FROM_A_SOURCE = 10;
    static final int FREE = 20;
    static final int LONGEST_WAIT = 30;
    static final int MOST_FROM_AN_ADDRESS = 50;
    static final int FEW_FROM_A_BUSY_ADDRESS = 3;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How long to wait before the next attempt; zero when this one may go ahead, and is counted.
     */
    @Transactional
    public Duration admit(String username, Source source) {
        Instant now = clock.instant();
        waitForTurn("sign-in " + username);
        waitForTurn("sign-in from " + source.name());
        jdbc.sql("delete from sign_in_attempt where attempted_at <= ?")
                .param(at(now.minus(WINDOW)))
                .update();
        Duration wait = wait(counted(username, source), source, now);
        if (wait.isZero()) {
            jdbc.sql("insert into sign_in_attempt values (?, ?, ?, ?, ?)")
                    .param(UUID.randomUUID())
                    .param(username)
                    .param(source.name())
                    .param(at(now))
                    .param(source.known())
                    .update();
        }
        return wait;
    }

    /**
     * One after another, first for each account and then for each source: what is counted of either
     * stays as it is until this attempt is counted too.
     */
    private void waitForTurn(String whose) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(whose)
                .query()
                .singleRow();
    }

    /** The person knew the password: what was counted against them is forgotten. */
    public void forget(String username, Source source) {
        jdbc.sql("delete from sign_in_attempt where username = ? and source = ?")
                .param(username)
                .param(source.name())
                .update();
    }

    /** The account has another password: guesses at the former one say nothing. */
    public void forgetAll(String username) {
        jdbc.sql("delete from sign_in_attempt where username = ?").param(username).update();
    }

    private static Duration wait(Counted counted, Source source, Instant now) {
        int most =
                !source.known() && counted.fromHere() >= MOST_FROM_AN_ADDRESS
                        ? FEW_FROM_A_BUSY_ADDRESS
                        : MOST_FROM_A_SOURCE;
        if (counted.ofThisFromHere() >= most) {
            return between(now, counted.firstOfThisFromHere().plus(WINDOW));
        }
        if (source.known() || counted.ofThisFromUnknown() < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(counted.ofThisFromUnknown() - FREE, Integer.SIZE - 2);
        Duration pause = Duration.ofSeconds(Math.min(LONGEST_WAIT, 1 << doublings));
        return between(now, counted.lastOfThisFromUnknown().plus(pause));
    }

    private static Duration between(Instant now, Instant then) {
        return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    }

    private Counted counted(String username, Source source) {
        return jdbc.sql(
                        """
                        select count(*) filter (where username = :username and source = :source),
                            min(attempted_at)
                                filter (where username = :username and source = :source),
                            count(*) filter (where username = :username and not known),
                            max(attempted_at) filter (where username = :username and not known),
                            count(*) filter (where source = :source)
                        from sign_in_attempt where username = :username or source = :source
                        """)
                .param("username", username)
                .param("source", source.name())
                .query(SignInAttempts::counted)
                .single();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getInt(1), instant(row, 2), row.getInt(3), instant(row, 4), row.getInt(5));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.MIN : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Where an attempt comes from, and whether it is a browser that the account knows. */
    record Source(String name, boolean known) {

        static Source address(String address) {
            return new Source(address, false);
        }
    }

    private record Counted(
            int ofThisFromHere,
            Instant firstOfThisFromHere,
            int ofThisFromUnknown,
            Instant lastOfThisFromUnknown,
            int fromHere) {}
}
