package painclinic.history;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the parts of each kind of record, and how one of them is written. */
final class RecordParts {

    static final Map<String, Part> PATIENT =
            Map.of(
                    "patient_window",
                    new Part(
                            row ->
                                    row.path("kind").asString().equals("PREFERRED")
                                            ? "Would like to come"
                                            : "Can come",
                            (row, words) -> weekly(row, "starts", "ends")),
                    "patient_absence",
                    new Part("Cannot come", (row, words) -> span(row)));

    static final Map<String, Part> PRACTITIONER =
            Map.of(
                    "working_block",
                    new Part(
                            "Working hours",
                            (row, words) ->
                                    weekly(row, "starts", "ends")
                                            + " at "
                                            + words.name(row.get("site_id"))
                                            + dated(row, "holds_from", " from ")
                                            + dated(row, "holds_to", " until ")),
                    "practitioner_leave",
                    new Part("Leave", (row, words) -> span(row) + reason(row)),
                    "practitioner_absence",
                    new Part(
                            "Away for part of a day",
                            (row, words) -> moments(row, "away_from", "away_to") + reason(row)));

    static final Map<String, Part> ROOM =
            Map.of(
                    "room_closure",
                    new Part(
                            "Closed",
                            (row, words) ->
                                    moments(row, "closed_from", "closed_to") + reason(row)));

    static final Map<String, Part> SITE =
            Map.of(
                    "opening_hours",
                    new Part("Opening hours", (row, words) -> weekly(row, "opens", "closes")),
                    "site_closure",
                    new Part(
                            "Closed days",
                            (row, words) ->
                                    Words.date(row.path("closed_on").asString()) + reason(row)));

    static final Map<String, Part> TREATMENT =
            Map.of(
                    "local_limit",
                    new Part(
                            "The clinic's own limits",
                            (row, words) ->
                                    Stream.of(
                                                    limit(row, "max_sessions", "sessions"),
                                                    limit(row, "window_days", "days"),
                                                    limit(row, "group_max", "people in a class"))
                                            .flatMap(Optional::stream)
                                            .collect(Collectors.joining(", "))));

    static final Map<String, Part> COURSE =
            Map.of(
                    "course_review",
                    new Part(
                            "Review",
                            (row, words) ->
                                    Words.date(row.path("reviewed_on").asString())
                                            + ": "
                                            + Words.sentence(row.path("outcome").asString())),
                    "override",
                    new Part(
                            "Rule set aside",
                            (row, words) ->
                                    Words.sentence(row.path("rule").asString()) + reason(row)));

    static final Map<String, Part> ACCOUNT =
            Map.of(
                    "account_role",
                    new Part("Roles", (row, words) -> Words.sentence(row.path("role").asString())),
                    "sign_in_link",
                    new Part(
                            "Link to choose a password, until",
                            (row, words) -> Words.moment(row.path("expires_at"), words)));

    private RecordParts() {}

    private static Optional<String> limit(JsonNode row, String column, String unit) {
        return row.hasNonNull(column)
                ? Optional.of("at most %s %s".formatted(row.get(column).asString(), unit))
                : Optional.empty();
    }

    private static String weekly(JsonNode row, String from, String to) {
        return "%s %s to %s"
                .formatted(
                        Words.sentence(row.path("day").asString()),
                        Words.clock(row.path(from)),
                        Words.clock(row.path(to)));
    }

    private static String span(JsonNode row) {
        String first = Words.date(row.path("first_day").asString());
        String last = Words.date(row.path("last_day").asString());
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String moments(JsonNode row, String from, String to) {
        return Words.local(row.path(from).asString())
                + " to "
                + Words.local(row.path(to).asString());
    }

    private static String dated(JsonNode row, String column, String word) {
        return row.hasNonNull(column) ? word + Words.date(row.get(column).asString()) : "";
    }

    private static String reason(JsonNode row) {
        return row.hasNonNull("reason") ? " (" + row.get("reason").asString() + ")" : "";
    }
}
