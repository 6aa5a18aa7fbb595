package painclinic.planner.diary;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The cheapest way through the days for a course's missing sessions: dynamic programming over
 * (sessions placed, day of the last one), with sessions that stay as fixed points. As many sessions
 * as possible come first, then the cost.
 */
final class CoursePath {

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

    /** By sessions placed: the cheapest beginning of a gap as long as wished or longer. */
    private int[] far = new int[16];

    private int[] farFrom = new int[16];
    private int farMost;
    private int farFloor;
    private int farNext;
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
        chosenCount = 0;
        chosenCost = UNREACHED;
        readNodes(frame, day -> offers.ownCost(variant, day));
        run(frame, -1);
        if (chosenCount == frame.missing()) {
            if (chosenCost <= leastBeginning(frame) + offers.strangerCost()) {
                return;
            }
            tooDear = Math.min(tooDear, chosenCost);
        }
        readNodes(frame, day -> offers.cost(variant, day));
        run(frame, -1);
    }

    /** What any path is charged for its first day, at least. */
    private int leastBeginning(CourseFrame frame) {
        int earliest =
                frame.fixed().length == 0
                        ? frame.first()
                        : Math.min(frame.first(), frame.fixed()[0]);
        if (frame.previous() == CourseFacts.NONE) {
            return waiting(frame.course(), earliest);
        }
        int gap = earliest - frame.previous() - frame.course().treatment().targetGap();
        return weights.rhythm() * Offers.SCALE * Math.max(0, gap);
    }

    private int waiting(CourseFacts course, int day) {
        long cost = weights.waiting() * CourseSummary.waiting(day, course.history());
        return (int) Math.min(cost * Offers.SCALE, MOST_FIRST);
    }

    private void run(CourseFrame frame, int start) {
        fill(frame, start);
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
            tryFirstDays(frame);
            return;
        }
        int total = best[end * (frame.missing() + 1) + placed];
        if (placed > chosenCount || placed == chosenCount && total < chosenCost) {
            keep(frame.missing(), placed, end, total);
        }
    }

    private void tryFirstDays(CourseFrame frame) {
        int last = firstFixed();
        for (int node = 0; node < last; node++) {
            run(frame, node);
            if (chosenCount == frame.missing()) {
                tooDear = Math.min(tooDear, chosenCost);
            }
            if (node > FIRST_DAYS_TRIED && tooDear != UNREACHED) {
                return;
            }
        }
        if (last < nodes) {
            run(frame, last);
        }
    }

    private int firstFixed() {
        int node = 0;
        while (node < nodes && !fixed[node]) {
            node++;
        }
        return node;
    }

    private void readNodes(CourseFrame frame, IntUnaryOperator offers) {
        nodes = 0;
        int nextFixed = 0;
        int[] fixedDays = frame.fixed();
        for (int d = frame.first(); d <= frame.last(); d++) {
            while (nextFixed < fixedDays.length && fixedDays[nextFixed] <= d) {
                addFixed(fixedDays[nextFixed++]);
            }
            int offer = frame.isFixed(d) ? Offers.NONE : offers.applyAsInt(d);
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
    private void fill(CourseFrame frame, int start) {
        int width = frame.missing() + 1;
        if (best.length < nodes * width) {
            best = new int[nodes * width * 2];
            from = new int[nodes * width * 2];
        }
        setCeiling(frame.missing());
        clearFar(width, 0);
        int lastDay = start < 0 ? Integer.MAX_VALUE : day[start] + frame.course().windowDays();
        for (int j = 0; j < nodes; j++) {
            Arrays.fill(best, j * width, (j + 1) * width, UNREACHED);
            most[j] = -1;
            if (start >= 0 && j < start || day[j] > lastDay) {
                continue;
            }
            if (lastFixed[j] < 0 && (start < 0 || j == start)) {
                begin(frame, j, width);
            }
            int floor = Math.max(start, Math.max(0, lastFixed[j]));
            arriveFromAfar(frame.course(), j, width, floor);
            arriveFromNearby(frame.course(), j, width);
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
        int first;
        if (frame.previous() == CourseFacts.NONE) {
            first = waiting(course, day[j]);
        } else if (day[j] - frame.previous() < course.treatment().minGap()) {
            return;
        } else {
            int gap = day[j] - frame.previous();
            long off = (long) weights.rhythm() * Math.abs(gap - course.treatment().targetGap());
            first = (int) Math.min(off * Offers.SCALE, MOST_FIRST);
        }
        int placed = fixed[j] ? 0 : 1;
        if (placed < width) {
            int total = first + cost[j];
            if (total < ceiling[placed]) {
                best[j * width + placed] = total;
                most[j] = placed;
                from[j * width + placed] = -1;
            }
        }
    }

    /**
     * Gaps at least as long as wished cost the more the earlier they begin, so the best beginning
     * is known once for all later days. No gap reaches back past {@code floor}.
     */
    private void arriveFromAfar(CourseFacts course, int j, int width, int floor) {
        if (floor > farFloor) {
            clearFar(width, floor);
        }
        int target = course.treatment().targetGap();
        int reach = Math.max(target, Math.max(1, course.treatment().minGap()));
        int rhythm = weights.rhythm() * Offers.SCALE;
        for (; farNext < j && day[j] - day[farNext] >= reach; farNext++) {
            for (int k = 0; k <= most[farNext]; k++) {
                int before = best[farNext * width + k];
                if (before != UNREACHED && before - rhythm * day[farNext] < far[k]) {
                    far[k] = before - rhythm * day[farNext];
                    farFrom[k] = farNext;
                    farMost = Math.max(farMost, k);
                }
            }
        }
        int step = fixed[j] ? 0 : 1;
        int price = rhythm * (day[j] - target) + cost[j];
        int last = Math.min(farMost, width - 1 - step);
        for (int k = 0; k <= last; k++) {
            if (far[k] != UNREACHED) {
                arrive(j, width, k + step, far[k] + price, farFrom[k]);
            }
        }
    }

    private void clearFar(int width, int floor) {
        if (far.length < width) {
            far = new int[width * 2];
            farFrom = new int[width * 2];
        }
        Arrays.fill(far, 0, width, UNREACHED);
        farMost = -1;
        farFloor = floor;
        farNext = floor;
    }

    /** Gaps shorter than wished. */
    private void arriveFromNearby(CourseFacts course, int j, int width) {
        int step = fixed[j] ? 0 : 1;
        int minGap = Math.max(1, course.treatment().minGap());
        int target = course.treatment().targetGap();
        int rhythm = weights.rhythm() * Offers.SCALE;
        for (int i = j - 1; i >= farNext; i--) {
            int gap = day[j] - day[i];
            if (gap < minGap && !(fixed[i] && fixed[j])) {
                continue;
            }
            int price = rhythm * Math.abs(gap - target) + cost[j];
            int last = Math.min(most[i], width - 1 - step);
            for (int k = 0; k <= last; k++) {
                int before = best[i * width + k];
                if (before != UNREACHED) {
                    arrive(j, width, k + step, before + price, i);
                }
            }
        }
    }

    private void arrive(int j, int width, int placed, int total, int previous) {
        if (total < best[j * width + placed] && total < ceiling[placed]) {
            best[j * width + placed] = total;
            from[j * width + placed] = previous;
            most[j] = Math.max(most[j], placed);
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
        return day[end] - day[node] > frame.course().windowDays();
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
