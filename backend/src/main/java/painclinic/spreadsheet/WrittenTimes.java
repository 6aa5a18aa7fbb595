package painclinic.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Times of day as people write them: 9:00, 09.00, 0900, 9, 9am, 5.30 pm. */
final class WrittenTimes {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?(?::\\d{2})?\\s*(am|pm)?");
    private static final Pattern CLOSE = Pattern.compile("(\\d{1,2})(\\d{2})\\s*(am|pm)?");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[-–—]|\\bto\\b|\\buntil\\b)\\s*");
    private static final int NOON = 12;

    private WrittenTimes() {}

    /** The time that a text says; empty where it says none. */
    static Optional<LocalTime> read(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT).replaceAll("([ap])\\.m\\.?", "$1m");
        if (bare.equals("noon") || bare.equals("midday")) {
            return Optional.of(LocalTime.NOON);
        }
        return Stream.of(TIME, CLOSE)
                .map(pattern -> pattern.matcher(bare))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(WrittenTimes::time);
    }

    /** Two times, the first before the second; empty where a text says anything else. */
    static Optional<Span> span(String text) {
        List<Optional<LocalTime>> times =
                BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                        .map(WrittenTimes::read)
                        .toList();
        return times.size() == 2 && times.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        new Span(times.getFirst().orElseThrow(), times.getLast().orElseThrow()))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(Matcher written) {
        int hour = Integer.parseInt(written.group(1));
        int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        String half = written.group(3);
        if (half != null && (hour == 0 || hour > NOON)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(half == null ? hour : ofHalf(hour, half), minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int ofHalf(int hour, String half) {
        return hour % NOON + (half.equals("pm") ? NOON : 0);
    }

    /** From one time to another. */
    record Span(LocalTime from, LocalTime to) {}
}
