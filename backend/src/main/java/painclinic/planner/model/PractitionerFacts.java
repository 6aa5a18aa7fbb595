package painclinic.planner.model;

import painclinic.bundle.CostWeights;

/**
 * A practitioner in the planner's numbers.
 *
 * @param sites indices of the sites they work at
 * @param clinicalMinutes most minutes of sessions a day; {@link Integer#MAX_VALUE} for no cap
 * @param workingMinutes bookable minutes in the horizon
 * @param blockRow by day of the horizon: where its units begin in the next two
 * @param blockFrom by row and unit: first unit of the working block that holds the unit, or -1
 * @param blockTo by row and unit: the unit after that block, or -1
 */
public record PractitionerFacts(
        int index,
        String id,
        String name,
        int[] sites,
        int clinicalMinutes,
        int workingMinutes,
        int[] blockRow,
        int[] blockFrom,
        int[] blockTo) {

    /** The first unit of the working block that holds a unit of a day; -1 where there is none. */
    public int blockFrom(int day, int unit) {
        return blockFrom[blockRow[day] + unit];
    }

    /** The unit after the working block that holds a unit of a day; -1 where there is none. */
    public int blockTo(int day, int unit) {
        return blockTo[blockRow[day] + unit];
    }

    /**
     * Full percentage points by which so many booked minutes of the horizon exceed a full load; 0
     * for somebody who never works.
     */
    public long percentOver(long bookedMinutes) {
        if (workingMinutes == 0) {
            return 0;
        }
        double share = 100.0 * bookedMinutes / workingMinutes;
        return Math.max(0, (long) (share - CostWeights.FULL_LOAD_PERCENT));
    }
}
