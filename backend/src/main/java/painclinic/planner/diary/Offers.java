package painclinic.planner.diary;

import painclinic.planner.model.Slot;

/**
 * The free places of one course, day by day, seen from several variants: each variant keeps to one
 * usual practitioner (or class), weekday and time as far as it can, and prices every day's best
 * place accordingly.
 */
interface Offers {

    /** Added to a cost in the planner's finer unit, so that shares of a point can be told apart. */
    int SCALE = 8;

    /** The cost of a day without a place. */
    int NONE = Integer.MAX_VALUE;

    /** How many variants there are; 0 when there is no free place at all. */
    int variants();

    /**
     * What the best place of a day costs in a variant, in points times {@link #SCALE}, or {@link
     * #NONE}.
     */
    int cost(int variant, int day);

    /** The same, among the places of the variant's usual practitioner or class only. */
    int ownCost(int variant, int day);

    /** How much dearer, at least, a path is for leaving the usual practitioner or class once. */
    int strangerCost();

    /**
     * The place behind {@link #cost}. Between two calls for one course the diary may have changed
     * on other days only.
     */
    Slot take(int variant, int day);
}
