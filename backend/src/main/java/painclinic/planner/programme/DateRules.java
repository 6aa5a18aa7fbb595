package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ProgrammeSession;
import painclinic.guideline.TreatmentLimits;

/** Whether a session of a cohort may be on a day, as its programme and its limits say. */
final class DateRules {

    private static final int FAR = 1_000;
    private static final int WEEK = 7;

    private final @Nullable TreatmentLimits limits;
    private final int mondayOffset;
    private final int firstDay;

    /**
     * @param firstWeekday the weekday of day 0, 0 for Monday
     */
    DateRules(@Nullable TreatmentLimits limits, int firstWeekday) {
        this(limits, firstWeekday, 0);
    }

    /**
     * @param firstDay the first day on which anything is still put
     */
    DateRules(@Nullable TreatmentLimits limits, int firstWeekday, int firstDay) {
        this.limits = limits;
        this.mondayOffset = firstWeekday;
        this.firstDay = firstDay;
    }

    /** The same calendar, with a treatment's limits. */
    DateRules within(@Nullable TreatmentLimits other) {
        return new DateRules(other, mondayOffset, firstDay);
    }

    /** The first day on which anything is still put. */
    int firstDay() {
        return firstDay;
    }

    /** Days numbered by calendar week. */
    int week(int day) {
        return Math.floorDiv(day + mondayOffset, WEEK);
    }

    /** The first day that order and the fewest days leave to a session. */
    int earliest(CohortPlan cohort, int number) {
        int day = firstDay;
        for (int n = 1; n < number; n++) {
            if (cohort.hasDate(n)) {
                day = Math.max(day, cohort.day(n));
            }
        }
        int since = cohort.session(number).follows(number);
        if (number > 1 && cohort.hasDate(since)) {
            day = Math.max(day, cohort.day(since) + cohort.session(number).fewestDays());
        }
        return day;
    }

    /** The last day that the most days, the window and later sessions leave to it. */
    int latest(CohortPlan cohort, int number, int lastDay) {
        int day = lastDay;
        int since = cohort.session(number).follows(number);
        Integer most = cohort.session(number).maxDays();
        if (number > 1 && most != null && cohort.hasDate(since) && binds(cohort.day(since), most)) {
            day = Math.min(day, cohort.day(since) + most);
        }
        if (!cohort.session(number).review() && limits != null) {
            for (int n = 1; n < number; n++) {
                if (cohort.hasDate(n)) {
                    day = Math.min(day, cohort.day(n) + limits.windowDays());
                    break;
                }
            }
        }
        for (int n = number + 1; n <= cohort.last(); n++) {
            if (cohort.hasDate(n)) {
                day = Math.min(day, cohort.day(n));
            }
        }
        return day;
    }

    /** A bound that ended before the horizon no longer binds. */
    private static boolean binds(int since, int most) {
        return since + most >= 0;
    }

    /** Whether weeks, and the sessions that are counted from this one, allow the day. */
    boolean allows(CohortPlan cohort, int number, int day) {
        for (int n = number + 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n) && cohort.session(n).follows(n) == number) {
                ProgrammeSession later = cohort.session(n);
                int apart = cohort.day(n) - day;
                Integer most = later.maxDays();
                if (apart < later.fewestDays() || most != null && apart > most) {
                    return false;
                }
            }
        }
        return windowAllows(cohort, number, day) && weekAllows(cohort, number, day);
    }

    private boolean windowAllows(CohortPlan cohort, int number, int day) {
        if (limits == null || cohort.session(number).review()) {
            return true;
        }
        for (int n = number + 1; n <= cohort.ordinary; n++) {
            if (cohort.hasDate(n) && cohort.day(n) - day > limits.windowDays()) {
                return false;
            }
        }
        return true;
    }

    private boolean weekAllows(CohortPlan cohort, int number, int day) {
        Integer own = cohort.session(number).week();
        if (own == null || isOver(cohort, own)) {
            return true;
        }
        for (int n = 1; n <= cohort.last(); n++) {
            Integer other = n != number && cohort.hasDate(n) ? cohort.session(n).week() : null;
            if (other != null) {
                int there = weekOf(cohort, n, other);
                boolean fits =
                        other.equals(own)
                                ? there == week(day)
                                : isOver(cohort, other) && other > own
                                        || (other < own ? there < week(day) : there > week(day));
                if (!fits) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Delivered sessions of one week count in the calendar week of the first of them. */
    private int weekOf(CohortPlan cohort, int number, int week) {
        int first = firstDelivered(cohort, week);
        return week(first == FAR ? cohort.day(number) : first);
    }

    /** A week that began with delivered sessions and has ended binds nothing any more. */
    private boolean isOver(CohortPlan cohort, int week) {
        int first = firstDelivered(cohort, week);
        return first != FAR && week(first) < week(0);
    }

    private static int firstDelivered(CohortPlan cohort, int week) {
        for (int n = 1; n <= Math.min(cohort.deliveredOn.length, cohort.last()); n++) {
            Integer own = cohort.session(n).week();
            if (own != null && own == week) {
                return cohort.deliveredOn[n - 1];
            }
        }
        return FAR;
    }
}
