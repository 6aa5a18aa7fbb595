package painclinic.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The bank holidays of a part of the United Kingdom, by the rules of the Banking and Financial
 * Dealings Act 1971 and the proclamations under it. A fixed day that falls on a weekend is kept on
 * the next weekday that is no bank holiday itself. Days that are proclaimed for one year are typed
 * in here; one that is proclaimed later has to be closed by hand.
 *
 * @see <a href="https://www.gov.uk/bank-holidays">UK bank holidays</a>
 */
public enum BankHolidays {
    ENGLAND_AND_WALES,
    SCOTLAND,
    NORTHERN_IRELAND;

    /** The World Cup, by Royal Proclamation for Scotland alone. */
    private static final BankHoliday WORLD_CUP =
            new BankHoliday(LocalDate.of(2026, Month.JUNE, 15), "World Cup bank holiday");

    /** Those from one date to another, both included, in order. */
    public List<BankHoliday> between(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> in(year).stream())
                .filter(holiday -> !holiday.date().isBefore(from) && !holiday.date().isAfter(to))
                .toList();
    }

    /** Those of a year, in order. */
    public List<BankHoliday> in(int year) {
        TreeMap<LocalDate, String> kept = new TreeMap<>();
        movable(year).forEach(holiday -> kept.put(holiday.date(), holiday.name()));
        List<BankHoliday> fixed = fixed(year);
        fixed.stream()
                .filter(holiday -> !isWeekend(holiday.date()))
                .forEach(holiday -> kept.put(holiday.date(), holiday.name()));
        fixed.stream()
                .filter(holiday -> isWeekend(holiday.date()))
                .forEach(holiday ->
                        kept.put(
                                nextFree(holiday.date(), kept),
                                holiday.name() + " (substitute day)"));
        return kept.entrySet().stream()
                .map(entry -> new BankHoliday(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<BankHoliday> fixed(int year) {
        List<BankHoliday> days = new ArrayList<>();
        days.add(on(year, Month.JANUARY, 1, "New Year’s Day"));
        days.add(on(year, Month.DECEMBER, 25, "Christmas Day"));
        days.add(on(year, Month.DECEMBER, 26, "Boxing Day"));
        if (this == SCOTLAND) {
            days.add(on(year, Month.JANUARY, 2, "2nd January"));
            days.add(on(year, Month.NOVEMBER, 30, "St Andrew’s Day"));
        }
        if (this == NORTHERN_IRELAND) {
            days.add(on(year, Month.MARCH, 17, "St Patrick’s Day"));
            days.add(on(year, Month.JULY, 12, "Battle of the Boyne"));
        }
        days.sort(Comparator.comparing(BankHoliday::date));
        return days;
    }

    private List<BankHoliday> movable(int year) {
        LocalDate easter = easterSunday(year);
        List<BankHoliday> days = new ArrayList<>();
        days.add(new BankHoliday(easter.minusDays(2), "Good Friday"));
        days.add(new BankHoliday(firstMonday(year, Month.MAY), "Early May bank holiday"));
        days.add(new BankHoliday(lastMonday(year, Month.MAY), "Spring bank holiday"));
        if (this == SCOTLAND) {
            days.add(new BankHoliday(firstMonday(year, Month.AUGUST), "Summer bank holiday"));
            if (WORLD_CUP.date().getYear() == year) {
                days.add(WORLD_CUP);
            }
        } else {
            days.add(new BankHoliday(easter.plusDays(1), "Easter Monday"));
            days.add(new BankHoliday(lastMonday(year, Month.AUGUST), "Summer bank holiday"));
        }
        return days;
    }

    private static BankHoliday on(int year, Month month, int day, String name) {
        return new BankHoliday(MonthDay.of(month, day).atYear(year), name);
    }

    private static LocalDate firstMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate lastMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate nextFree(LocalDate date, TreeMap<LocalDate, String> kept) {
        LocalDate day = date;
        while (isWeekend(day) || kept.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    /** By the Gregorian computus, as Meeus, Jones and Butcher write it. */
    private static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon =
                (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15)
                        % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
