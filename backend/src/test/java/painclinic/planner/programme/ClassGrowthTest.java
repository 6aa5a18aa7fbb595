package painclinic.planner.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.fixtures.TestClinic;

import java.util.ArrayList;
import java.util.List;

/** Ann's exercise class holds two people; with Bob's help it holds as many as the gym: four. */
class ClassGrowthTest {

    private final TestClinic clinic = new TestClinic();
    private final List<Session> sessions = new ArrayList<>();
    private final List<UnscheduledSession> missing = new ArrayList<>();

    ClassGrowthTest() {
        clinic.practitioners.set(
                1, clinic.practitioners.get(1).withSkills(List.of("SUPPORT", TestClinic.MANUAL)));
    }

    private ClinicBundle bundle() {
        Treatment exercise = clinic.treatments.getFirst();
        clinic.treatments.set(
                0,
                new Treatment(
                        exercise.code(),
                        exercise.name(),
                        exercise.delivery(),
                        60,
                        exercise.roomFeatures(),
                        null,
                        2,
                        7,
                        List.of(
                                LeaderRole.always(TestClinic.EXERCISE),
                                new LeaderRole("SUPPORT", 3)),
                        1,
                        List.of()));
        return clinic.bundle().withVersion(2).withSkills(List.of("SUPPORT"));
    }

    private ClassGrowthTest courses(int count, int sessionsEach) {
        for (int i = 1; i <= count; i++) {
            clinic.course("c" + i, TestClinic.EXERCISE, sessionsEach);
        }
        return this;
    }

    private ClassGrowthTest held(String id, String start, int number, String... courses) {
        sessions.add(TestClinic.exercise(id, start, number, courses));
        return this;
    }

    private ClassGrowthTest missing(String course, int number) {
        missing.add(new UnscheduledSession(course, number, List.of("The class is full.")));
        return this;
    }

    private ClinicSchedule grown() {
        ClinicBundle bundle = bundle();
        ClinicSchedule schedule =
                ClassGrowth.grown(bundle, new ClinicSchedule(sessions, missing, 2));
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        return schedule;
    }

    @Test
    void callsInTheHelperWhomAThirdPersonNeeds() {
        courses(3, 1).held("s1", "2027-01-04T10:00", 1, "c1", "c2").missing("c3", 1);

        ClinicSchedule schedule = grown();

        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions().getFirst().leaders()).containsExactly("ann", "bob");
        assertThat(schedule.sessions().getFirst().attendees())
                .extracting(Attendee::course)
                .containsExactly("c1", "c2", "c3");
    }

    @Test
    void leavesTheClassAsItIsWhereTheHelperIsAway() {
        clinic.away(1, "2027-01-04T10:30", "2027-01-04T12:00");
        courses(3, 1).held("s1", "2027-01-04T10:00", 1, "c1", "c2").missing("c3", 1);

        ClinicSchedule schedule = grown();

        assertThat(schedule.sessions()).isEqualTo(sessions);
        assertThat(schedule.unscheduled()).isEqualTo(missing);
    }

    @Test
    void leavesTheClassAsItIsWhereTheHelperGivesAnotherSession() {
        courses(3, 1).held("s1", "2027-01-04T10:00", 1, "c1", "c2").missing("c3", 1);
        clinic.course("m1", TestClinic.MANUAL, 1);
        Session manual = TestClinic.manual("s2", "2027-01-04T10:30", "m1", 1);
        sessions.add(
                new Session(
                        "s2",
                        TestClinic.MANUAL,
                        manual.start(),
                        30,
                        "couch",
                        "bob",
                        null,
                        manual.attendees()));

        assertThat(grown().unscheduled()).isEqualTo(missing);
    }

    @Test
    void fillsItToTheRoomsCapacityAndNoFurther() {
        courses(5, 1)
                .held("s1", "2027-01-04T10:00", 1, "c1", "c2")
                .missing("c3", 1)
                .missing("c4", 1)
                .missing("c5", 1);

        ClinicSchedule schedule = grown();

        assertThat(schedule.sessions().getFirst().attendees()).hasSize(4);
        assertThat(schedule.unscheduled())
                .extracting(UnscheduledSession::course)
                .containsExactly("c5");
    }

    @Test
    void numbersByDateWhoeverHasComeIn() {
        courses(3, 2)
                .held("s1", "2027-01-04T10:00", 1, "c1", "c2")
                .held("s2", "2027-01-11T10:00", 1, "c3")
                .missing("c3", 2)
                .missing("c1", 2)
                .missing("c2", 2);

        ClinicSchedule schedule = grown();

        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions().get(0).attendees()).contains(new Attendee("c3", 1));
        assertThat(schedule.sessions().get(1).attendees())
                .contains(new Attendee("c3", 2), new Attendee("c1", 2), new Attendee("c2", 2));
    }

    @Test
    void keepsTheFewestDaysBetweenTwoSessions() {
        courses(3, 2)
                .held("s1", "2027-01-04T10:00", 1, "c1", "c2")
                .held("s2", "2027-01-05T10:00", 1, "c3")
                .missing("c1", 2)
                .missing("c2", 2)
                .missing("c3", 2);

        ClinicSchedule schedule = grown();

        assertThat(schedule.sessions()).isEqualTo(sessions);
    }
}
