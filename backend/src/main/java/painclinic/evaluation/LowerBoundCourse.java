package painclinic.evaluation;

import java.util.Arrays;

/**
 * One course alone in an empty clinic. Days are counted from the first that any course could use.
 * Money is in thousandths of a unit of soft cost, so that sums are exact.
 *
 * @param unwished for each day how many wishes a session on it leaves unmet at the least, or {@link
 *     #SHUT}
 * @param fixed the days of the booked sessions, ascending
 * @param lastDelivered the day of the last session given, or {@link #NEVER}
 * @param most the most sessions that fit
 * @param sure what the course costs whatever is planned
 */
record LowerBoundCourse(
        int treatment,
        int owed,
        int urgency,
        int missingWeight,
        int minGap,
        int targetGap,
        byte[] unwished,
        int[] fixed,
        int lastDelivered,
        int earliest,
        int dayAfterHorizon,
        int most,
        long sure,
        CostWeights weights) {

    static final byte SHUT = -1;
    static final int NEVER = Integer.MIN_VALUE;
    static final long MONEY = 1000;
    static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    int unplaced() {
        return owed - most;
    }

    long missing() {
        return (long) missingWeight * unplaced();
    }

    /** The least cost for each number of sessions, and the days of the most at that cost. */
    record Cheapest(long[] cost, int[] days) {

        /** With as many sessions as fit; nothing where the days leave no such path. */
        long full() {
            long full = cost[cost.length - 1];
            return full < IMPOSSIBLE ? full : 0;
        }
    }

    /**
     * The cheapest days, with a price for a session on each day.
     *
     * @param prices not negative
     */
    Cheapest cheapest(long[] prices) {
        long[][] path = new long[most + 1][];
        int[][] next = new int[most + 1][];
        long[] cost = new long[most + 1];
        Arrays.fill(cost, IMPOSSIBLE);
        if (fixed.length == 0) {
            cost[0] = sure + (lastDelivered == NEVER ? waiting(dayAfterHorizon) : 0);
        }
        int first = -1;
        for (int n = 1; n <= most; n++) {
            path[n] = new long[unwished.length];
            next[n] = new int[unwished.length];
            fill(path, next[n], n, prices);
            first = bestFirst(path[n]);
            if (first >= 0) {
                cost[n] = sure + begin(first) + path[n][first];
            }
        }
        return new Cheapest(cost, days(first, next));
    }

    private int[] days(int first, int[][] next) {
        int[] days = new int[first < 0 ? 0 : most];
        int day = first;
        for (int n = most; n >= 1 && day >= 0; n--) {
            days[most - n] = day;
            day = next[n][day];
        }
        return days;
    }

    private int bestFirst(long[] path) {
        int from = Math.max(0, lastDelivered == NEVER ? earliest : lastDelivered + minGap);
        int to = fixed.length == 0 ? path.length - 1 : fixed[0];
        int best = -1;
        long least = IMPOSSIBLE;
        for (int day = from; day <= to; day++) {
            if (path[day] < IMPOSSIBLE && begin(day) + path[day] < least) {
                least = begin(day) + path[day];
                best = day;
            }
        }
        return best;
    }

    private void fill(long[][] path, int[] next, int n, long[] prices) {
        long floor = n == 1 ? 0 : Arrays.stream(path[n - 1]).min().orElse(IMPOSSIBLE);
        int barrier = path[n].length - 1;
        int left = fixed.length;
        for (int day = path[n].length - 1; day >= 0; day--) {
            next[day] = -1;
            path[n][day] = IMPOSSIBLE;
            if (unwished[day] != SHUT && floor < IMPOSSIBLE) {
                long here = prices[day] + MONEY * weights.preference() * unwished[day];
                if (n == 1) {
                    path[n][day] = left == fixed.length ? here : IMPOSSIBLE;
                } else {
                    next[day] = bestNext(path[n - 1], day, barrier, floor);
                    if (next[day] >= 0) {
                        path[n][day] = here + rhythm(next[day] - day) + path[n - 1][next[day]];
                    }
                }
            }
            if (left > 0 && fixed[left - 1] == day) {
                barrier = day;
                left--;
            }
        }
    }

    /** Looks from the target outwards, until no day further off can be cheaper. */
    private int bestNext(long[] rest, int day, int barrier, long floor) {
        int target = day + targetGap;
        int earliestNext = day + minGap;
        long least = IMPOSSIBLE;
        int best = -1;
        int widest = Math.max(target - earliestNext, barrier - target);
        for (int off = Math.max(0, target - barrier); off <= widest; off++) {
            long charge = MONEY * weights.rhythm() * off;
            if (charge + floor >= least) {
                break;
            }
            for (int side = -1; side <= 1; side += 2) {
                int other = target + side * off;
                if (other >= earliestNext && other <= barrier && charge + rest[other] < least) {
                    least = charge + rest[other];
                    best = other;
                }
            }
        }
        return best;
    }

    private long begin(int day) {
        return lastDelivered == NEVER ? waiting(day) : rhythm(day - lastDelivered);
    }

    private long rhythm(int gap) {
        return MONEY * weights.rhythm() * Math.abs(gap - targetGap);
    }

    private long waiting(int day) {
        long days = Math.max(0, day - earliest);
        return MONEY
                * weights.waiting()
                * urgency
                * (days + days * days / WaitMeasures.DAYS_UNTIL_A_WAIT_COUNTS_DOUBLE);
    }
}
