package painclinic.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people and other systems write them: day, month, year with any usual sign between them,
 * the month in figures or in English, or year, month, day. A time after the date is left out.
 */
final class WrittenDates {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final String SIGN = "\\s*[./ -]\\s*";
    private static final String TIME = "(?:[T ]+\\d{1,2}:\\d{2}.*)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})" + SIGN + "(\\d{1,2})" + SIGN + "(\\d{2}|\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})" + SIGN + "(\\d{1,2})" + SIGN + "(\\d{1,2})" + TIME);
    private static final Pattern YEAR_FIRST_CLOSE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_IN_LETTERS =
            Pattern.compile(
                    "(?:\\p{L}+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[ .,-]*(\\p{L}{3,9})["
                            + " .,-]*(\\d{2}|\\d{4})"
                            + TIME,
                    Pattern.CASE_INSENSITIVE);

    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;

    private WrittenDates() {}

    /**
     * The date that a text says; empty where it says none.
     *
     * @param shortYears whether a year of two figures is one of this century; it says nothing else
     */
    static Optional<LocalDate> read(String text, boolean shortYears) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), shortYears);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), shortYears);
        }
        Matcher close = YEAR_FIRST_CLOSE.matcher(text);
        if (close.matches()) {
            return date(close.group(1), close.group(2), close.group(3), shortYears);
        }
        Matcher letters = MONTH_IN_LETTERS.matcher(text);
        return letters.matches()
                ? date(letters.group(3), month(letters.group(2)), letters.group(1), shortYears)
                : Optional.empty();
    }

    private static String month(String letters) {
        String begins = letters.toLowerCase(Locale.ROOT).substring(0, 3);
        return String.valueOf(MONTHS.indexOf(begins) + 1); // none is the month 0, which is none
    }

    private static Optional<LocalDate> date(
            String year, String month, String day, boolean shortYears) {
        int written = Integer.parseInt(year);
        if (written < CENTURY && !shortYears) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            written < CENTURY ? THIS_CENTURY + written : written,
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
