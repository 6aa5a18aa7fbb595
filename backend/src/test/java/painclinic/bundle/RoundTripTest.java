package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDateTime;
import java.util.List;

class RoundTripTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"small.json", "medium.json", "monday-only.json", "every-key.json"})
    void aBundleWrittenReadsBackEqual(String name) {
        ClinicBundle bundle = bundle(ChangedBundle.resource(name));

        byte[] written = BundleWriter.toBytes(bundle);

        assertThat(bundle(written)).isEqualTo(bundle);
        assertThat(BundleWriter.toBytes(bundle(written))).isEqualTo(written);
    }

    @Test
    void aBundleIsWrittenWithTheKeysItWasReadFrom() {
        byte[] original = ChangedBundle.resource("monday-only.json");

        byte[] written = BundleWriter.toBytes(bundle(original));

        String withoutEmptyLeave =
                new String(original, UTF_8).replaceAll("\\s*\"leave\": \\[],", "");
        assertThat(new String(written, UTF_8)).isEqualTo(withoutEmptyLeave + "\n");
    }

    @Test
    void neverAvailableIsNotWheneverTheClinicIsOpen() {
        ClinicBundle bundle = bundle(ChangedBundle.resource("every-key.json"));

        assertThat(bundle.patients())
                .extracting(Patient::available)
                .satisfiesExactly(
                        windows -> assertThat(windows).hasSize(1),
                        windows -> assertThat(windows).isNull(),
                        windows -> assertThat(windows).isEmpty());
    }

    @Test
    void aBundleFillsInWhatTheFormatSaysHoldsThen() {
        Treatment alexander = bundle(ChangedBundle.resource("every-key.json")).treatments().get(2);

        assertThat(alexander.minDaysBetween()).isEqualTo(1);
        assertThat(alexander.targetDaysBetween()).isEqualTo(7);
        assertThat(alexander.roomFeatures()).isEmpty();
        assertThat(alexander.groupMax()).isNull();
    }

    @Test
    void aScheduleIsWrittenAsTheFormatSays() {
        byte[] written = ScheduleWriter.toBytes(schedule());

        assertThat(JSON.readTree(written))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"format": "clinic-schedule/1",
                                 "sessions": [
                                  {"id": "s1", "treatment": "MANUAL_THERAPY", "start": "2027-01-05T09:00", "minutes": 30,
                                   "room": "couch", "practitioner": "p1", "class": null,
                                   "attendees": [{"course": "c1", "number": 3}]},
                                  {"id": "s2", "treatment": "GROUP_EXERCISE", "start": "2027-01-05T17:30", "minutes": 60,
                                   "room": "gym", "practitioner": "p1", "class": "k1",
                                   "attendees": [{"course": "c2", "number": 1}, {"course": "c3", "number": 1}]}],
                                 "unscheduled": [{"course": "c1", "number": 4, "reasons": ["No room is free."]}]}
                                """));
    }

    @Test
    void aScheduleWrittenReadsBackEqual() {
        byte[] written = ScheduleWriter.toBytes(schedule());
        ClinicBundle bundle = bundle(ChangedBundle.resource("every-key.json"));

        assertThat(ScheduleReader.read(written, bundle))
                .isEqualTo(new ScheduleReading.Accepted(schedule()));
        assertThat(ScheduleWriter.toBytes(schedule())).isEqualTo(written);
    }

    private static ClinicBundle bundle(byte[] bytes) {
        return switch (BundleReader.read(bytes)) {
            case BundleReading.Accepted accepted -> accepted.bundle();
            case BundleReading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    private static ClinicSchedule schedule() {
        return new ClinicSchedule(
                List.of(
                        new Session(
                                "s1",
                                "MANUAL_THERAPY",
                                LocalDateTime.parse("2027-01-05T09:00"),
                                30,
                                "couch",
                                "p1",
                                null,
                                List.of(new Attendee("c1", 3))),
                        new Session(
                                "s2",
                                "GROUP_EXERCISE",
                                LocalDateTime.parse("2027-01-05T17:30"),
                                60,
                                "gym",
                                "p1",
                                "k1",
                                List.of(new Attendee("c2", 1), new Attendee("c3", 1)))),
                List.of(new UnscheduledSession("c1", 4, List.of("No room is free."))));
    }
}
