package painclinic.demo;

import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.clinic.BankHoliday;
import painclinic.clinic.BankHolidays;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The made-up clinic of {@code demo/clinic.json}: a tight one in its second week, with its schedule
 * published. Its people do not exist and their NHS numbers are of the range kept for tests. Its
 * dates follow today: {@code "@+7"} in the file is the Monday of the second week. It is closed on
 * bank holidays, and what the file has on one of them is owed again.
 */
final class DemoClinic {

    private static final String FILE = "/demo/clinic.json";
    private static final Pattern RELATIVE_DATE = Pattern.compile("\"@([+-]\\d+)(T[0-9:]+)?\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    private DemoClinic() {}

    static ClinicBundle on(LocalDate today, BankHolidays kept) {
        LocalDate monday = firstMonday(today);
        ObjectNode clinic = (ObjectNode) JSON.readTree(dated(template(FILE), monday));
        close(clinic, holidays(clinic, kept));
        return read(JSON.writeValueAsString(clinic));
    }

    /**
     * The week before the one that matters today: this week, or from Saturday on the one to come.
     */
    private static LocalDate firstMonday(LocalDate today) {
        return today.plusDays(2)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusDays(7);
    }

    /** A bundle whose dates are written as days from a Monday. */
    static String dated(String template, LocalDate monday) {
        return RELATIVE_DATE
                .matcher(template)
                .replaceAll(found -> {
                    String time = found.group(2) == null ? "" : found.group(2);
                    return '"'
                            + monday.plusDays(Integer.parseInt(found.group(1))).toString()
                            + time
                            + '"';
                });
    }

    static ClinicBundle read(String file) {
        return switch (BundleReader.read(file.getBytes(StandardCharsets.UTF_8))) {
            case BundleReading.Accepted(ClinicBundle bundle) -> bundle;
            case BundleReading.Refused refused ->
                    throw new IllegalStateException(
                            "A made-up clinic has faults: " + refused.faults());
        };
    }

    static String template(String file) {
        try (InputStream in = DemoClinic.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> holidays(JsonNode clinic, BankHolidays kept) {
        return kept
                .between(
                        LocalDate.parse(clinic.at("/planning/from").asString()),
                        LocalDate.parse(clinic.at("/planning/to").asString()))
                .stream()
                .map(BankHoliday::date)
                .map(LocalDate::toString)
                .toList();
    }

    private static void close(ObjectNode clinic, List<String> dates) {
        for (JsonNode site : clinic.get("sites")) {
            ArrayNode closed = ((ObjectNode) site).withArray("closedOn");
            List<String> known = closed.valueStream().map(JsonNode::asString).toList();
            dates.stream().filter(date -> !known.contains(date)).forEach(closed::add);
        }
        List<JsonNode> kept =
                clinic.get("booked")
                        .valueStream()
                        .filter(session ->
                                !dates.contains(session.get("start").asString().substring(0, 10)))
                        .sorted(Comparator.comparing(session -> session.get("start").asString()))
                        .toList();
        clinic.putArray("booked").addAll(kept);
        number(clinic, kept);
    }

    /** Numbers follow the dates without a hole. */
    private static void number(ObjectNode clinic, List<JsonNode> sessions) {
        Map<String, Integer> last = new HashMap<>();
        for (JsonNode course : clinic.get("courses")) {
            last.put(course.get("id").asString(), course.path("deliveredOn").size());
        }
        for (JsonNode session : sessions) {
            for (JsonNode attendee : session.get("attendees")) {
                int number = last.merge(attendee.get("course").asString(), 1, Integer::sum);
                ((ObjectNode) attendee).put("number", number);
            }
        }
    }
}
