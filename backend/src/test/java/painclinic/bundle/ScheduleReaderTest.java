package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ScheduleReaderTest {

    private static final String SCHEDULE =
            """
            {"format": "clinic-schedule/1",
             "sessions": [
              {"id": "s1", "treatment": "MANUAL_THERAPY", "start": "2027-01-05T09:00", "minutes": 30,
               "room": "couch", "practitioner": "p1", "class": null,
               "attendees": [{"course": "c1", "number": 3}]}],
             "unscheduled": [{"course": "c2", "number": 8, "reasons": ["No room is free."]}]}
            """;

    private static final ClinicBundle BUNDLE =
            switch (BundleReader.read(ChangedBundle.resource("every-key.json"))) {
                case BundleReading.Accepted accepted -> accepted.bundle();
                case BundleReading.Refused refused -> throw new AssertionError(refused.faults());
            };

    /** Each row replaces one piece of a valid schedule, whose only fault that then is. */
    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    clinic-schedule/1    | clinic-bundle/1       | format                            | expected "clinic-schedule/1"
                    "sessions": [        | "meetings": 1, "sessions": [ | meetings                   | the key is unknown
                    T09:00               | T09:00:00             | sessions[0].start                 | YYYY-MM-DDTHH:MM
                    "minutes": 30        | "minutes": "30"       | sessions[0].minutes               | expected a whole number
                    "number": 3          | "number": 0           | sessions[0].attendees[0].number   | expected a whole number
                    ["No room is free."] | []                    | unscheduled[0].reasons            | at least one reason
                    ["No room is free."] | [" "]                 | unscheduled[0].reasons[0]         | expected a text
                    "couch"              | "loft"                | sessions[0].room                  | unknown reference
                    "p1"                 | "p9"                  | sessions[0].practitioner          | unknown reference
                    "MANUAL_THERAPY"     | "JUGGLING"            | sessions[0].treatment             | unknown reference
                    "c1"                 | "c9"                  | sessions[0].attendees[0].course   | unknown reference
                    "c2"                 | "c9"                  | unscheduled[0].course             | unknown reference
                    """)
    void refusesWhatIsNoScheduleForTheBundle(
            String found, String instead, String path, String message) {
        assertThat(faults(SCHEDULE.replace(found, instead), BUNDLE))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo(path);
                    assertThat(fault.message()).contains(message);
                });
    }

    @Test
    void refusesARepeatedSessionId() {
        String twice =
                SCHEDULE.replace("\"unscheduled\"", "\"rest\"")
                        .replaceAll("(?s)(\\{\"id\".*}])(}\\],)", "$1},$1$2")
                        .replace("\"rest\"", "\"unscheduled\"");

        assertThat(faults(twice, BUNDLE))
                .extracting(BundleFault::path)
                .containsExactly("sessions[1].id");
    }

    @Test
    void looksUpNoReferenceWithoutABundle() {
        assertThat(faults(SCHEDULE.replace("\"couch\"", "\"loft\""), null)).isEmpty();
    }

    @Test
    void takesAScheduleInWhichEverythingFound() {
        String complete =
                """
                {"format": "clinic-schedule/1", "sessions": []}
                """;

        assertThat(faults(complete, BUNDLE)).isEmpty();
    }

    private static List<BundleFault> faults(String text, @Nullable ClinicBundle bundle) {
        return switch (ScheduleReader.read(text.getBytes(UTF_8), bundle)) {
            case ScheduleReading.Accepted _ -> List.of();
            case ScheduleReading.Refused refused -> refused.faults();
        };
    }
}
