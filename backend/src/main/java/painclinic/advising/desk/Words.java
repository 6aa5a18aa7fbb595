package painclinic.advising.desk;

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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

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

    /** What something costs, such as {@code 6 points} or {@code no cost}. */
    public static String cost(long points) {
        if (points == 0) {
            return "no cost";
        }
        return points < 0 ? "saves " + points(-points) : points(points);
    }

    /** A difference, such as {@code 6 points more}. */
    public static String more(long points) {
        if (points == 0) {
            return "no difference";
        }
        return points(Math.abs(points)) + (points < 0 ? " less" : " more");
    }

    private static String points(long points) {
        return counted(points, "point");
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

    public static String time(LocalTime time) {
        return TIME.format(time);
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
