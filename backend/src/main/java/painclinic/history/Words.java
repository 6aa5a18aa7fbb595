package painclinic.history;

import painclinic.clinic.ClinicTime;
import painclinic.schedule.AttendanceOutcome;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the values of the audit are written for people, in the clinic's own time. */
record Words(ClinicTime time, Map<UUID, String> names) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static String text(JsonNode value, Words words) {
        return value.asString();
    }

    static String yesOrNo(JsonNode value, Words words) {
        return value.asBoolean() ? "Yes" : "No";
    }

    /** "One to one" for {@code ONE_TO_ONE}. */
    static String code(JsonNode value, Words words) {
        return sentence(value.asString());
    }

    static String codes(JsonNode values, Words words) {
        return values.valueStream()
                .map(one -> sentence(one.asString()))
                .collect(Collectors.joining(", "));
    }

    static String date(JsonNode value, Words words) {
        return date(value.asString());
    }

    static String dates(JsonNode values, Words words) {
        return values.valueStream()
                .map(one -> date(one.asString()))
                .collect(Collectors.joining(", "));
    }

    /** An instant as the clinic's clock showed it. */
    static String moment(JsonNode value, Words words) {
        LocalDateTime local = words.time.local(OffsetDateTime.parse(value.asString()).toInstant());
        return dateAndClock(local);
    }

    static String outcome(JsonNode value, Words words) {
        return sentence(AttendanceOutcome.of(value.asString()).words());
    }

    /** The name of another record, by its id. */
    static String named(JsonNode value, Words words) {
        return words.name(value);
    }

    String name(JsonNode id) {
        return names.getOrDefault(UUID.fromString(id.asString()), "a record that is gone");
    }

    static String sentence(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String date(String iso) {
        return LocalDate.parse(iso).format(DATE);
    }

    /** A wall-clock moment. */
    static String local(String iso) {
        return dateAndClock(LocalDateTime.parse(iso));
    }

    private static String dateAndClock(LocalDateTime moment) {
        return moment.format(DATE) + ", " + clock(moment.toLocalTime());
    }

    /** "9am", "9:15am", "midday", "midnight" */
    static String clock(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        String minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
        return (time.getHour() + 11) % 12 + 1 + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    static String clock(JsonNode time) {
        return clock(LocalTime.parse(time.asString()));
    }
}
