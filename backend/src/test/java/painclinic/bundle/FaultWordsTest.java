package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a bundle is said as the clinic would, by its people's names. */
class FaultWordsTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    courses[0].treatment | "DRY_NEEDLING" | Idris Vaughan (patient pt1) asks for dry needling, which this clinic has no treatment for.
                    courses[0].patient | "p-99" | Course c1 is for patient p-99, who is not in the file.
                    courses[0].preferredPractitioner | "nobody" | Idris Vaughan (patient pt1) would like to see practitioner nobody, who is not in the file.
                    courses[0].sessions | "many" | Idris Vaughan (patient pt1), sessions: expected a whole number from 1 to 1000
                    rooms[0].site | "moon" | Gym (room gym) is at site moon, which is not in the file.
                    practitioners[0].skills[0] | "DRY_NEEDLING" | Zoe Williams (practitioner p1) may give dry needling, which this clinic has no treatment for.
                    practitioners[0].workingHours[1].site | "moon" | Zoe Williams (practitioner p1) works at site moon, which is not in the file.
                    practitioners[0].workingHours[1].from | "25:00" | Zoe Williams (practitioner p1), working hours 2, start: expected a time from 00:00 to 23:59, HH:MM
                    patients[0].nhsNumber | "123" | Idris Vaughan (patient pt1), NHS number: expected an NHS number: ten digits without spaces that pass its check, not all the same
                    patients[0].givenName | 7 | Patient pt1, given name: expected a text of 1 to 1000 printable characters
                    booked[0].room | "moon" | The appointment of Manual therapy on 11 January 2027 at 10:00 is in room moon, which is not in the file.
                    booked[0].start | "soon" | Appointment 1, start: expected a moment that exists, YYYY-MM-DDTHH:MM, in the years 1900 to 2199
                    localLimits[0].treatment | "DRY_NEEDLING" | The clinic’s own limit for dry needling is for a treatment that this clinic does not have.
                    sites[0].name | 7 | Site weir, name: expected a text of 1 to 1000 printable characters
                    planning.from | "2027-02-31" | Planning, start: expected a date that exists, YYYY-MM-DD, in the years 1900 to 2199
                    """)
    void faultsNameWhomTheyAreAbout(String changed, String to, String words) {
        assertThat(ChangedBundle.withEveryKey().with(changed, to).faults())
                .extracting(BundleFault::about)
                .contains(words);
    }

    @Test
    void whatIsNoBundleIsTheFileAsAWhole() {
        assertThat(ChangedBundle.faultsOf(new byte[] {'7'}))
                .extracting(BundleFault::about)
                .allMatch(words -> words.startsWith("The file as a whole: "));
    }
}
