package painclinic.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What leaving sessions out could save, at most: dearest first, and parts of steps allowed. */
final class Savings {

    private final List<Step> steps = new ArrayList<>();

    private record Step(double each, long weight) {}

    /**
     * Adds the steps of the smallest concave function that is nowhere below the course's savings.
     */
    void add(BoundCourse course, long[] cost) {
        int at = cost.length - 1;
        while (at > 0 && cost[at] < BoundCourse.IMPOSSIBLE) {
            int best = -1;
            double slope = 0;
            for (int fewer = at - 1; fewer >= 0; fewer--) {
                if (cost[fewer] < BoundCourse.IMPOSSIBLE) {
                    double each = (double) (cost[at] - cost[fewer]) / (at - fewer);
                    if (each > slope) {
                        slope = each;
                        best = fewer;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            steps.add(
                    new Step(
                            slope / course.missingWeight(),
                            (long) course.missingWeight() * (at - best)));
            at = best;
        }
    }

    /** The most that so much missing can save, rounded up. */
    long most(long spare) {
        steps.sort(Comparator.comparingDouble(Step::each).reversed());
        long left = spare;
        double saved = 0;
        for (Step step : steps) {
            long taken = Math.min(left, step.weight());
            saved += taken * step.each();
            left -= taken;
        }
        return (long) Math.ceil(saved);
    }
}
