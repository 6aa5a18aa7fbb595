package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Records that no clinic can mean, each refused by name; and the nearest that one can mean. */
class RecordsThatCannotBeTest {

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    patients[1].nhsNumber | "9434765919" | patients[1].nhsNumber | the same as patients[0].nhsNumber
                    patients[1].dateOfBirth | "2026-11-10" | patients[1].dateOfBirth | born after being referred
                    patients[+] | {"id": "pt4", "nhsNumber": "9995000415", "givenName": "A", "familyName": "B", "dateOfBirth": "2027-01-05"} | patients[3].dateOfBirth | not yet born
                    sites[0].openingHours[1].from | "12:29" | sites[0].openingHours[1] | overlaps sites[0].openingHours[0]
                    sites[0].openingHours[+] | {"day": "TUESDAY", "from": "08:00", "to": "20:00"} | sites[0].openingHours[3] | expected each minute once
                    patients[0].available[+] | {"day": "MONDAY", "from": "16:59", "to": "18:00"} | patients[0].available[1] | overlaps patients[0].available[0]
                    practitioners[1].workingHours[+] | {"site": "weir", "day": "SUNDAY", "from": "01:59", "to": "03:00"} | practitioners[1].workingHours[1] | on 2027-03-28 the clocks go from 01:00 to 02:00
                    """)
    void areNamed(String changed, String to, String path, String message) {
        assertOnlyFault(ChangedBundle.withEveryKey().with(changed, to).faults(), path, message);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    patients[1].dateOfBirth | "2026-11-09"
                    sites[0].openingHours[1].from | "12:31"
                    patients[0].available[+] | {"day": "MONDAY", "from": "17:00", "to": "18:00"}
                    practitioners[1].workingHours[+] | {"site": "weir", "day": "SUNDAY", "from": "00:00", "to": "01:00"}
                    practitioners[1].workingHours[+] | {"site": "weir", "day": "SUNDAY", "from": "02:00", "to": "03:00"}
                    """)
    void thoseBesideThemAreTaken(String changed, String to) {
        assertThat(ChangedBundle.withEveryKey().with(changed, to).faults()).isEmpty();
    }

    @Test
    void whoIsAwayInTheSkippedHourMayWorkAtNight() {
        ChangedBundle night =
                ChangedBundle.withEveryKey()
                        .with(
                                "practitioners[1].workingHours[+]",
                                """
                                {"site": "weir", "day": "SUNDAY", "from": "00:00", "to": "06:00"}
                                """);
        assertThat(night.faults()).hasSize(1);
        night.with(
                "practitioners[1].awayDuring",
                """
                [{"from": "2027-03-28T01:00", "to": "2027-03-28T02:00"}]
                """);
        assertThat(night.faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "nhs-number-twice, patients[1].nhsNumber",
        "open-twice, sites[0].openingHours[5]",
        "born-later, patients[0].dateOfBirth",
        "clock-gap, practitioners[0].workingHours[0]"
    })
    void standInWholeClinics(String clinic, String path) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/cases/" + clinic + ".json")) {
            List<BundleFault> faults =
                    ChangedBundle.faultsOf(Objects.requireNonNull(in).readAllBytes());
            assertThat(faults.getFirst().path()).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b\u200b",
                "\u202eevil",
                "a\u2066b",
                "a\u2028b",
                "a\uffffb",
                "a\ufdd0b",
                "\u00a0",
                "\u3164",
                "\u200d",
                "a\u0007b",
                "a\ue000b",
                "\u0301",
                "a\u00adb"
            })
    void namesThatHideSomethingAreRefused(String name) {
        assertOnlyFault(named(name), "patients[1].familyName", "printable characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O\u2019Brien",
                "Nguy\u1ec5n",
                "\u5f20",
                "\u0645\u0647\u0631\u06cc\u200c\u0646\u0627",
                "\u0e2a\u0e21\u0e0a\u0e32\u0e22",
                "Smith-Jones",
                "N'Dour",
                "a\u0301",
                "5"
            })
    void namesOfPeopleAreTaken(String name) {
        assertThat(named(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b/3", "b\\3", "b?3", "b#3", "b%2f3", "b;3", ".", "..", "b\u200b3"})
    void idsThatBreakAnAddressAreRefused(String id) {
        assertOnlyFault(identified(id), "booked[2].id", "without / \\ ? # % ;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b3", "b.3", "b:3", "b 3", "b+3", "b&3", "b\u00e93"})
    void otherIdsAreTaken(String id) {
        assertThat(identified(id)).isEmpty();
    }

    private static List<BundleFault> named(String name) {
        return ChangedBundle.withEveryKey().with("patients[1].familyName", quoted(name)).faults();
    }

    private static List<BundleFault> identified(String id) {
        return ChangedBundle.withEveryKey().with("booked[2].id", quoted(id)).faults();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\u0007", "\\u0007") + "\"";
    }

    private static void assertOnlyFault(List<BundleFault> faults, String path, String message) {
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().path()).isEqualTo(path);
        assertThat(faults.getFirst().message()).contains(message);
    }
}
