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

    private static final int WEEK = 7;

    /** The first unit of the working block that holds a unit of a day; -1 where there is none. */
    public int blockFrom(int day, int unit) {
        int row = row(day);
        return row < 0 ? row : blockFrom[row + unit];
    }

    /** The unit after the working block that holds a unit of a day; -1 where there is none. */
    public int blockTo(int day, int unit) {
        int row = row(day);
        return row < 0 ? row : blockTo[row + unit];
    }

    /**
     * Of a day outside the horizon, on which something may be booked, the row of its weekday in the
     * nearest week; -1 where the horizon does not have it.
     */
    private int row(int day) {
        int days = blockRow.length;
        int nearest = day;
        if (day < 0) {
            nearest = Math.floorMod(day, WEEK);
        } else if (day >= days) {
            nearest = days - WEEK + Math.floorMod(day - days, WEEK);
        }
        return nearest < 0 || nearest >= days ? -1 : blockRow[nearest];
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
