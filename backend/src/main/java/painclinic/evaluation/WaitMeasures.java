package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long courses wait for their first session; those already begun wait no more. */
final class WaitMeasures {

    private static final int DAYS_WITHIN_18_WEEKS = 126;
    private static final int DAYS_UNTIL_A_WAIT_COUNTS_DOUBLE = 28;

    private final long dayAfterHorizon;
    private final List<Integer> waits = new ArrayList<>();
    private int within18Weeks;
    long wait;

    WaitMeasures(ClinicIndex clinic) {
        dayAfterHorizon = clinic.bundle().planning().to().toEpochDay() + 1;
    }

    void add(CourseSchedule course) {
        if (!course.delivered().isEmpty() || course.course().owed() <= 0) {
            return;
        }
        boolean begins = !course.appointments().isEmpty();
        long first = begins ? course.appointments().getFirst().session().day() : dayAfterHorizon;
        long days = Math.max(0, first - course.course().startNotBefore().toEpochDay());
        long weight = course.course().priority() == Priority.URGENT ? 2 : 1;
        wait += (days + days * days / DAYS_UNTIL_A_WAIT_COUNTS_DOUBLE) * weight;
        if (begins) {
            waits.add(Math.toIntExact(days));
            if (first - course.course().referredOn().toEpochDay() <= DAYS_WITHIN_18_WEEKS) {
                within18Weeks++;
            }
        }
    }

    @Nullable Double meanDays() {
        return Rounding.mean(waits, 2);
    }

    /** The wait that nine in ten courses do not exceed. */
    @Nullable Integer ninetiethPercentile() {
        if (waits.isEmpty()) {
            return null;
        }
        Collections.sort(waits);
        return waits.get((int) (0.9 * (waits.size() - 1)));
    }

    double within18WeeksPercent() {
        return Rounding.percent(within18Weeks, waits.size());
    }
}
