package painclinic.advising.desk;

import painclinic.planner.model.Days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How numbers, dates and blemishes are said. */
public final class Words {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final LocalTime MIDDAY = LocalTime.NOON;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter HOUR_AND_MINUTE =
            DateTimeFormatter.ofPattern("h:mm", Locale.UK);

    private Words() {}

    public static String name(Blemish blemish) {
        return switch (blemish) {
            case WAIT -> "Wait for the first session";
            case RHYTHM -> "Rhythm of the course";
            case CONTINUITY -> "Changes of practitioner or class";
            case REGULARITY -> "Changes of weekday and time";
            case PREFERENCE -> "The patient's wishes";
            case CLASS_RUN -> "Class sessions that are held";
            case CLASS_CHANGE -> "Class sessions off their usual place";
            case IDLE -> "Gaps in practitioners' days";
            case ROOM_SWITCH -> "Changes of room";
            case OVERLOAD -> "Practitioners with too much to do";
        };
    }

    /** The blemish and which way it goes, such as {@code Rhythm of the course: worse}. */
    static String change(Blemish blemish, long points) {
        return "%s: %s".formatted(name(blemish), points > 0 ? "worse" : "better");
    }

    /** A number of things, such as {@code 1 day} or {@code 3 days}. */
    public static String counted(long number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The day of the week, such as {@code Tuesday}. */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** A stretch of days; from two on, whole weeks are said as weeks: {@code 12 weeks}. */
    public static String days(long days) {
        return Days.inWords(days);
    }

    /** The time of day as the screens and letters have it: {@code 8:45am}, {@code midday}. */
    public static String time(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        if (time.equals(MIDDAY)) {
            return "midday";
        }
        return (time.getMinute() == 0 ? HOUR : HOUR_AND_MINUTE).format(time)
                + (time.isBefore(MIDDAY) ? "am" : "pm");
    }

    public static String time(LocalDateTime moment) {
        return time(moment.toLocalTime());
    }

    static String moment(LocalDateTime moment) {
        return date(moment.toLocalDate()) + " at " + time(moment);
    }

    /** From one moment to another; the date is said again only if it is another one. */
    public static String span(LocalDateTime from, LocalDateTime to) {
        String end = from.toLocalDate().equals(to.toLocalDate()) ? time(to) : moment(to);
        return "from %s to %s".formatted(moment(from), end);
    }
}
