package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CourseSchedule;

import java.util.ArrayList;
import java.util.List;

/** How long courses wait for their first session; those already begun wait no more. */
public final class WaitMeasures {

    private static final int DAYS_WITHIN_18_WEEKS = 126;
    public static final int DAYS_UNTIL_A_WAIT_COUNTS_DOUBLE = 28;

    private final long dayAfterHorizon;
    private final List<Integer> waits = new ArrayList<>();
    private final List<Integer> sinceReferral = new ArrayList<>();
    int withoutFirstSession;
    long wait;

    WaitMeasures(ClinicIndex clinic) {
        dayAfterHorizon = clinic.bundle().planning().to().toEpochDay() + 1;
    }

    void add(CourseSchedule course) {
        if (!course.delivered().isEmpty() || course.owed().isEmpty()) {
            return;
        }
        boolean begins = !course.appointments().isEmpty();
        long first = begins ? course.appointments().getFirst().session().day() : dayAfterHorizon;
        long days = Math.max(0, first - course.course().startNotBefore().toEpochDay());
        long weight = course.course().priority() == Priority.URGENT ? 2 : 1;
        wait += (days + days * days / DAYS_UNTIL_A_WAIT_COUNTS_DOUBLE) * weight;
        if (begins) {
            waits.add(Math.toIntExact(days));
            sinceReferral.add(Math.toIntExact(first - course.course().referredOn().toEpochDay()));
        } else {
            withoutFirstSession++;
        }
    }

    @Nullable Double meanDays() {
        return Rounding.mean(waits, 2);
    }

    @Nullable Integer daysP90() {
        return ninetiethPercentile(waits);
    }

    @Nullable Double meanDaysSinceReferral() {
        return Rounding.mean(sinceReferral, 2);
    }

    @Nullable Integer daysSinceReferralP90() {
        return ninetiethPercentile(sinceReferral);
    }

    double within18WeeksPercent() {
        long within = sinceReferral.stream().filter(days -> days <= DAYS_WITHIN_18_WEEKS).count();
        return Rounding.percent(Math.toIntExact(within), sinceReferral.size());
    }

    /** What nine in ten do not exceed; null of nothing. */
    private static @Nullable Integer ninetiethPercentile(List<Integer> days) {
        return days.isEmpty()
                ? null
                : days.stream().sorted().toList().get((int) (0.9 * (days.size() - 1)));
    }
}
