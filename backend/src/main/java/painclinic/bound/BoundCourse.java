package painclinic.bound;

import painclinic.bundle.CostWeights;
import painclinic.evaluation.measures.WaitMeasures;

/**
 * One course alone in an empty clinic. Days are counted from the first that any course could use.
 * Money is in thousandths of a unit of soft cost, so that sums are exact.
 *
 * @param unwished for each day how many wishes a session on it leaves unmet at the least, or {@link
 *     #SHUT}
 * @param fixed the days of the booked sessions, ascending
 * @param loose the same where several may lie on one day; such sessions are taken as free
 * @param lastDelivered the day of the last session given, or {@link #NEVER}
 * @param most the most sessions that fit
 */
record BoundCourse(
        Demand demand,
        int owed,
        int urgency,
        int missingWeight,
        int minGap,
        int targetGap,
        byte[] unwished,
        int[] fixed,
        int[] loose,
        int lastDelivered,
        int earliest,
        int dayAfterHorizon,
        int most,
        Habits habits,
        CostWeights weights) {

    static final byte SHUT = -1;
    static final int NEVER = Integer.MIN_VALUE;
    static final long MONEY = 1000;

    /** Dearer than anything; a few of them can be added up. */
    static final long IMPOSSIBLE = 1L << 58;

    int treatment() {
        return demand.treatment();
    }

    int unplaced() {
        return owed - most;
    }

    long missing() {
        return (long) missingWeight * unplaced();
    }

    boolean isBooked() {
        return fixed.length + loose.length > 0;
    }

    /** What the course costs whatever is planned. */
    long sure() {
        return MONEY * habits.sure(weights);
    }

    /** What the course costs if it gets no session at all. */
    long without() {
        return sure() + (lastDelivered == NEVER ? waiting(dayAfterHorizon) : 0);
    }

    /** The wait, or the gap to the last session given, of a course whose next session is then. */
    long begin(int day) {
        return lastDelivered == NEVER ? waiting(day) : rhythm(day - lastDelivered);
    }

    /** The first day on which the next session could be. */
    int firstDay() {
        return Math.max(0, lastDelivered == NEVER ? earliest : lastDelivered + minGap);
    }

    long rhythm(int gap) {
        return MONEY * weights.rhythm() * Math.abs(gap - targetGap);
    }

    long wishes(int unmet) {
        return MONEY * weights.preference() * unmet;
    }

    private long waiting(int day) {
        long days = Math.max(0, day - earliest);
        return MONEY
                * weights.waiting()
                * urgency
                * (days + days * days / WaitMeasures.DAYS_UNTIL_A_WAIT_COUNTS_DOUBLE);
    }
}
