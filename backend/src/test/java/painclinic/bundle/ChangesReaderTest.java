package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;
import java.util.List;

class ChangesReaderTest {

    private static final String CHANGES =
            """
            {"format": "clinic-changes/1", "asOf": "2027-01-12T08:00",
             "practitionersOnLeave": [{"practitioner": "p1", "from": "2027-01-18", "to": "2027-01-22"}],
             "practitionersAway": [{"practitioner": "p2", "from": "2027-01-12T12:00", "to": "2027-01-12T17:00"}],
             "roomsClosed": [{"room": "gym", "from": "2027-01-13T08:00", "to": "2027-01-14T08:00"}],
             "sitesClosed": [{"site": "weir", "date": "2027-01-15"}],
             "patientsAway": [{"patient": "pt1", "from": "2027-01-12", "to": "2027-01-12"}],
             "cancelled": [{"session": "b3", "course": "c2"}],
             "cancelledDates": [{"course": "c3", "from": "2027-02-01", "to": "2027-02-05"}],
             "notAttended": [{"session": "b1", "course": "c1"}]}
            """;

    private static final ClinicBundle BUNDLE =
            switch (BundleReader.read(ChangedBundle.resource("every-key.json"))) {
                case BundleReading.Accepted accepted -> accepted.bundle();
                case BundleReading.Refused refused -> throw new AssertionError(refused.faults());
            };

    private static final ClinicSchedule NOTHING_BUT_BOOKED =
            new ClinicSchedule(List.of(), List.of());

    private static ChangesReading read(String changes) {
        return ChangesReader.read(changes.getBytes(UTF_8), BUNDLE, NOTHING_BUT_BOOKED);
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        ChangesReading reading = read(CHANGES);

        assertThat(reading).isInstanceOf(ChangesReading.Accepted.class);
        ClinicChanges changes = ((ChangesReading.Accepted) reading).changes();
        assertThat(ChangesReader.read(ChangesWriter.toBytes(changes), BUNDLE, NOTHING_BUT_BOOKED))
                .isEqualTo(reading);
        assertThat(changes.leave()).hasSize(1);
        assertThat(changes.notAttended())
                .containsExactly(new ClinicChanges.PlaceInSession("b1", "c1"));
    }

    @Test
    void everyListMayBeAbsent() {
        assertThat(read("{\"format\": \"clinic-changes/1\", \"asOf\": \"2027-01-12T08:00\"}"))
                .isEqualTo(
                        new ChangesReading.Accepted(
                                ClinicChanges.none(LocalDateTime.parse("2027-01-12T08:00"))));
    }

    /** Each row replaces one piece of a valid file, whose only fault that then is. */
    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    clinic-changes/1         | clinic-bundle/1          | format                               | expected "clinic-changes/1"
                    "asOf": "2027-01-12T08:00" | "asOf": "2027-01-12"   | asOf                                 | YYYY-MM-DDTHH:MM
                    "asOf": "2027-01-12T08:00", |                       | asOf                                 | the key is missing
                    "practitioner": "p1"     | "practitioner": "p9"     | practitionersOnLeave[0].practitioner | unknown reference
                    "practitioner": "p2"     | "practitioner": "p9"     | practitionersAway[0].practitioner    | unknown reference
                    "room": "gym"            | "room": "attic"          | roomsClosed[0].room                  | unknown reference
                    "site": "weir"           | "site": "moor"           | sitesClosed[0].site                  | unknown reference
                    "patient": "pt1"         | "patient": "pt9"         | patientsAway[0].patient              | unknown reference
                    "course": "c3"           | "course": "c9"           | cancelledDates[0].course             | unknown reference
                    "to": "2027-01-22"       | "to": "2027-01-17"       | practitionersOnLeave[0].to           | ends before it begins
                    "to": "2027-01-12T17:00" | "to": "2027-01-12T12:00" | practitionersAway[0].to              | ends before it begins
                    "session": "b3"          | "session": "b9"          | cancelled[0].session                 | unknown reference
                    "session": "b1", "course": "c1" | "session": "b1", "course": "c2" | notAttended[0].course   | has a place in this session
                    "session": "b3", "course": "c2" | "session": "b2", "course": "c2" | cancelled[0].session    | belongs in notAttended
                    "session": "b1", "course": "c1" | "session": "b3", "course": "c2" | notAttended[0].session  | belongs in cancelled
                    "sitesClosed"            | "siteClosed"             | siteClosed                           | the key is unknown
                    """)
    void aFaultIsNamedWithItsPlace(
            String piece, @Nullable String instead, String path, String message) {
        assertThat(CHANGES).contains(piece);

        ChangesReading reading = read(CHANGES.replace(piece, instead == null ? "" : instead));

        assertThat(reading).isInstanceOf(ChangesReading.Refused.class);
        assertThat(((ChangesReading.Refused) reading).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo(path);
                    assertThat(fault.message()).contains(message);
                });
    }

    @Test
    void aMomentAfterTheHorizonIsAFault() {
        assertThat(read(justAsOf("2027-04-25T23:00"))).isInstanceOf(ChangesReading.Accepted.class);
        assertThat(read(justAsOf("2027-04-26T00:00"))).isInstanceOf(ChangesReading.Refused.class);
    }

    private static String justAsOf(String moment) {
        return "{\"format\": \"clinic-changes/1\", \"asOf\": \"%s\"}".formatted(moment);
    }
}
