package painclinic.planner.diary;

import painclinic.evaluation.CostWeights;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;

import java.util.Arrays;

/**
 * The cheapest way through the days for a course's missing sessions: dynamic programming over
 * (sessions placed, day of the last one), with sessions that stay as fixed points. As many sessions
 * as possible come first, then the cost.
 */
final class CoursePath {

    private static final int USUAL_GAP_TARGETS = 3;
    private static final int USUAL_GAP_DAYS = 21;
    private static final int FIRST_DAYS_TRIED = 16;

    /** However long a wait has been, it must not pass for an unreached node. */
    private static final int MOST_FIRST = 100_000_000;

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final CostWeights weights;
    private int[] day = new int[128];
    private int[] cost = new int[128];
    private int[] lastFixed = new int[128];
    private boolean[] fixed = new boolean[128];
    private int[] best = new int[1024];
    private int[] most = new int[128];
    private int[] from = new int[1024];
    private int nodes;
    private int tooDear = UNREACHED;

    /** By sessions placed: what a path must not cost yet, if it is to end below the bound. */
    private int[] ceiling = new int[16];

    private int[] chosen = new int[16];
    private int chosenCount;
    private int chosenCost;

    CoursePath(CostWeights weights) {
        this.weights = weights;
    }

    /** Days chosen by the last {@link #solve}, ascending. */
    int[] days() {
        return Arrays.copyOf(chosen, chosenCount);
    }

    int count() {
        return chosenCount;
    }

    /** What the last solution costs, in points times {@link Offers#SCALE}. */
    int cost() {
        return chosenCost;
    }

    /** Finds the best path through the offers of a variant. */
    void solve(CourseFrame frame, Offers offers, int variant) {
        solve(frame, offers, variant, UNREACHED);
    }

    /**
     * Finds the best path that costs less than {@code bound}. With a bound, only a path that places
     * every missing session is of use; where there is none, any may be found or none at all.
     */
    void solve(CourseFrame frame, Offers offers, int variant, int bound) {
        tooDear = bound;
        readNodes(frame, offers, variant);
        chosenCount = 0;
        chosenCost = UNREACHED;
        int usualGap =
                Math.max(
                        USUAL_GAP_DAYS, USUAL_GAP_TARGETS * frame.course().treatment().targetGap());
        run(frame, usualGap, -1);
        if (chosenCount < frame.missing() && tooDear == UNREACHED) {
            run(frame, Integer.MAX_VALUE, -1);
        }
    }

    private void run(CourseFrame frame, int longestGap, int start) {
        fill(frame, longestGap, start);
        int end = -1;
        int placed = frame.missing();
        for (; placed >= 0 && end < 0; placed--) {
            end = cheapestEnd(placed, frame.missing());
        }
        placed++;
        if (end < 0 || placed == 0) {
            return;
        }
        if (start < 0 && !frame.opened() && runsPastWindow(frame, placed, end)) {
            tryFirstDays(frame, longestGap);
            return;
        }
        int total = best[end * (frame.missing() + 1) + placed];
        if (placed > chosenCount || placed == chosenCount && total < chosenCost) {
            keep(frame.missing(), placed, end, total);
        }
    }

    private void tryFirstDays(CourseFrame frame, int longestGap) {
        int last = firstFixed();
        for (int node = 0; node < last; node++) {
            run(frame, longestGap, node);
            if (chosenCount == frame.missing()) {
                tooDear = Math.min(tooDear, chosenCost);
            }
            if (node > FIRST_DAYS_TRIED && tooDear != UNREACHED) {
                return;
            }
        }
        if (last < nodes) {
            run(frame, longestGap, last);
        }
    }

    private int firstFixed() {
        int node = 0;
        while (node < nodes && !fixed[node]) {
            node++;
        }
        return node;
    }

    private void readNodes(CourseFrame frame, Offers offers, int variant) {
        nodes = 0;
        int nextFixed = 0;
        int[] fixedDays = frame.fixed();
        for (int d = frame.first(); d <= frame.last(); d++) {
            while (nextFixed < fixedDays.length && fixedDays[nextFixed] <= d) {
                addFixed(fixedDays[nextFixed++]);
            }
            int offer = frame.isFixed(d) ? Offers.NONE : offers.cost(variant, d);
            if (offer != Offers.NONE) {
                add(d, offer, false);
            }
        }
        while (nextFixed < fixedDays.length) {
            addFixed(fixedDays[nextFixed++]);
        }
    }

    private void addFixed(int fixedDay) {
        add(fixedDay, 0, true);
    }

    private void add(int d, int c, boolean isFixed) {
        if (nodes == day.length) {
            day = Arrays.copyOf(day, nodes * 2);
            cost = Arrays.copyOf(cost, nodes * 2);
            lastFixed = Arrays.copyOf(lastFixed, nodes * 2);
            fixed = Arrays.copyOf(fixed, nodes * 2);
            most = Arrays.copyOf(most, nodes * 2);
        }
        day[nodes] = d;
        cost[nodes] = c;
        fixed[nodes] = isFixed;
        lastFixed[nodes] = nodes == 0 ? -1 : fixed[nodes - 1] ? nodes - 1 : lastFixed[nodes - 1];
        nodes++;
    }

    /**
     * Fills the table; with {@code start >= 0} only paths that begin at that node and keep to its
     * window.
     */
    private void fill(CourseFrame frame, int longestGap, int start) {
        int width = frame.missing() + 1;
        if (best.length < nodes * width) {
            best = new int[nodes * width * 2];
            from = new int[nodes * width * 2];
        }
        setCeiling(frame.missing());
        int lastDay =
                start < 0
                        ? Integer.MAX_VALUE
                        : day[start] + frame.course().treatment().windowDays();
        for (int j = 0; j < nodes; j++) {
            Arrays.fill(best, j * width, (j + 1) * width, UNREACHED);
            most[j] = -1;
            if (start >= 0 && j < start || day[j] > lastDay) {
                continue;
            }
            if (lastFixed[j] < 0 && (start < 0 || j == start)) {
                begin(frame, j, width);
            }
            arrive(
                    frame.course(),
                    j,
                    width,
                    longestGap,
                    Math.max(start, Math.max(0, lastFixed[j])));
        }
    }

    /** What is placed later costs at least what the cheapest place does. */
    private void setCeiling(int missing) {
        if (ceiling.length <= missing) {
            ceiling = new int[missing * 2];
        }
        int cheapest = UNREACHED;
        for (int j = 0; j < nodes; j++) {
            cheapest = fixed[j] ? cheapest : Math.min(cheapest, cost[j]);
        }
        for (int placed = 0; placed <= missing; placed++) {
            ceiling[placed] =
                    tooDear == UNREACHED || cheapest == UNREACHED
                            ? UNREACHED
                            : tooDear - (missing - placed) * cheapest;
        }
    }

    private void begin(CourseFrame frame, int j, int width) {
        CourseFacts course = frame.course();
        long first;
        if (frame.previous() == CourseFacts.NONE) {
            first = weights.waiting() * CourseSummary.waiting(day[j], course.history());
        } else if (day[j] - frame.previous() < course.treatment().minGap()) {
            return;
        } else {
            int gap = day[j] - frame.previous();
            first = (long) weights.rhythm() * Math.abs(gap - course.treatment().targetGap());
        }
        int placed = fixed[j] ? 0 : 1;
        if (placed < width) {
            int total = (int) Math.min(first * Offers.SCALE, MOST_FIRST) + cost[j];
            if (total < ceiling[placed]) {
                best[j * width + placed] = total;
                most[j] = placed;
                from[j * width + placed] = -1;
            }
        }
    }

    private void arrive(CourseFacts course, int j, int width, int longestGap, int floor) {
        int step = fixed[j] ? 0 : 1;
        int minGap = Math.max(1, course.treatment().minGap());
        int target = course.treatment().targetGap();
        int rhythm = weights.rhythm() * Offers.SCALE;
        for (int i = j - 1; i >= floor; i--) {
            int gap = day[j] - day[i];
            if (gap > longestGap && !fixed[i] && !fixed[j]) {
                break;
            }
            if (gap < minGap && !(fixed[i] && fixed[j])) {
                continue;
            }
            int price = rhythm * Math.abs(gap - target) + cost[j];
            int source = i * width;
            int goal = j * width + step;
            int last = Math.min(most[i], width - 1 - step);
            for (int k = 0; k <= last; k++) {
                int before = best[source + k];
                if (before != UNREACHED
                        && before + price < best[goal + k]
                        && before + price < ceiling[k + step]) {
                    best[goal + k] = before + price;
                    from[goal + k] = i;
                }
            }
            most[j] = Math.max(most[j], last < 0 ? -1 : last + step);
        }
    }

    private int cheapestEnd(int placed, int missing) {
        int width = missing + 1;
        int end = -1;
        int least = UNREACHED;
        int firstEnd =
                nodes == 0 ? 0 : fixed[nodes - 1] ? nodes - 1 : Math.max(0, lastFixed[nodes - 1]);
        for (int j = firstEnd; j < nodes; j++) {
            int total = best[j * width + placed];
            if (total < least) {
                least = total;
                end = j;
            }
        }
        return end;
    }

    private boolean runsPastWindow(CourseFrame frame, int placed, int end) {
        int width = frame.missing() + 1;
        int node = end;
        int k = placed;
        while (from[node * width + k] >= 0) {
            int previous = from[node * width + k];
            k -= fixed[node] ? 0 : 1;
            node = previous;
        }
        return day[end] - day[node] > frame.course().treatment().windowDays();
    }

    private void keep(int missing, int placed, int end, int total) {
        int width = missing + 1;
        if (chosen.length < placed) {
            chosen = new int[placed * 2];
        }
        chosenCount = placed;
        chosenCost = total;
        int node = end;
        int k = placed;
        int at = placed;
        while (node >= 0) {
            int previous = from[node * width + k];
            if (!fixed[node]) {
                chosen[--at] = day[node];
                k--;
            }
            node = previous;
        }
    }
}
