package painclinic.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.exercise;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.fixtures.TestClinic;

import java.util.List;

/** Each rule at its two edges: the last case allowed and the first one refused. */
class ScheduleCheckTest {

    private final TestClinic clinic = new TestClinic();

    private List<String> broken(Session... sessions) {
        return rules(new ClinicSchedule(List.of(sessions), List.of()));
    }

    private List<String> rules(ClinicSchedule schedule) {
        return ScheduleCheck.brokenRules(clinic.bundle(), schedule).stream()
                .map(BrokenRule::rule)
                .toList();
    }

    @ParameterizedTest(name = "a session at {0} breaks {1}")
    @CsvSource(
            textBlock =
                    """
                    # the first and the last minute of a working day
                    2027-01-04T09:00,
                    2027-01-04T16:30,
                    # a block ends at noon
                    2027-01-04T11:30,
                    2027-01-04T11:45, working-hours
                    # before the site opens, after it shuts, at the weekend
                    2027-01-04T08:45, opening-hours working-hours
                    2027-01-04T16:45, opening-hours working-hours
                    2027-01-09T10:00, opening-hours working-hours
                    2027-01-04T09:05, grid
                    # the last day of the horizon is a Sunday
                    2027-07-02T09:00,
                    2027-07-05T09:00, horizon
                    """)
    void aSessionHasItsHours(String start, String rules) {
        clinic.course("c1", MANUAL, 1);

        assertThat(broken(manual("s1", start, "c1", 1)))
                .containsExactlyInAnyOrder(rules == null ? new String[0] : rules.split(" "));
    }

    @ParameterizedTest(name = "away from {0} to {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    # the session is from ten to half past
                    2027-01-04T09:00, 2027-01-04T10:00,
                    2027-01-04T09:00, 2027-01-04T10:01, leave
                    2027-01-04T10:29, 2027-01-04T12:00, leave
                    2027-01-04T10:30, 2027-01-04T12:00,
                    2027-01-04T10:10, 2027-01-04T10:20, leave
                    2027-01-03T12:00, 2027-01-05T12:00, leave
                    """)
    void nobodyTreatsWhileAway(String from, String to, String rule) {
        clinic.course("c1", MANUAL, 1).away(0, from, to);

        assertThat(broken(manual("s1", "2027-01-04T10:00", "c1", 1)))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} days from first to last session: {1}")
    @CsvSource({"84, ", "85, window"})
    void theWindowIncludesDay84(int days, String rule) {
        clinic.course("c1", MANUAL, 2, MONDAY.plusDays(8).minusDays(days));

        assertThat(broken(manual("s1", "2027-01-12T09:00", "c1", 2)))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} exercise sessions: {1}")
    @CsvSource({"8, ", "9, session-cap"})
    void exerciseEndsAfterEightSessions(int sessions, String rule) {
        clinic.course("c1", EXERCISE, sessions);
        Session[] weekly = new Session[sessions];
        for (int i = 0; i < sessions; i++) {
            String start = MONDAY.plusWeeks(i) + "T09:00";
            weekly[i] = exercise("s" + i, start, i + 1, "c1");
        }

        assertThat(broken(weekly)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void allowsSessionsBackToBack() {
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);

        assertThat(
                        broken(
                                manual("s1", "2027-01-04T09:00", "c1", 1),
                                manual("s2", "2027-01-04T09:30", "c2", 1)))
                .isEmpty();
    }

    @Test
    void refusesTwoSessionsInOneRoomWithOnePractitionerAtOnce() {
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);

        assertThat(
                        broken(
                                manual("s1", "2027-01-04T09:00", "c1", 1),
                                manual("s2", "2027-01-04T09:15", "c2", 1)))
                .containsExactly("room-overlap", "practitioner-overlap");
    }

    @ParameterizedTest(name = "{0} people in a gym for four: {1}")
    @CsvSource({"4, ", "5, room-capacity"})
    void aRoomHoldsItsCapacity(int people, String rule) {
        String[] courses = new String[people];
        for (int i = 0; i < people; i++) {
            courses[i] = "c" + i;
            clinic.course(courses[i], EXERCISE, 1);
        }

        assertThat(broken(exercise("s1", "2027-01-04T09:00", 1, courses)))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void refusesASessionThatGetsLost() {
        clinic.course("c1", MANUAL, 2);

        assertThat(broken(manual("s1", "2027-01-04T09:00", "c1", 1))).containsExactly("lost");
    }

    @Test
    void allowsASessionReportedWithAReason() {
        clinic.course("c1", MANUAL, 1);

        assertThat(rules(reporting("There is no room."))).isEmpty();
    }

    @Test
    void refusesASessionReportedWithoutAReason() {
        clinic.course("c1", MANUAL, 1);

        assertThat(rules(reporting(" "))).containsExactly("no-reason");
    }

    @Test
    void refusesTwoSessionsOfACourseOnOneDay() {
        clinic.course("c1", MANUAL, 2);

        assertThat(
                        broken(
                                manual("s1", "2027-01-04T09:00", "c1", 1),
                                manual("s2", "2027-01-04T10:00", "c1", 2)))
                .containsExactly("spacing");
    }

    @Test
    void refusesNumbersAgainstTheDates() {
        clinic.course("c1", MANUAL, 2);

        assertThat(
                        broken(
                                manual("s1", "2027-01-11T09:00", "c1", 1),
                                manual("s2", "2027-01-04T09:00", "c1", 2)))
                .containsExactly("session-number");
    }

    @Test
    void keepsABookedSessionWhereItIs() {
        clinic.course("c1", MANUAL, 1).booked.add(manual("s1", "2027-01-04T09:00", "c1", 1));

        assertThat(broken(manual("s1", "2027-01-04T09:00", "c1", 1))).isEmpty();
        assertThat(broken(manual("s1", "2027-01-04T09:30", "c1", 1)))
                .containsExactly("booked-moved");
    }

    @Test
    void namesPatientsByIdOnly() {
        clinic.course("c1", MANUAL, 1);
        clinic.patients.replaceAll(one ->
                new painclinic.bundle.Patient(
                        one.id(),
                        one.nhsNumber(),
                        "Given",
                        "Family",
                        one.dateOfBirth(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of()));

        ClinicSchedule schedule =
                new ClinicSchedule(List.of(manual("s1", "2027-01-04T09:00", "c1", 1)), List.of());
        assertThat(ScheduleCheck.brokenRules(clinic.bundle(), schedule))
                .containsExactly(
                        new BrokenRule(
                                "patient-availability",
                                "s1 at 2027-01-04T09:00: patient-c1 cannot come then."));
    }

    private static ClinicSchedule reporting(String reason) {
        return new ClinicSchedule(
                List.of(), List.of(new UnscheduledSession("c1", 1, List.of(reason))));
    }
}
