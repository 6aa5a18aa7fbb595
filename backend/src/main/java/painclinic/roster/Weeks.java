package painclinic.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The clinic's weeks begin on Mondays. */
public final class Weeks {

    private static final int DAYS = 7;

    private Weeks() {}

    /** The Monday of the week that a date lies in. */
    public static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static List<LocalDate> days(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(DAYS)).toList();
    }
}
