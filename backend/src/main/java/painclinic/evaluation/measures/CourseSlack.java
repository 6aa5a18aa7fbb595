package painclinic.evaluation.measures;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;

import java.time.LocalDate;
import java.util.List;

/**
 * How near a course is to running out of its window.
 *
 * @param sessions prescribed in all
 * @param left how many are still to be given from the date asked about on
 * @param planned how many of those have a place
 * @param lastDay the last date of the course's window
 * @param days by how many days what is left can slip before the window shuts; negative when the
 *     sessions without a place no longer fit at their rhythm
 * @param fits whether they still fit before the window shuts when they come as close together as
 *     the treatment allows
 */
public record CourseSlack(
        String patient,
        String course,
        int sessions,
        int left,
        int planned,
        LocalDate lastDay,
        int days,
        boolean fits) {

    /** Fewer days than this are worth a warning. */
    public static final int SHORT_DAYS = 14;

    /** The courses that have begun or have a place, and have sessions left; least slack first. */
    public static List<CourseSlack> of(
            ClinicBundle bundle, ClinicSchedule schedule, LocalDate today) {
        return CourseSlackMeasures.of(bundle, schedule, today);
    }

    /** Whether somebody should look at the course: little slack, and sessions without a place. */
    public boolean isShort() {
        return days < 0 || planned < left && days < SHORT_DAYS;
    }

    /** In words: {@code 2 of 9 left, 9 days of slack}. */
    public String text() {
        return "%d of %d left, %d %s of slack"
                .formatted(left, sessions, days, Math.abs(days) == 1 ? "day" : "days");
    }
}
