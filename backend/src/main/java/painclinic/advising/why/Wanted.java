package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.WeeklyWindow;
import painclinic.planner.model.Slot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A wanted moment with one practitioner and one room, on the grid or off it.
 *
 * @param joined the class session that would be joined, or null
 */
record Wanted(
        LocalDateTime start, LocalDateTime end, int practitioner, int room, @Nullable Slot joined) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    LocalDate date() {
        return start.toLocalDate();
    }

    boolean fits(WeeklyWindow window) {
        return fits(window.day(), window.from(), window.to());
    }

    /** Whether it lies wholly within a stretch of a weekday. */
    boolean fits(DayOfWeek day, LocalTime from, LocalTime to) {
        int midnights = end.toLocalDate().equals(date()) ? 0 : MINUTES_OF_A_DAY;
        return start.getDayOfWeek() == day
                && !start.toLocalTime().isBefore(from)
                && minute(end.toLocalTime()) + midnights <= minute(to);
    }

    boolean overlaps(LocalDateTime from, LocalDateTime to) {
        return start.isBefore(to) && from.isBefore(end);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
