package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How lists write what the records have: as people here read it, and as an import reads it back.
 */
final class ListCells {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int AREA = 5;

    private ListCells() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** Monday. */
    static String day(LocalDate date) {
        return words(date.getDayOfWeek().name());
    }

    /** DID_NOT_ATTEND as "Did not attend". */
    static String words(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** In its printed form, which no spreadsheet takes for a number to be shortened. */
    static String nhsNumber(@Nullable String digits) {
        return digits == null || digits.length() != 10
                ? text(digits)
                : digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /** With a blank in it, so that no spreadsheet takes the nought before it off. */
    static String telephone(@Nullable String number) {
        return number != null && number.matches("0[0-9]{8,}")
                ? number.substring(0, AREA) + " " + number.substring(AREA)
                : text(number);
    }
}
