package painclinic.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places in a file as people call them: {@code courses[1].sessions} is "Course 2, sessions". */
final class PathWords {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?.*");

    /** One record of each list. */
    private static final Map<String, String> LISTS =
            Map.of(
                    "treatments", "treatment",
                    "localLimits", "own limit",
                    "sites", "site",
                    "rooms", "room",
                    "practitioners", "practitioner",
                    "patients", "patient",
                    "courses", "course",
                    "booked", "appointment",
                    "cohorts", "group");

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("nhsNumber", "NHS number"),
                    Map.entry("closedOn", "closed day"),
                    Map.entry("unavailable", "dates they cannot come"),
                    Map.entry("available", "times they can come"),
                    Map.entry("preferred", "times they would like"),
                    Map.entry("deliveredOn", "dates of sessions given"),
                    Map.entry("startNotBefore", "earliest start"),
                    Map.entry("referredOn", "date of the referral"),
                    Map.entry("painBeganOn", "when the pain began"),
                    Map.entry("groupMax", "most people in a class"),
                    Map.entry("from", "start"),
                    Map.entry("to", "end"));

    private PathWords() {}

    /** The whole place, its records counted as people count. */
    static String of(String path) {
        if (path.isEmpty() || path.equals("$")) {
            return "The file as a whole";
        }
        List<String> steps = List.of(path.split("\\."));
        String words =
                Stream.concat(
                                Stream.of(step(steps.getFirst(), LISTS)),
                                steps.stream().skip(1).map(step -> step(step, Map.of())))
                        .collect(Collectors.joining(", "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A place within a record: {@code workingHours[0].to} is "working hours 1, end". */
    static String within(String path) {
        return Stream.of(path.split("\\."))
                .map(step -> step(step, Map.of()))
                .collect(Collectors.joining(", "));
    }

    private static String step(String step, Map<String, String> lists) {
        Matcher parts = STEP.matcher(step);
        if (!parts.matches()) {
            return step;
        }
        String name = parts.group(1);
        String words = lists.getOrDefault(name, FIELDS.getOrDefault(name, spaced(name)));
        return parts.group(2) == null ? words : words + " " + (Long.parseLong(parts.group(2)) + 1);
    }

    private static String spaced(String name) {
        return name.replaceAll("([A-Z])", " $1").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
