package painclinic.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.exercise;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Session;
import painclinic.fixtures.TestClinic;

import java.util.List;
import java.util.Objects;

/** Who is upset by a schedule, worked out by hand. */
class DisruptionTest {

    private static final Disruption NONE = new Disruption(0, 0, 0, 0, 0, 0);
    private static final Session FIRST = manual("s1", "2027-01-04T09:00", "c1", 1);
    private static final Session SECOND = manual("s2", "2027-01-11T09:00", "c1", 2);

    private final TestClinic clinic = new TestClinic().course("c1", MANUAL, 3);

    private Disruption disruption(List<Session> before, List<Session> now) {
        Measures measures =
                ScheduleMeasures.of(
                        clinic.bundle(), schedule(now), CostWeights.DEFAULT, schedule(before));
        assertThat(ScheduleMeasures.disruption(clinic.bundle(), schedule(now), schedule(before)))
                .isEqualTo(measures.disruption());
        return Objects.requireNonNull(measures.disruption());
    }

    private static ClinicSchedule schedule(List<Session> sessions) {
        return new ClinicSchedule(sessions, List.of());
    }

    private static Session elsewhere(Session session, String practitioner, String room) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                room,
                practitioner,
                session.classId(),
                session.attendees());
    }

    @Test
    void isNotMeasuredWithoutAnEarlierSchedule() {
        assertThat(
                        ScheduleMeasures.of(
                                        clinic.bundle(),
                                        schedule(List.of(FIRST)),
                                        CostWeights.DEFAULT,
                                        null)
                                .disruption())
                .isNull();
    }

    @Test
    void nobodyIsUpsetWhereNothingChanges() {
        assertThat(disruption(List.of(FIRST, SECOND), List.of(FIRST, SECOND))).isEqualTo(NONE);
    }

    @Test
    void whatIsNewUpsetsNobody() {
        assertThat(disruption(List.of(FIRST), List.of(FIRST, SECOND)))
                .isEqualTo(new Disruption(0, 0, 0, 0, 0, 1));
    }

    @Test
    void anotherNumberForTheSameAppointmentUpsetsNobody() {
        Session before = manual("s1", "2027-01-11T09:00", "c1", 1);

        assertThat(disruption(List.of(before), List.of(FIRST, SECOND)))
                .isEqualTo(new Disruption(0, 0, 0, 0, 0, 1));
    }

    @Test
    void anotherTimeMovesPatientAndPractitioner() {
        Session later = manual("s1", "2027-01-04T09:15", "c1", 1);

        assertThat(disruption(List.of(FIRST), List.of(later)))
                .isEqualTo(new Disruption(1, 1, 1, 1, 0, 0));
    }

    @Test
    void aColleagueInsteadUpsetsBothPractitioners() {
        assertThat(disruption(List.of(FIRST), List.of(elsewhere(FIRST, "bob", "couch"))))
                .isEqualTo(new Disruption(1, 2, 1, 1, 0, 0));
    }

    @Test
    void anotherRoomMovesToo() {
        assertThat(disruption(List.of(FIRST), List.of(elsewhere(FIRST, "ann", "gym"))))
                .isEqualTo(new Disruption(1, 1, 1, 1, 0, 0));
    }

    @Test
    void aPlaceThatIsGoneIsCancelled() {
        assertThat(disruption(List.of(FIRST, SECOND), List.of(FIRST)))
                .isEqualTo(new Disruption(1, 1, 1, 0, 1, 0));
    }

    @Test
    void aPatientCountsOnceHoweverManyAppointmentsMove() {
        Session first = manual("s1", "2027-01-05T09:00", "c1", 1);
        Session second = manual("s2", "2027-01-12T09:00", "c1", 2);

        assertThat(disruption(List.of(FIRST, SECOND), List.of(first, second)))
                .isEqualTo(new Disruption(1, 1, 2, 2, 0, 0));
    }

    @Test
    void aClassThatMovesIsOneSessionForAllItsPatients() {
        clinic.course("e1", EXERCISE, 1).course("e2", EXERCISE, 1);

        assertThat(
                        disruption(
                                List.of(exercise("s1", "2027-01-04T09:00", 1, "e1", "e2")),
                                List.of(exercise("s1", "2027-01-04T10:00", 1, "e1", "e2"))))
                .isEqualTo(new Disruption(2, 1, 1, 2, 0, 0));
    }

    @Test
    void whatIsAtTheSameTimeComesInTheStead() {
        Session promised = manual("s2", "2027-01-11T09:00", "c1", 1);
        Session earlierWithAnn = elsewhere(FIRST, "ann", "gym");
        Session thenWithBob = elsewhere(SECOND, "bob", "couch");

        assertThat(disruption(List.of(promised), List.of(earlierWithAnn, thenWithBob)))
                .isEqualTo(new Disruption(1, 2, 1, 1, 0, 1));
    }

    @Test
    void anAppointmentThatWasDeliveredSinceIsNotCancelled() {
        clinic.courses.clear();
        clinic.patients.clear();
        clinic.course("c1", MANUAL, 3, MONDAY.minusDays(7));

        assertThat(
                        disruption(
                                List.of(manual("s0", "2026-12-28T09:00", "c1", 1), SECOND),
                                List.of(SECOND)))
                .isEqualTo(NONE);
    }

    @Test
    void aCourseThatHasEndedUpsetsNobody() {
        assertThat(disruption(List.of(manual("s9", "2027-01-04T12:00", "gone", 1)), List.of()))
                .isEqualTo(NONE);
    }
}
