package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class BundleRulesTest {

    /** Each row changes one thing in a valid bundle, whose only fault that then is. */
    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # references
                    rooms[1].site                      | "lock"           | rooms[1].site                       | unknown reference
                    practitioners[1].skills[+]         | "JUGGLING"       | practitioners[1].skills[1]          | unknown reference
                    practitioners[1].workingHours[0].site | "lock"        | practitioners[1].workingHours[0].site | unknown reference
                    courses[3].patient                 | "pt9"            | courses[3].patient                  | expected the id of one of the patients
                    courses[3].treatment               | "JUGGLING"       | courses[3].treatment                | expected the code of one of the treatments
                    courses[3].preferredPractitioner   | "p9"             | courses[3].preferredPractitioner    | unknown reference
                    localLimits[+]                     | {"treatment": "JUGGLING", "maxSessions": 1, "windowDays": 1} | localLimits[2].treatment | unknown reference
                    booked[2].room                     | "loft"           | booked[2].room                      | unknown reference
                    booked[2].practitioner             | "p9"             | booked[2].practitioner              | unknown reference
                    booked[2].attendees[0].course      | "c9"             | booked[2].attendees[0].course       | unknown reference
                    # repeated ids
                    treatments[3].code                 | "GROUP_EXERCISE" | treatments[3].code                  | repeated
                    rooms[+]                           | {"id": "gym", "site": "weir", "name": "Old gym", "capacity": 3, "features": []} | rooms[2].id | repeated
                    practitioners[1].id                | "p1"             | practitioners[1].id                 | repeated
                    booked[2].id                       | "b1"             | booked[2].id                        | repeated
                    # local limits
                    localLimits[0].maxSessions         | 9                | localLimits[0].maxSessions          | loosens the guideline: expected at most 8
                    localLimits[0].windowDays          | 85               | localLimits[0].windowDays           | loosens the guideline: expected at most 84
                    localLimits[0].groupMax            | 11               | localLimits[0].groupMax             | loosens the guideline: expected at most 10
                    localLimits[+]                     | {"treatment": "GROUP_EXERCISE", "maxSessions": 8} | localLimits[2].treatment | repeated
                    localLimits[+]                     | {"treatment": "PAIN_TALK", "windowDays": 30} | localLimits[2].maxSessions | the key is missing
                    localLimits[+]                     | {"treatment": "PAIN_TALK", "maxSessions": 5} | localLimits[2].windowDays | the key is missing
                    # courses
                    courses[0].sessions                | 10               | courses[0].sessions                 | over the limit: expected at most 9
                    courses[1].sessions                | 9                | courses[1].sessions                 | over the limit: expected at most 8
                    courses[3].sessions                | 7                | courses[3].sessions                 | over the limit: expected at most 6
                    courses[3].treatment               | "PAIN_TALK"      | courses[3].treatment                | neither the guideline nor a local limit
                    courses[+]                         | {"id": "c5", "patient": "pt3", "treatment": "ALEXANDER_TECHNIQUE", "sessions": 1, "referredOn": "2027-01-01", "painBeganOn": "2026-01-01", "startNotBefore": "2027-01-01", "priority": "ROUTINE"} | courses[4].treatment | a second course
                    courses[3].deliveredOn             | ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07"] | courses[3].deliveredOn | more delivered than prescribed
                    courses[3].deliveredOn             | ["2026-10-01", "2026-12-01"] | courses[3].deliveredOn  | delivered over 61 days: expected at most 60
                    courses[3].deliveredOn             | ["2026-12-02", "2026-12-01"] | courses[3].deliveredOn[1] | expected a date after 2026-12-02
                    courses[3].deliveredOn             | ["2026-12-01", "2026-12-01"] | courses[3].deliveredOn[1] | out of order
                    courses[3].deliveredOn             | ["2026-12-01", "2027-01-04"] | courses[3].deliveredOn[1] | expected a date before planning.from
                    # working hours
                    practitioners[0].workingHours[+]   | {"site": "weir", "day": "TUESDAY", "from": "15:00", "to": "16:00"} | practitioners[0].workingHours[3] | overlaps
                    practitioners[0].workingHours[1].from | "12:30"       | practitioners[0].workingHours[1]    | work from 08:30 to 17:00 without a break
                    practitioners[0].workingHours[2].from | "13:59"       | practitioners[0].workingHours[2]    | at most 6 hours on end
                    """)
    void refusesWhatBreaksARule(String changed, String to, String path, String message) {
        assertOnlyFault(ChangedBundle.withEveryKey().with(changed, to).faults(), path, message);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    localLimits[0]              | {"treatment": "GROUP_EXERCISE", "maxSessions": 8, "windowDays": 84, "groupMax": 10}
                    courses[3].deliveredOn      | ["2026-10-02", "2026-12-01"]
                    courses[3].deliveredOn      | ["2026-12-01", "2027-01-03"]
                    courses[3].sessions         | 5
                    practitioners[0].workingHours[2].from | "14:01"
                    """)
    void acceptsTheLastThingThatARuleAllows(String changed, String to) {
        assertThat(ChangedBundle.withEveryKey().with(changed, to).faults()).isEmpty();
    }

    @Test
    void overlapsAreFoundWhateverTheOrderOfTheBlocks() {
        List<BundleFault> faults =
                ChangedBundle.withEveryKey()
                        .with(
                                "practitioners[1].workingHours",
                                """
                                [{"site": "weir", "day": "MONDAY", "from": "14:00", "to": "16:00"},
                                 {"site": "weir", "day": "MONDAY", "from": "09:00", "to": "14:01"}]
                                """)
                        .faults();

        assertThat(faults)
                .extracting(BundleFault::message)
                .anyMatch(message -> message.startsWith("overlaps"))
                .anyMatch(message -> message.startsWith("work from 09:00 to 16:00"));
    }

    @ParameterizedTest(name = "the new hours hold from {0}: {1} faults")
    @CsvSource({"2027-02-01, 0", "2027-01-31, 0", "2027-01-25, 1"})
    void hoursMeetOnlyThoseThatHoldWithThem(String from, int faults) {
        assertThat(
                        ChangedBundle.withEveryKey()
                                .with(
                                        "practitioners[1].workingHours",
                                        """
                                        [{"site": "weir", "day": "MONDAY", "from": "09:00", "to": "14:00",
                                          "holdsTo": "2027-01-31"},
                                         {"site": "weir", "day": "MONDAY", "from": "13:00", "to": "18:00",
                                          "holdsFrom": "%s"}]
                                        """
                                                .formatted(from))
                                .faults())
                .extracting(BundleFault::message)
                .filteredOn(message -> message.startsWith("overlaps"))
                .hasSize(faults);
    }

    @Test
    void hoursEndNoEarlierThanTheyBegin() {
        assertOnlyFault(
                ChangedBundle.withEveryKey()
                        .with(
                                "practitioners[1].workingHours",
                                """
                                [{"site": "weir", "day": "MONDAY", "from": "09:00", "to": "14:00",
                                  "holdsFrom": "2027-02-01", "holdsTo": "2027-01-31"}]
                                """)
                        .faults(),
                "practitioners[1].workingHours[0].holdsTo",
                "expected no earlier date than holdsFrom");
    }

    /** The same for promised sessions: every hard rule that concerns one session. */
    @Nested
    class BookedSessions {

        @ParameterizedTest(name = "{0} = {1}: {3}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        # the session itself
                        booked[2].start                | "2027-01-18T11:05"   | booked[2].start               | off the grid
                        booked[2].minutes              | 45                   | booked[2].minutes             | expected the 60 minutes
                        booked[2].class                | null                 | booked[2].class               | expected the id of its class
                        booked[0].class                | "k2"                 | booked[0].class               | expected null
                        booked[0].attendees            | []                   | booked[0].attendees           | nobody attends
                        # the place
                        sites[0].openingHours[1].day   | "WEDNESDAY"          | -                             | -
                        sites[0].openingHours[0].from  | "10:15"              | booked[0].start               | outside the opening hours
                        sites[0].openingHours[0].to    | "11:59"              | booked[1].start, booked[2].start | outside the opening hours
                        sites[0].closedOn[+]           | "2027-01-18"         | booked[2].start               | weir is closed that day
                        rooms[0].closedDuring[+]       | {"from": "2027-01-18T11:59", "to": "2027-01-19T00:00"} | booked[2].start | room gym is closed
                        rooms[0].closedDuring[+]       | {"from": "2027-01-18T12:00", "to": "2027-01-19T00:00"} | - | -
                        rooms[0].closedDuring[+]       | {"from": "2027-01-17T00:00", "to": "2027-01-18T11:00"} | - | -
                        rooms[0].capacity              | 1                    | booked[1].attendees           | too many for room gym: expected at most 1
                        rooms[0].features              | ["STEP_FREE"]        | booked[1].room, booked[2].room | expected a room with GYM
                        localLimits[0].groupMax        | 1                    | booked[1].attendees           | the group is too large
                        treatments[0].groupMax         | 1                    | booked[1].attendees           | the group is too large
                        # the practitioner
                        practitioners[0].skills        | ["GROUP_EXERCISE"]   | booked[0].practitioner        | may not give MANUAL_THERAPY
                        practitioners[0].registration.expiresOn | "2027-01-17" | booked[2].practitioner       | registration ends on 2027-01-17
                        practitioners[0].registration.expiresOn | "2027-01-18" | -                            | -
                        practitioners[0].workingHours[0].from | "10:15"       | booked[0].start               | outside the working hours of p1
                        practitioners[0].leave[+]      | {"from": "2027-01-12", "to": "2027-01-18"} | booked[2].start | p1 is on leave
                        practitioners[0].leave[+]      | {"from": "2027-01-12", "to": "2027-01-17"} | - | -
                        practitioners[0].awayDuring[+] | {"from": "2027-01-18T11:59", "to": "2027-01-19T00:00"} | booked[2].start | p1 is away then
                        practitioners[0].awayDuring[+] | {"from": "2027-01-18T12:00", "to": "2027-01-19T00:00"} | - | -
                        practitioners[0].awayDuring[+] | {"from": "2027-01-17T00:00", "to": "2027-01-18T11:01"} | booked[2].start | p1 is away then
                        practitioners[0].awayDuring[+] | {"from": "2027-01-17T00:00", "to": "2027-01-18T11:00"} | - | -
                        practitioners[0].maxClinicalMinutesPerDay | 89        | booked[1].minutes             | 90 clinical minutes of p1
                        practitioners[0].maxClinicalMinutesPerDay | 90        | -                             | -
                        # the patient
                        patients[0].available[0].from  | "10:15"              | booked[0].attendees[0].course | patient pt1 cannot come then
                        patients[1].available          | []                   | booked[1].attendees[0].course, booked[2].attendees[0].course | patient pt2 cannot come then
                        patients[1].unavailable        | [{"from": "2027-01-18", "to": "2027-01-20"}] | booked[2].attendees[0].course | patient pt2 is away
                        patients[1].needs              | ["HOIST"]            | booked[1].attendees[0].course, booked[2].attendees[0].course | needs a room with HOIST
                        patients[0].practitionerGender | "MALE"               | booked[0].attendees[0].course | asked for a practitioner of gender MALE
                        practitioners[0].gender        | absent               | booked[0].attendees[0].course | asked for a practitioner of gender FEMALE
                        patients[1].practitionerGender | "MALE"               | -                             | -
                        # the course
                        booked[0].attendees[0].course  | "c4"                 | booked[0].attendees[0].course, booked[0].attendees[0].course | -
                        courses[0].startNotBefore      | "2027-01-12"         | booked[0].attendees[0].course | too early
                        courses[0].startNotBefore      | "2027-01-11"         | -                             | -
                        courses[0].sessions            | 2                    | booked[0].attendees[0].course | more promised than prescribed
                        courses[0].sessions            | 3                    | -                             | -
                        courses[0].deliveredOn         | ["2026-10-19"]       | -                             | -
                        courses[0].deliveredOn         | ["2026-10-18"]       | booked[0].attendees[0].course | at most 84 days after the first session on 2026-10-18
                        treatments[0].minDaysBetween   | 7                    | -                             | -
                        treatments[0].minDaysBetween   | 8                    | booked[2].attendees[0].course | expected at least 8 days
                        treatments[1].minDaysBetween   | 22                   | booked[0].attendees[0].course | too close to the session on 2026-12-21
                        """)
        void keepEveryHardRule(String changed, String to, String paths, String message) {
            List<BundleFault> faults = ChangedBundle.withEveryKey().with(changed, to).faults();

            assertThat(faults)
                    .extracting(BundleFault::path)
                    .containsExactly(paths.equals("-") ? new String[0] : paths.split(", "));
            assertThat(faults)
                    .extracting(BundleFault::message)
                    .allMatch(text -> message.equals("-") || text.contains(message), message);
        }

        @Test
        void areNeverTwoAtOnce() {
            String during =
                    "{\"room\": \"couch\", \"practitioner\": \"p1\", \"start\":"
                            + " \"2027-01-11T10:15\"}";
            List<BundleFault> faults =
                    ChangedBundle.withEveryKey()
                            .with("treatments[1].minDaysBetween", "0")
                            .with("booked[+]", ofManualTherapy(during))
                            .faults();

            assertThat(faults).extracting(BundleFault::path).containsOnly("booked[3].start");
            assertThat(faults)
                    .extracting(BundleFault::message)
                    .containsExactly(
                            "patient pt1 is busy until 2027-01-11T10:30 in booked session b1",
                            "practitioner p1 is busy until 2027-01-11T10:30 in booked session b1",
                            "room couch is busy until 2027-01-11T10:30 in booked session b1");
        }

        @Test
        void ofOneClassAreNeverTwoAtOnce() {
            List<BundleFault> faults =
                    ChangedBundle.withEveryKey()
                            .with("booked[2].start", "\"2027-01-11T11:45\"")
                            .faults();

            assertThat(faults)
                    .extracting(BundleFault::message)
                    .contains("class k1 is busy until 2027-01-11T12:00 in booked session b2");
        }

        @Test
        void mayBeBackToBack() {
            String backToBack =
                    "{\"room\": \"couch\", \"practitioner\": \"p1\", \"start\":"
                            + " \"2027-01-11T10:30\"}";
            List<BundleFault> faults =
                    ChangedBundle.withEveryKey()
                            .with("treatments[1].minDaysBetween", "0")
                            .with("booked[+]", ofManualTherapy(backToBack))
                            .faults();

            assertThat(faults).isEmpty();
        }

        @Test
        void mayLieOutsideTheHorizon() {
            assertThat(
                            ChangedBundle.withEveryKey()
                                    .with("planning.from", "\"2027-01-25\"")
                                    .with("planning.to", "\"2027-01-31\"")
                                    .faults())
                    .isEmpty();
        }

        @Test
        void ofOneClassAreOfOneTreatment() {
            List<BundleFault> faults =
                    ChangedBundle.withEveryKey()
                            .with("practitioners[0].skills[+]", "\"PAIN_TALK\"")
                            .with("courses[1].treatment", "\"GROUP_EXERCISE\"")
                            .with("booked[2].treatment", "\"PAIN_TALK\"")
                            .faults();

            assertThat(faults)
                    .extracting(BundleFault::path)
                    .contains("booked[2].class", "booked[2].attendees[0].course");
        }

        @Test
        void holdNoPatientTwice() {
            List<BundleFault> faults =
                    ChangedBundle.withEveryKey()
                            .with("booked[1].attendees[+]", "{\"course\": \"c2\", \"number\": 2}")
                            .faults();

            assertOnlyFault(faults, "booked[1].attendees[2].course", "is in this session twice");
        }

        @Test
        void stayWithinOneDay() {
            List<BundleFault> faults =
                    ChangedBundle.withEveryKey()
                            .with("sites[0].openingHours[2].to", "\"23:59\"")
                            .with("practitioners[0].workingHours[2].from", "\"18:00\"")
                            .with("practitioners[0].workingHours[2].to", "\"23:59\"")
                            .with("booked[2].start", "\"2027-01-19T23:00\"")
                            .faults();

            assertThat(faults)
                    .extracting(BundleFault::path)
                    .containsExactly("booked[2].start", "booked[2].start");
        }

        @Test
        void fitIntoOneWindowAndNotIntoTwoThatAdjoin() {
            List<BundleFault> faults =
                    ChangedBundle.withEveryKey()
                            .with("practitioners[0].workingHours[0].from", "\"10:00\"")
                            .with("practitioners[0].workingHours[0].to", "\"15:00\"")
                            .with("practitioners[0].workingHours[1].from", "\"15:30\"")
                            .with("booked[2].start", "\"2027-01-18T12:00\"")
                            .faults();

            assertOnlyFault(faults, "booked[2].start", "outside the opening hours of weir");
        }

        private static String ofManualTherapy(String placed) {
            return placed.substring(0, placed.length() - 1)
                    + """
                    , "id": "b4", "treatment": "MANUAL_THERAPY", "minutes": 30, "class": null,
                     "attendees": [{"course": "c1", "number": 4}]}
                    """;
        }
    }

    private static void assertOnlyFault(List<BundleFault> faults, String path, String message) {
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo(path);
                    assertThat(fault.message()).contains(message);
                });
    }
}
