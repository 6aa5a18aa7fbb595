package painclinic.planner.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Delivery;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.fixtures.TestClinic;
import painclinic.guideline.LocalLimit;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ann leads hydrotherapy, and Bob has to be there too: one of them alone gives no session. */
class TeamPlanTest {

    private static final String CODE = "HYDROTHERAPY";
    private static final LocalDate MONDAY = TestClinic.MONDAY;

    private final TestClinic clinic = new TestClinic();
    private Delivery delivery = Delivery.ONE_TO_ONE;
    private List<LeaderRole> leaders =
            List.of(LeaderRole.always(CODE), LeaderRole.always("SUPPORT"));

    TeamPlanTest() {
        clinic.planning = clinic.planning.withTo(MONDAY.plusDays(27));
        skills(0, CODE, TestClinic.MANUAL);
        skills(1, "SUPPORT");
    }

    private void skills(int who, String... skills) {
        clinic.practitioners.set(who, clinic.practitioners.get(who).withSkills(List.of(skills)));
    }

    private ClinicBundle bundle() {
        List<Treatment> treatments = new ArrayList<>(clinic.treatments);
        treatments.add(
                new Treatment(
                        CODE,
                        "Hydrotherapy",
                        delivery,
                        60,
                        List.of("GYM"),
                        delivery == Delivery.GROUP ? 4 : null,
                        2,
                        7,
                        leaders,
                        1,
                        List.of()));
        return clinic.bundle()
                .withVersion(2)
                .withSkills(List.of("SUPPORT"))
                .withTreatments(treatments)
                .withLocalLimits(List.of(new LocalLimit(CODE, 8, 28, null)));
    }

    private static ClinicSchedule plan(ClinicBundle bundle) {
        ClinicSchedule schedule =
                new Planner(bundle, new PlannerOptions(Duration.ofSeconds(5), 1, 400), _ -> {})
                        .plan();
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        return schedule;
    }

    @Test
    void isLedByEverybodyWhoMust() {
        clinic.course("c1", CODE, 3);

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.leaders()).containsExactly("ann", "bob"));
    }

    @Test
    void givesAGroupOneClassAtOneTime() {
        delivery = Delivery.GROUP;
        clinic.course("c1", CODE, 3).course("c2", CODE, 3).course("c3", CODE, 3);

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.attendees()).hasSize(3));
        assertThat(schedule.sessions()).extracting(Session::classId).containsOnly("class001");
    }

    @Test
    void comesCloserTogetherWhereNotAllFitOtherwise() {
        clinic.planning = clinic.planning.withTo(MONDAY.plusDays(20));
        clinic.course("c1", CODE, 8);

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions()).hasSize(8);
    }

    @Test
    void letsOtherCoursesHaveTheTimeThatIsLeft() {
        clinic.course("c1", CODE, 3).course("c2", TestClinic.MANUAL, 4);

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions()).hasSize(7);
    }

    @Test
    void waitsUntilWhoHelpsIsBack() {
        clinic.course("c1", CODE, 1).away(1, "2027-01-04T00:00", "2027-01-07T00:00");

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.sessions()).hasSize(1);
        assertThat(schedule.sessions().getFirst().start().toLocalDate())
                .isEqualTo(LocalDate.of(2027, 1, 7));
    }

    @Test
    void saysWhatIsMissingWhereWhoHelpsNeverComes() {
        clinic.course("c1", CODE, 2).away(1, "2027-01-01T00:00", "2027-12-31T00:00");

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.sessions()).isEmpty();
        assertThat(schedule.unscheduled())
                .hasSize(2)
                .allSatisfy(one ->
                        assertThat(one.reasons())
                                .containsExactly(
                                        "Between 4 January 2027 and 31 January 2027 there is no"
                                            + " time at which everybody who must lead Hydrotherapy"
                                            + " works and a suitable room is open."));
    }

    @Test
    void saysWhenThePatientIsTheOneWhoCannotCome() {
        clinic.course("c1", CODE, 1);
        clinic.patients.set(0, clinic.patients.getFirst().withAvailable(List.of()));

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.unscheduled().getFirst().reasons())
                .containsExactly(
                        "Between 4 January 2027 and 31 January 2027 there is no time at which"
                            + " everybody who must lead Hydrotherapy works, a suitable room is open"
                            + " and this patient can come.");
    }

    @Test
    void takesTheGenderThatIsAskedForFromTheLeadAlone() {
        clinic.course("c1", CODE, 1);
        clinic.patients.set(0, clinic.patients.getFirst().withPractitionerGender("MALE"));

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.sessions()).isEmpty();
        assertThat(schedule.unscheduled().getFirst().reasons())
                .containsExactly(
                        "Between 4 January 2027 and 31 January 2027 there is no time at which"
                            + " everybody who must lead Hydrotherapy, whose lead has to be of the"
                            + " gender the patient asked for, works and a suitable room is open.");
    }

    @Test
    void letsSomebodyJoinAClassThatIsPromised() {
        delivery = Delivery.GROUP;
        clinic.course("c1", CODE, 1).course("c2", CODE, 1);
        clinic.booked.add(
                new Session(
                        "b1",
                        CODE,
                        MONDAY.atTime(10, 0),
                        60,
                        "gym",
                        "ann",
                        "water",
                        List.of(new Attendee("c1", 1)),
                        List.of("bob")));

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions()).hasSize(1);
        assertThat(schedule.sessions().getFirst().id()).isEqualTo("b1");
        assertThat(schedule.sessions().getFirst().attendees()).hasSize(2);
    }

    @Test
    void neverGrowsAClassSoFarThatItNeedsYetAnother() {
        delivery = Delivery.GROUP;
        leaders =
                List.of(
                        LeaderRole.always(CODE),
                        LeaderRole.always("SUPPORT"),
                        new LeaderRole("SUPPORT", 3));
        clinic.course("c1", CODE, 1).course("c2", CODE, 1).course("c3", CODE, 1);

        ClinicSchedule schedule = plan(bundle());

        assertThat(schedule.unscheduled()).isEmpty();
        assertThat(schedule.sessions())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.attendees()).hasSizeLessThan(3));
    }

    @Test
    void doesTheSameWithTheSameSeed() {
        delivery = Delivery.GROUP;
        for (int i = 0; i < 9; i++) {
            clinic.course("c" + i, CODE, 3);
        }
        ClinicBundle bundle = bundle();

        assertThat(plan(bundle)).isEqualTo(plan(bundle));
    }
}
