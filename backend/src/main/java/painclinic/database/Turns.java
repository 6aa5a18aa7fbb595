package painclinic.database;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;

/**
 * Who acts waits for their turn, so that what an act has looked at stays true until it commits. An
 * act takes all its turns first, then looks, then writes; turns end with the transaction.
 *
 * <p>Whoever books, moves or cancels a few appointments shares the clinic with others like them and
 * has the people and rooms concerned to themselves, day by day. Whoever changes much at once, such
 * as a publication or an import, has the clinic alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Turns {

    private final Rows rows;

    Turns(Rows rows) {
        this.rows = rows;
    }

    /** Waits until nobody else acts in the clinic, and lets nobody else begin. */
    public void alone(long clinic) {
        rows.list("select pg_advisory_xact_lock(?)", (row, n) -> "taken", clinic);
    }

    /**
     * Waits until nobody has the clinic alone and no other act has one of these turns.
     *
     * @param wanted all people and rooms concerned, on every day from which or to which something
     *     moves; a turn that is wanted only later could make two acts wait for each other
     */
    public void among(long clinic, Collection<Turn> wanted) {
        rows.list("select pg_advisory_xact_lock_shared(?)", (row, n) -> "taken", clinic);
        rows.list(
                """
                select pg_advisory_xact_lock(hashtextextended(turn, 0)) from (
                    select turn from unnest(?::text[]) as turn order by 1) as in_order
                """,
                (row, n) -> "taken",
                (Object) wanted.stream().map(Turn::key).distinct().sorted().toArray(String[]::new));
    }
}
