package painclinic.planner.diary;

import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.util.Arrays;
import java.util.List;

/**
 * The days on which a course's missing sessions may be put, given what it has already: delivered
 * sessions, and placed ones as fixed points.
 *
 * @param missing sessions to put in
 * @param first first possible day
 * @param last last possible day; before {@code first} when there is none
 * @param previous day of the last session before the fixed points, or {@link CourseFacts#NONE}
 * @param fixed days of the sessions that stay, ascending
 * @param opened whether the window's first day can no longer change
 */
record CourseFrame(
        CourseFacts course,
        int missing,
        int first,
        int last,
        int previous,
        int[] fixed,
        boolean opened) {

    static CourseFrame of(TimeGrid grid, CourseFacts course, List<Slot> placed) {
        var history = course.history();
        int[] fixed = new int[placed.size()];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = placed.get(i).day();
        }
        Arrays.sort(fixed);
        int window = course.windowDays();
        int first = Math.max(0, history.startDay());
        int last = grid.days() - 1;
        if (history.begun()) {
            first = Math.max(first, history.lastDelivered() + course.treatment().minGap());
            last = Math.min(last, history.firstDelivered() + window);
        } else if (fixed.length > 0) {
            first = Math.max(first, fixed[fixed.length - 1] - window);
            last = Math.min(last, fixed[0] + window);
        }
        int most = Math.min(course.owed(), course.maxSessions() - history.delivered());
        return new CourseFrame(
                course,
                most - fixed.length,
                first,
                last,
                history.lastDelivered(),
                fixed,
                history.begun());
    }

    /**
     * The same frame without the days that come too late to matter when the sessions keep their
     * rhythm.
     */
    CourseFrame within(int spareDays) {
        int days = (fixed.length + missing) * course.treatment().targetGap() + spareDays;
        int end = Math.max(first, fixed.length == 0 ? first : fixed[fixed.length - 1]) + days;
        return end >= last
                ? this
                : new CourseFrame(course, missing, first, end, previous, fixed, opened);
    }

    boolean isFixed(int day) {
        return Arrays.binarySearch(fixed, day) >= 0;
    }
}
