package painclinic.spreadsheet;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days of the week as people write them: Mon, Mondays, Mon-Fri, Tue and Thu, weekdays. */
final class WrittenDays {

    private static final Map<String, Set<DayOfWeek>> WORDS = words();
    private static final Pattern AND = Pattern.compile("\\s*(?:[,;/&+]|\\band\\b)\\s*");
    private static final Pattern TO = Pattern.compile("\\s*(?:[-–—]|\\bto\\b)\\s*");

    private WrittenDays() {}

    /** The days that a text says, in the order of the week; empty where it says anything else. */
    static Optional<Set<DayOfWeek>> read(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : AND.split(text.strip().toLowerCase(Locale.ROOT))) {
            Set<DayOfWeek> some = part(part);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(some);
        }
        return Optional.of(days);
    }

    private static Set<DayOfWeek> part(String text) {
        List<Set<DayOfWeek>> ends =
                Stream.of(TO.split(text, -1))
                        .map(day -> WORDS.getOrDefault(Headings.folded(day), Set.of()))
                        .toList();
        if (ends.size() == 1) {
            return ends.getFirst();
        }
        return ends.size() == 2 && ends.stream().allMatch(end -> end.size() == 1)
                ? range(ends.getFirst().iterator().next(), ends.getLast().iterator().next())
                : Set.of();
    }

    private static Set<DayOfWeek> range(DayOfWeek first, DayOfWeek last) {
        return first.compareTo(last) <= 0 ? EnumSet.range(first, last) : Set.of();
    }

    private static Map<String, Set<DayOfWeek>> words() {
        Map<String, Set<DayOfWeek>> all = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name =
                    day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            for (String word :
                    List.of(name, name + "s", name.substring(0, 3), name.substring(0, 2))) {
                all.put(word, EnumSet.of(day));
            }
        }
        all.put("tues", EnumSet.of(DayOfWeek.TUESDAY));
        all.put("weds", EnumSet.of(DayOfWeek.WEDNESDAY));
        all.put("thur", EnumSet.of(DayOfWeek.THURSDAY));
        all.put("thurs", EnumSet.of(DayOfWeek.THURSDAY));
        all.put("weekdays", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        all.put("daily", EnumSet.allOf(DayOfWeek.class));
        all.put("everyday", EnumSet.allOf(DayOfWeek.class));
        return Map.copyOf(all);
    }
}
