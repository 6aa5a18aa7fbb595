package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A weekly stretch in which a practitioner works at a site.
 *
 * @param holdsFrom the first date on which it holds, or null where it always has
 * @param holdsTo the last date on which it holds, or null where it does for good
 */
public record WorkingBlock(
        String site,
        DayOfWeek day,
        LocalTime from,
        LocalTime to,
        @Nullable LocalDate holdsFrom,
        @Nullable LocalDate holdsTo) {

    /** One that holds always. */
    public WorkingBlock(String site, DayOfWeek day, LocalTime from, LocalTime to) {
        this(site, day, from, to, null, null);
    }

    /** Whether it is of the date's weekday and holds on it. */
    public boolean isOn(LocalDate date) {
        return day == date.getDayOfWeek()
                && (holdsFrom == null || !date.isBefore(holdsFrom))
                && (holdsTo == null || !date.isAfter(holdsTo));
    }

    /** The same with other hours. */
    public WorkingBlock at(LocalTime otherFrom, LocalTime otherTo) {
        return new WorkingBlock(site, day, otherFrom, otherTo, holdsFrom, holdsTo);
    }
}
