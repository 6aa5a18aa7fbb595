package painclinic.bundle;

import java.util.Map;

/**
 * What one unit of each blemish of a schedule costs. The unit of each weight is written beside it;
 * the sum is the soft cost, and lower is better.
 *
 * @param urgentMissing how many times an unplanned session of an urgent course counts (a routine
 *     one counts once)
 * @param waiting per unit of d + d²/28 (whole number), d days from {@code startNotBefore} to the
 *     first session, or to the day after the horizon when there is none; twice for urgent courses;
 *     only courses without a delivered session
 * @param rhythm per day by which a gap between two consecutive sessions differs from the
 *     treatment's target
 * @param continuity per practitioner after the first within a one-to-one course, or class after the
 *     first within a group course
 * @param regularity per (weekday, time of day) after the first within a course
 * @param preference per session outside the patient's preferred times, and per one-to-one session
 *     not with the preferred practitioner
 * @param classRun per group session that is run
 * @param classChange per session of a class off its most common (weekday, time, room, practitioner)
 * @param idle per full quarter of an hour between two neighbouring sessions inside one working
 *     block, gap by gap
 * @param roomSwitch per room after the first for one practitioner on one date
 * @param overload per full percentage point of a practitioner's booked share of working time above
 *     85
 * @param cohortFill per place, up to the most people allowed, that a cohort not yet begun leaves
 *     empty; only in version 2
 */
public record CostWeights(
        int urgentMissing,
        int waiting,
        int rhythm,
        int continuity,
        int regularity,
        int preference,
        int classRun,
        int classChange,
        int idle,
        int roomSwitch,
        int overload,
        int cohortFill) {

    /** The booked share of working time, in percent, above which a practitioner is overloaded. */
    public static final int FULL_LOAD_PERCENT = 85;

    private static final int LONG_WAIT = 28;

    /** The weights of a clinic that has not set its own. */
    public static final CostWeights DEFAULT =
            new CostWeights(3, 2, 3, 30, 5, 10, 20, 10, 1, 4, 2, 10);

    /** A wait of some days in units: a long one counts more than two half as long. */
    public static long waitUnits(long days) {
        return days + days * days / LONG_WAIT;
    }

    /** The weights that are given, and the usual ones for all others. */
    public static CostWeights of(Map<Weight, Integer> given) {
        return new CostWeights(
                given(given, Weight.URGENT_MISSING),
                given(given, Weight.WAIT),
                given(given, Weight.RHYTHM),
                given(given, Weight.CONTINUITY),
                given(given, Weight.REGULARITY),
                given(given, Weight.PREFERENCE),
                given(given, Weight.CLASS_RUN),
                given(given, Weight.CLASS_CHANGE),
                given(given, Weight.IDLE),
                given(given, Weight.ROOM_SWITCH),
                given(given, Weight.OVERLOAD),
                given(given, Weight.COHORT_FILL));
    }

    private static int given(Map<Weight, Integer> given, Weight weight) {
        return given.getOrDefault(weight, weight.of(DEFAULT));
    }
}
