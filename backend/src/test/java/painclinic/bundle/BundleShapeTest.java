package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Each row changes one thing in a valid bundle, whose only fault that then is. */
class BundleShapeTest {

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # keys
                    curses                          | []                       | curses                            | the key is unknown
                    courses[1].session              | 3                        | courses[1].session                | expected only deliveredOn, id
                    sites[0].openingHours[2].until  | "20:00"                  | sites[0].openingHours[2].until    | the key is unknown
                    guideline                       | absent                   | guideline                         | the key is missing
                    courses[1].sessions             | absent                   | courses[1].sessions               | the key is missing: expected a whole number
                    clinic                          | absent                   | clinic                            | the key is missing: expected an object
                    patients[1].dateOfBirth         | absent                   | patients[1].dateOfBirth           | the key is missing
                    rooms[0].features               | absent                   | rooms[0].features                 | the key is missing: expected a list
                    practitioners[0].registration.body | absent                | practitioners[0].registration.body | the key is missing
                    # types
                    format                          | "clinic-bundle/3"        | format                            | expected "clinic-bundle/1"
                    clinic                          | []                       | clinic                            | expected an object
                    localLimits                     | {}                       | localLimits                       | expected a list
                    booked[2]                       | "pt2"                    | booked[2]                         | expected an object
                    courses[1].sessions             | "8"                      | courses[1].sessions               | expected a whole number
                    courses[1].sessions             | 8.0                      | courses[1].sessions               | expected a whole number
                    courses[1].sessions             | 8e0                      | courses[1].sessions               | expected a whole number
                    courses[1].sessions             | true                     | courses[1].sessions               | expected a whole number
                    courses[1].sessions             | null                     | courses[1].sessions               | expected a whole number
                    rooms[0].features[1]            | 7                        | rooms[0].features[1]              | expected an id or code
                    practitioners[0].gender         | null                     | practitioners[0].gender           | expected an id or code
                    clinic.name                     | " "                      | clinic.name                       | expected a text
                    patients[1].givenName           | "A\\u0000na"             | patients[1].givenName             | printable
                    patients[1].givenName           | "A\\nna"                 | patients[1].givenName             | printable
                    # codes
                    guideline                       | "NICE-NG59-2016"         | guideline                         | expected one of NICE-CG88-2009, NICE-NG59-2020, NICE-NG193-2021
                    clinic.timeZone                 | "Europe/Londinium"       | clinic.timeZone                   | expected a time zone
                    treatments[2].delivery          | "one_to_one"             | treatments[2].delivery            | expected one of GROUP, ONE_TO_ONE
                    courses[1].priority             | "SOON"                   | courses[1].priority               | expected one of ROUTINE, URGENT
                    sites[0].openingHours[2].day    | "Tuesday"                | sites[0].openingHours[2].day      | expected one of MONDAY
                    # dates and times
                    patients[2].dateOfBirth         | "1973-02-29"             | patients[2].dateOfBirth           | expected a date that exists
                    planning.to                     | "2027-4-25"              | planning.to                       | expected a date that exists
                    planning.to                     | "9999-12-31"             | planning.to                       | in the years 1900 to 2199
                    patients[2].dateOfBirth         | "1899-12-31"             | patients[2].dateOfBirth           | in the years 1900 to 2199
                    sites[0].closedOn[0]            | "2027-02-30"             | sites[0].closedOn[0]              | expected a date that exists
                    sites[0].openingHours[2].to     | "24:00"                  | sites[0].openingHours[2].to       | 00:00 to 23:59
                    sites[0].openingHours[2].to     | "8pm"                    | sites[0].openingHours[2].to       | HH:MM
                    sites[0].openingHours[2].to     | "19:30:00"               | sites[0].openingHours[2].to       | HH:MM
                    booked[2].start                 | "2027-01-18T11:00Z"      | booked[2].start                   | YYYY-MM-DDTHH:MM
                    booked[2].start                 | "2027-01-32T11:00"       | booked[2].start                   | expected a moment that exists
                    # ranges and windows
                    planning.to                     | "2027-01-03"             | planning.to                       | ends before it begins
                    planning.to                     | "2028-02-08"             | planning.to                       | at most 400 days
                    sites[0].openingHours[2].to     | "08:00"                  | sites[0].openingHours[2].to       | ends before it begins
                    patients[0].preferred[0].to     | "08:59"                  | patients[0].preferred[0].to       | ends before it begins
                    patients[0].unavailable[0].to   | "2027-02-07"             | patients[0].unavailable[0].to     | ends before it begins
                    practitioners[0].leave[0].to    | "2027-02-21"             | practitioners[0].leave[0].to      | ends before it begins
                    practitioners[0].awayDuring[0].to | "2027-02-01T13:00"      | practitioners[0].awayDuring[0].to | ends before it begins
                    practitioners[0].awayDuring[0].to | "2027-02-30T13:00"      | practitioners[0].awayDuring[0].to | expected a moment that exists
                    practitioners[0].awayDuring[0].from | "2027-02-01"          | practitioners[0].awayDuring[0].from | YYYY-MM-DDTHH:MM
                    practitioners[0].workingHours[2].to | "13:00"              | practitioners[0].workingHours[2].to | ends before it begins
                    rooms[0].closedDuring[0].to     | "2027-02-01T08:00"       | rooms[0].closedDuring[0].to       | ends before it begins
                    # numbers
                    planning.gridMinutes            | 0                        | planning.gridMinutes              | from 1 to 1440
                    planning.gridMinutes            | 1441                     | planning.gridMinutes              | from 1 to 1440
                    treatments[3].minutes           | -60                      | treatments[3].minutes             | from 1 to 1440
                    treatments[0].groupMax          | 0                        | treatments[0].groupMax            | from 1 to 1000
                    treatments[0].minDaysBetween    | -1                       | treatments[0].minDaysBetween      | from 0 to 365
                    treatments[0].targetDaysBetween | 366                      | treatments[0].targetDaysBetween   | from 0 to 365
                    rooms[0].capacity               | 0                        | rooms[0].capacity                 | from 1 to 1000
                    rooms[0].capacity               | 2147483648               | rooms[0].capacity                 | from 1 to 1000
                    rooms[0].capacity               | 18446744073709551617     | rooms[0].capacity                 | from 1 to 1000
                    courses[1].sessions             | 0                        | courses[1].sessions               | from 1 to 1000
                    localLimits[1].windowDays       | 0                        | localLimits[1].windowDays         | from 1 to 1000
                    practitioners[0].maxClinicalMinutesPerDay | 0              | practitioners[0].maxClinicalMinutesPerDay | from 1 to 1440
                    booked[0].attendees[0].number   | 0                        | booked[0].attendees[0].number     | from 1 to 1000
                    # NHS numbers
                    patients[1].nhsNumber           | "9434765918"             | patients[1].nhsNumber             | an NHS number
                    patients[1].nhsNumber           | "1111111111"             | patients[1].nhsNumber             | an NHS number
                    patients[1].nhsNumber           | "0000000000"             | patients[1].nhsNumber             | an NHS number
                    patients[1].nhsNumber           | "943476591"              | patients[1].nhsNumber             | an NHS number
                    patients[1].nhsNumber           | "943 476 5919"           | patients[1].nhsNumber             | without spaces
                    patients[1].nhsNumber           | 9434765919               | patients[1].nhsNumber             | an NHS number
                    """)
    void refusesAMisshapenValue(String changed, String to, String path, String message) {
        List<BundleFault> faults = ChangedBundle.withEveryKey().with(changed, to).faults();

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo(path);
                    assertThat(fault.message()).contains(message);
                });
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    localLimits[0]                  | {"treatment": "GROUP_EXERCISE"}
                    planning.gridMinutes            | absent
                    planning.to                     | "2028-02-07"
                    treatments[0].minDaysBetween    | 0
                    treatments[0].roomFeatures      | absent
                    patients[0].available           | absent
                    patients[2].available           | absent
                    practitioners[0].gender         | "FEMALE"
                    practitioners[0].registration   | absent
                    practitioners[0].leave          | absent
                    practitioners[0].awayDuring     | absent
                    practitioners[0].awayDuring     | []
                    rooms[0].closedDuring           | absent
                    courses[0].deliveredOn          | absent
                    booked                          | absent
                    booked[0].class                 | absent
                    booked[0].attendees[0].number   | 7
                    patients[1].nhsNumber           | "4505577104"
                    patients[1].givenName           | "Żółć 😀"
                    """)
    void acceptsWhatTheFormatAllows(String changed, String to) {
        assertThat(ChangedBundle.withEveryKey().with(changed, to).faults()).isEmpty();
    }

    @Test
    void saysWhatItFoundInWordsThatAreShortAndPrintable() {
        String faulty = "\\u0000" + "x".repeat(5_000);

        assertThat(ChangedBundle.withEveryKey().with("clinic.name", '"' + faulty + '"').faults())
                .singleElement()
                .extracting(BundleFault::value)
                .asString()
                .startsWith("\"\\u0000xxx")
                .hasSizeLessThan(80);
    }

    @Test
    void showsNothingOfAPatientButTheFaultyValue() {
        assertThat(ChangedBundle.withEveryKey().with("patients[1].nhsNumber", "{}").faults())
                .singleElement()
                .asString()
                .doesNotContain("Ana", "Silva");
    }
}
