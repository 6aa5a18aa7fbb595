package painclinic.database;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Failures that say nothing of the request: the database cannot be reached, or has no time. */
public final class Outage {

    /** SQL's class for connections that cannot be made or are gone. */
    private static final String CONNECTION_CLASS = "08";

    private static final Set<String> STATES =
            Set.of(
                    // ended by an administrator, by a crash, not yet open
                    "57P01",
                    "57P02",
                    "57P03",
                    // the limit of a statement, of waiting for a lock, of idling in a transaction
                    "57014",
                    "55P03",
                    "25P03",
                    // too many clients
                    "53300");

    /** The pool's words, without a state, for a connection that was lost on the way. */
    private static final String LOST = "Connection is closed";

    private Outage() {}

    /** Whether the database's absence is behind a failure. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isAbsence(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbsence(SQLException refused) {
        String state = refused.getSQLState();
        return refused instanceof SQLTransientConnectionException
                || LOST.equals(refused.getMessage())
                || (state != null
                        && (state.startsWith(CONNECTION_CLASS) || STATES.contains(state)));
    }
}
