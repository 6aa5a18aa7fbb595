package painclinic.advising.fixes;

import painclinic.advising.desk.Words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Dates, times and numbers as people say them. */
public final class FixWords {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private FixWords() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    public static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    public static String hours(LocalTime from, LocalTime to) {
        return "from %s to %s".formatted(Words.time(from), Words.time(to));
    }

    static String days(long count) {
        return count == 1 ? "one day" : Words.days(count);
    }

    public static String sessions(int count) {
        return count == 1 ? "one session" : "%d sessions".formatted(count);
    }

    /** Hours with at most two digits after the point: 3.25. */
    public static String hours(int minutes) {
        String hours =
                String.format(Locale.UK, "%.2f", minutes / 60.0)
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", "");
        return minutes == 60 ? "1 hour" : hours + " hours";
    }

    /** A, B and C. */
    public static String list(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1))
                + " "
                + last
                + " "
                + words.getLast();
    }
}
