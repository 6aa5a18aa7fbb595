package painclinic.advising.desk;

import java.util.List;

/**
 * By how much a schedule changes: exactly what the evaluation measures afterwards less what it
 * measures now.
 *
 * @param missing change of the missing sessions, those of urgent courses counted three times; less
 *     than 0 when a session gets a place
 * @param points change of the soft cost; less than 0 when it gets better
 * @param blemishes what the points are made of, only what changes, in the order of {@link Blemish}
 */
public record CostChange(long missing, long points, List<BlemishChange> blemishes) {

    public CostChange {
        blemishes = List.copyOf(blemishes);
    }
}
