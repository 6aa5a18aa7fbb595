package painclinic.bundle.json;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values that the clinic's files hold. */
public final class Kinds {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_ID = 100;
    private static final Pattern DATE_SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME_SHAPE = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Pattern MOMENT_SHAPE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final LocalDate ANY_DATE = LocalDate.of(2000, 1, 1);

    public static final Kind<String> ID =
            textThat(
                    "an id or code of 1 to %d printable characters without / \\ ? # %% ;"
                            .formatted(LONGEST_ID),
                    text -> isPrintable(text, LONGEST_ID) && Texts.isAddressable(text));
    public static final Kind<String> TEXT =
            textThat(
                    "a text of 1 to %d printable characters".formatted(LONGEST_TEXT),
                    text -> isPrintable(text, LONGEST_TEXT));

    public static final Kind<LocalDate> DATE =
            temporal(
                    "a date that exists, YYYY-MM-DD, in the years %d to %d"
                            .formatted(FIRST_YEAR, LAST_YEAR),
                    DATE_SHAPE,
                    LocalDate::parse,
                    date -> isSane(date),
                    ANY_DATE);
    public static final Kind<LocalTime> TIME =
            temporal(
                    "a time from 00:00 to 23:59, HH:MM",
                    TIME_SHAPE,
                    LocalTime::parse,
                    time -> true,
                    LocalTime.MIDNIGHT);
    public static final Kind<LocalDateTime> MOMENT =
            temporal(
                    "a moment that exists, YYYY-MM-DDTHH:MM, in the years %d to %d"
                            .formatted(FIRST_YEAR, LAST_YEAR),
                    MOMENT_SHAPE,
                    LocalDateTime::parse,
                    moment -> isSane(moment.toLocalDate()),
                    ANY_DATE.atStartOfDay());

    private Kinds() {}

    /** A whole number, written without point or exponent. */
    public static Kind<Integer> number(int least, int most) {
        return new Kind<>(
                "a whole number from %d to %d".formatted(least, most),
                value ->
                        value instanceof JsonNumber number
                                        && WHOLE_NUMBER.matcher(number.text()).matches()
                                ? between(least, Integer.parseInt(number.text()), most)
                                : null,
                least);
    }

    /** One of the names of an enumeration. */
    public static <E extends Enum<E>> Kind<E> code(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String names = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        return new Kind<>(
                "one of " + names,
                value ->
                        Arrays.stream(constants)
                                .filter(constant -> constant.name().equals(value))
                                .findFirst()
                                .orElse(null),
                constants[0]);
    }

    /** A text for which more holds than that it is one. */
    public static Kind<String> textThat(String expected, Predicate<String> holds) {
        return new Kind<>(
                expected,
                value -> value instanceof String text && holds.test(text) ? text : null,
                "");
    }

    private static boolean isPrintable(String text, int longest) {
        return text.length() <= longest && Texts.isReadable(text);
    }

    private static <T> Kind<T> temporal(
            String expected,
            Pattern shape,
            Function<String, T> parse,
            Predicate<T> sane,
            T substitute) {
        return new Kind<>(
                expected,
                value ->
                        value instanceof String text && shape.matcher(text).matches()
                                ? parsed(text, parse, sane)
                                : null,
                substitute);
    }

    private static <T> @Nullable T parsed(
            String text, Function<String, T> parse, Predicate<T> sane) {
        try {
            T value = parse.apply(text);
            return sane.test(value) ? value : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isSane(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static @Nullable Integer between(int least, int number, int most) {
        return least <= number && number <= most ? number : null;
    }
}
