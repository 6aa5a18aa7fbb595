package painclinic.planner.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The horizon as numbers. Day 0 is the horizon's first date; days before and after it exist
 * (delivered and booked sessions), but only days in {@code [0, days)} can be planned. A day is cut
 * into {@code units} of {@code unitMinutes}; unit 0 begins at {@code baseMinute} after midnight.
 * Every session starts and ends on a unit.
 *
 * @param firstWeekday the weekday of day 0, 0 for Monday
 * @param step units between two possible starts
 */
public record TimeGrid(
        LocalDate from,
        int firstWeekday,
        int days,
        int unitMinutes,
        int baseMinute,
        int units,
        int step) {

    /** How many longs hold one bit per unit of a day. */
    public int words() {
        return (units + Long.SIZE - 1) / Long.SIZE;
    }

    public int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, date));
    }

    public LocalDate date(int day) {
        return from.plusDays(day);
    }

    public boolean plans(int day) {
        return day >= 0 && day < days;
    }

    /** The weekday of a day, 0 for Monday. */
    public int weekday(int day) {
        return Math.floorMod(firstWeekday + day, 7);
    }

    /** The unit that begins at a time of day; the time must be on the grid. */
    public int unit(LocalTime time) {
        return (minute(time) - baseMinute) / unitMinutes;
    }

    public int length(int minutes) {
        return minutes / unitMinutes;
    }

    /** Minutes after midnight at which a unit begins. */
    public int minute(int unit) {
        return baseMinute + unit * unitMinutes;
    }

    public LocalDateTime moment(int day, int unit) {
        return date(day).atStartOfDay().plusMinutes(minute(unit));
    }

    public static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
