package painclinic.spreadsheet;

import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/**
 * What a cell of a workbook shows. Dates and times are numbers there, of days since a first one;
 * only how a cell is to look says which it is.
 */
final class WorkbookCells {

    private static final LocalDate DAY_NONE = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_NONE_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(24L * 60 * 60);

    /** The year 2200; a number above it is no date, whatever it looks like. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(109_575);

    /** More digits than a cell of any program has. */
    private static final int MOST_DIGITS = 400;

    private final LocalDate dayNone;

    WorkbookCells(boolean isFrom1904) {
        this.dayNone = isFrom1904 ? DAY_NONE_1904 : DAY_NONE;
    }

    String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isTooLong(number)
                    ? number.round(MathContext.DECIMAL64).toString()
                    : number(number, Look.of(cell.getDataFormatId(), cell.getDataFormatString()));
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value == null ? "" : value.toString();
    }

    private String number(BigDecimal number, Look look) {
        if (look == Look.NUMBER || number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        LocalDateTime at =
                dayNone.atStartOfDay()
                        .plusSeconds(
                                number.multiply(SECONDS_OF_A_DAY)
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .longValue());
        if (look == Look.TIME) {
            return ListCells.time(at.toLocalTime());
        }
        String date = ListCells.date(at.toLocalDate());
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date
                : date + " " + ListCells.time(at.toLocalTime());
    }

    /** A few signs of a file, such as 1E99999999, would fill the memory of a server. */
    private static boolean isTooLong(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
    }

    /** How a number is to look. */
    private enum Look {
        NUMBER,
        DATE,
        TIME;

        /**
         * @param id below 164 it is one of those that every workbook has
         * @param pattern such as {@code dd/mm/yyyy;@}; null where every workbook has it
         */
        static Look of(@Nullable Integer id, @Nullable String pattern) {
            if (pattern != null) {
                return of(pattern);
            }
            if (id == null) {
                return NUMBER;
            }
            return switch (id) {
                case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
                case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
                default -> NUMBER;
            };
        }

        /** By its letters, without what stands in quotation marks, brackets or after a stroke. */
        private static Look of(String pattern) {
            String letters =
                    pattern.toLowerCase(Locale.ROOT)
                            .replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h|m|s)[^]]*]|_.|\\*.", "")
                            .replace("general", "");
            if (letters.matches("(?s).*[yd].*") || letters.contains("mmm")) {
                return DATE;
            }
            return letters.matches("(?s).*[hs].*") ? TIME : NUMBER;
        }
    }
}
