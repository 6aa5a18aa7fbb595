package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SecondVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"every-key-2.json", "programmes.json"})
    void isReadAndWrittenBackEqual(String name) {
        ClinicBundle bundle = bundle(ChangedBundle.resource(name));

        byte[] written = BundleWriter.toBytes(bundle);

        assertThat(bundle.version()).isEqualTo(2);
        assertThat(bundle(written)).isEqualTo(bundle);
        assertThat(BundleWriter.toBytes(bundle(written))).isEqualTo(written);
    }

    @Test
    void keepsALeaderListOfASessionInPlaceOfTheTreatments() {
        Treatment programme =
                bundle(ChangedBundle.resource("every-key-2.json")).treatments().get(1);

        assertThat(programme.demands(1).leaders())
                .containsExactly(
                        LeaderRole.always("PAIN_PROGRAMME"), new LeaderRole("CLASS_SUPPORT", 6));
        assertThat(programme.demands(2).roomFeatures()).containsExactly("GYM");
        assertThat(programme.demands(3).leaders()).containsExactly(LeaderRole.always("PSYCHOLOGY"));
        assertThat(programme.demands(1).leadersFor(5)).isEqualTo(1);
        assertThat(programme.demands(1).leadersFor(6)).isEqualTo(2);
        assertThat(programme.ordinarySessions()).isEqualTo(3);
    }

    @Test
    void hasAScheduleOfItsOwn() {
        ClinicBundle bundle = bundle(ChangedBundle.resource("every-key-2.json"));
        Session led =
                new Session(
                        "s1",
                        "PAIN_PROGRAMME",
                        java.time.LocalDateTime.parse("2027-01-04T09:00"),
                        120,
                        "hall",
                        "ann",
                        "spring",
                        List.of(new Attendee("c1", 1)),
                        List.of("bob"));
        ClinicSchedule schedule = new ClinicSchedule(List.of(led), List.of(), 2);

        byte[] written = ScheduleWriter.toBytes(schedule);

        assertThat(ScheduleReader.read(written, bundle))
                .isEqualTo(new ScheduleReading.Accepted(schedule));
        assertThat(led.leaders()).containsExactly("ann", "bob");
    }

    @Nested
    class Faults {

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                textBlock =
                        """
                        skills[0] | "CBT" | skills[0]
                        skills[1] | "PSYCHOLOGY" | skills[1]
                        travelMinutes[0].between | ["north", "north"] | travelMinutes[0].between
                        travelMinutes[0].between | ["north", "west"] | travelMinutes[0].between[1]
                        travelMinutes[+] | {"between": ["south", "north"], "minutes": 5} | travelMinutes[1].between
                        travelMinutes[0].minutes | 0 | travelMinutes[0].minutes
                        rooms[0].turnoverMinutes | 0 | rooms[0].turnoverMinutes
                        localLimits[0].windowDays | absent | localLimits[0].windowDays
                        localLimits[0].maxHours | absent | localLimits[0].maxSessions
                        localLimits[1].maxHours | 7 | courses[2].sessions
                        localLimits[+] | {"treatment": "COMBINED_PROGRAMME", "maxHours": 101} | localLimits[2].maxHours
                        localLimits[0].maxHours | 4 | treatments[1].programme
                        localLimits[0].maxSessions | 2 | treatments[1].programme
                        treatments[1].minutes | 30 | treatments[1].minutes
                        treatments[1].minDaysBetween | 3 | treatments[1].minDaysBetween
                        treatments[0].groupMin | 3 | treatments[0].groupMin
                        treatments[0].programme | [] | treatments[0].programme
                        treatments[1].programme | absent | treatments[1].programme
                        treatments[1].groupMin | 10 | treatments[1].groupMin
                        treatments[1].leaders | [] | treatments[1].leaders
                        treatments[1].leaders[0].fromAttendees | 1 | treatments[1].leaders[0].fromAttendees
                        treatments[1].leaders[+] | {"skill": "PSYCHOLOGY", "fromAttendees": 5} | treatments[1].leaders[2].fromAttendees
                        treatments[1].leaders[1].skill | "MAGIC" | treatments[1].leaders[1].skill
                        treatments[1].programme[2].leaders[0].skill | "MAGIC" | treatments[1].programme[2].leaders[0].skill
                        treatments[1].programme[0].maxDays | 3 | treatments[1].programme[0].maxDays
                        treatments[1].programme[1].after | 2 | treatments[1].programme[1].after
                        treatments[1].programme[2].week | absent | ``
                        treatments[1].programme[1].week | 3 | treatments[1].programme[2].week
                        treatments[1].programme[2].minDays | 12 | treatments[1].programme[2].maxDays
                        treatments[1].programme[3].week | 4 | treatments[1].programme[3].week
                        treatments[1].programme[3].maxDays | absent | treatments[1].programme[3].maxDays
                        treatments[1].programme[2].review | 1 | treatments[1].programme[2].review
                        courses[0].sessions | 3 | courses[0].sessions
                        courses[0].deliveredOn | [] | courses[0].deliveredOn
                        courses[0].preferredSite | "west" | courses[0].preferredSite
                        cohorts[0].treatment | "CBT" | cohorts[0].treatment
                        cohorts[0].members | [] | cohorts[0].members
                        cohorts[0].members[1] | "c3" | cohorts[0].members[1]
                        cohorts[0].members[1] | "c1" | cohorts[0].members[1]
                        cohorts[0].deliveredOn[0] | "2027-01-04" | cohorts[0].deliveredOn[0]
                        cohorts[0].deliveredOn[+] | "2026-12-27" | cohorts[0].deliveredOn[1]
                        cohorts[0].deliveredOn[+] | "2026-12-28" | ``
                        cohorts[+] | {"id": "x", "treatment": "PAIN_PROGRAMME", "members": ["c3"]} | cohorts[1].id
                        booked[0].class | "other" | booked[0].class
                        booked[0].attendees[1].number | 2 | booked[0].attendees
                        booked[0].minutes | 120 | booked[0].minutes
                        booked[0].coLeaders | ["bob"] | booked[0].coLeaders
                        booked[0].coLeaders | ["eve"] | booked[0].coLeaders[0]
                        booked[0].practitioner | "bob" | booked[0].practitioner
                        booked[0].start | "2027-04-26T09:00" | booked[0].start
                        """)
        void areNamedByTheirPath(String path, String json, String expected) {
            List<BundleFault> faults =
                    ChangedBundle.of("every-key-2.json").with(path, json).faults();

            if (expected.isEmpty()) {
                assertThat(faults).isEmpty();
            } else {
                assertThat(faults).extracting(BundleFault::path).contains(expected);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"skills", "travelMinutes", "cohorts"})
        void areTheNewKeysInAFileOfVersionOne(String key) {
            assertThat(ChangedBundle.withEveryKey().with(key, "[]").faults())
                    .extracting(BundleFault::path)
                    .containsExactly(key);
        }

        @ParameterizedTest
        @CsvSource({
            "rooms[0].turnoverMinutes, 5",
            "localLimits[0].maxHours, 5",
            "treatments[0].groupMin, 2"
        })
        void areTheNewKeysBelowInAFileOfVersionOne(String path, String json) {
            assertThat(ChangedBundle.withEveryKey().with(path, json).faults())
                    .extracting(BundleFault::path)
                    .containsExactly(path);
        }
    }

    private static ClinicBundle bundle(byte[] bytes) {
        return switch (BundleReader.read(bytes)) {
            case BundleReading.Accepted accepted -> accepted.bundle();
            case BundleReading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }
}
