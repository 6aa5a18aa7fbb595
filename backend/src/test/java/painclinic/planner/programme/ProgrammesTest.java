package painclinic.planner.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Cohort;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Delivery;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.fixtures.TestClinic;
import painclinic.guideline.LocalLimit;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Clinics so small that the best is known: one programme of two sessions in one week. */
class ProgrammesTest {

    private static final String CODE = "PAIN_PROGRAMME";
    private static final LocalDate MONDAY = TestClinic.MONDAY;

    private final TestClinic clinic = new TestClinic();
    private final List<Cohort> cohorts = new ArrayList<>();
    private List<LeaderRole> leaders = List.of(LeaderRole.always(CODE));
    private int groupMin = 2;
    private Integer groupMax = 4;

    ProgrammesTest() {
        clinic.planning = clinic.planning.withTo(MONDAY.plusDays(13));
        for (int i = 0; i < 2; i++) {
            clinic.practitioners.set(i, clinic.practitioners.get(i).withSkills(List.of()));
        }
        practitioner(0, CODE);
    }

    private void practitioner(int which, String... skills) {
        Practitioner one = clinic.practitioners.get(which);
        clinic.practitioners.set(which, one.withSkills(List.of(skills)));
    }

    private ProgrammesTest people(int count) {
        for (int i = 1; i <= count; i++) {
            clinic.course("c" + i, CODE, 2);
        }
        return this;
    }

    private ClinicBundle bundle() {
        List<ProgrammeSession> sessions =
                List.of(
                        new ProgrammeSession(
                                "Pacing", 60, null, null, 1, null, null, null, null, false),
                        new ProgrammeSession("Goals", 60, null, null, 1, null, 1, 2, null, false));
        List<Treatment> treatments = new ArrayList<>(clinic.treatments);
        treatments.add(
                new Treatment(
                        CODE,
                        "Pain programme",
                        Delivery.PROGRAMME,
                        0,
                        List.of("GYM"),
                        groupMax,
                        1,
                        7,
                        leaders,
                        groupMin,
                        sessions));
        ClinicBundle bundle = clinic.bundle();
        return bundle.withVersion(2)
                .withSkills(List.of("SUPPORT"))
                .withTreatments(treatments)
                .withLocalLimits(List.of(new LocalLimit(CODE, 2, 28, null)))
                .withCohorts(cohorts);
    }

    private static ClinicSchedule plan(ClinicBundle bundle) {
        ClinicSchedule schedule =
                new Planner(bundle, new PlannerOptions(Duration.ofSeconds(5), 1, 2_000), _ -> {})
                        .plan();
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        return schedule;
    }

    private static Measures measures(ClinicBundle bundle, ClinicSchedule schedule) {
        return ScheduleMeasures.of(bundle, schedule, CostWeights.DEFAULT, null);
    }

    @Test
    void runsOneGroupAtOnceWhenAllCanCome() {
        ClinicBundle bundle = people(4).bundle();

        ClinicSchedule schedule = plan(bundle);

        Measures measures = measures(bundle, schedule);
        assertThat(measures.missing()).isZero();
        // two sessions are run at 20 points each; nobody waits and no place stays empty
        assertThat(measures.softCost()).isEqualTo(40);
        assertThat(schedule.version()).isEqualTo(2);
    }

    @Test
    void runsTwoGroupsRatherThanLeaveSomebodyOut() {
        ClinicBundle bundle = people(6).bundle();

        ClinicSchedule schedule = plan(bundle);

        assertThat(measures(bundle, schedule).missing()).isZero();
        assertThat(schedule.sessions()).hasSize(4);
        assertThat(schedule.sessions()).extracting(Session::classId).doesNotContainNull();
    }

    @Test
    void doesNotRunAGroupBelowTheLeast() {
        ClinicBundle bundle = people(1).bundle();

        ClinicSchedule schedule = plan(bundle);

        assertThat(schedule.sessions()).isEmpty();
        assertThat(schedule.unscheduled())
                .hasSize(2)
                .allSatisfy(one ->
                        assertThat(one.reasons().getFirst()).contains("a group needs at least 2"));
    }

    @Test
    void leavesOutWhoCannotComeToAllOfIt() {
        people(3);
        Patient away = clinic.patients.get(0);
        WeeklyWindow mondays =
                new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0));
        clinic.patients.set(0, away.withAvailable(List.of(mondays)));
        ClinicBundle bundle = bundle();

        ClinicSchedule schedule = plan(bundle);

        assertThat(measures(bundle, schedule).missing()).isEqualTo(2);
        assertThat(schedule.unscheduled()).extracting(one -> one.course()).containsOnly("c1");
    }

    @Test
    void findsASecondLeaderOnlyWhereSoManyPeopleNeedOne() {
        leaders = List.of(LeaderRole.always(CODE), new LeaderRole("SUPPORT", 4));
        practitioner(1, "SUPPORT");
        ClinicBundle four = people(4).bundle();

        assertThat(plan(four).sessions())
                .allSatisfy(one -> assertThat(one.leaders()).containsExactly("ann", "bob"));

        practitioner(1);
        ClinicBundle alone = bundle();
        ClinicSchedule schedule = plan(alone);

        assertThat(schedule.sessions())
                .allSatisfy(one -> assertThat(one.attendees()).hasSizeLessThan(4));
        assertThat(measures(alone, schedule).missing()).isZero(); // two groups of two
    }

    @Test
    void completesACohortThatIsUnderWayAndReportsWhatHasNoPlace() {
        people(2);
        cohorts.add(new Cohort("spring", CODE, List.of("c1", "c2"), List.of(MONDAY.minusDays(3))));
        ClinicBundle bundle = bundle();

        ClinicSchedule schedule = plan(bundle);

        assertThat(schedule.sessions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.classId()).isEqualTo("spring");
                    assertThat(one.attendees())
                            .containsExactly(new Attendee("c1", 2), new Attendee("c2", 2));
                });

        Patient ill = clinic.patients.get(0);
        clinic.patients.set(
                0, ill.withUnavailable(List.of(new DateRange(MONDAY, MONDAY.plusDays(13)))));
        ClinicSchedule without = plan(bundle());

        assertThat(without.sessions()).isEmpty();
        assertThat(without.unscheduled()).hasSize(2);
    }

    @Test
    void letsSomebodyInWhereACohortHasNotBegun() {
        people(3);
        cohorts.add(new Cohort("spring", CODE, List.of("c1", "c2"), List.of()));
        clinic.booked.add(
                new Session(
                        "b1",
                        CODE,
                        MONDAY.atTime(10, 0),
                        60,
                        "gym",
                        "ann",
                        "spring",
                        List.of(new Attendee("c1", 1), new Attendee("c2", 1))));
        ClinicBundle bundle = bundle();

        ClinicSchedule schedule = plan(bundle);

        assertThat(measures(bundle, schedule).missing()).isZero();
        assertThat(schedule.sessions())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.attendees()).hasSize(3));
    }

    @Test
    void letsNobodyIntoACohortThatMeetsAfterThePlanning() {
        people(4);
        cohorts.add(new Cohort("later", CODE, List.of("c1", "c2"), List.of()));
        for (int day = 14; day <= 15; day++) {
            clinic.booked.add(
                    new Session(
                            "b" + day,
                            CODE,
                            MONDAY.plusDays(day).atTime(10, 0),
                            60,
                            "gym",
                            "ann",
                            "later",
                            List.of(new Attendee("c1", day - 13), new Attendee("c2", day - 13))));
        }
        ClinicBundle bundle = bundle();

        ClinicSchedule schedule = plan(bundle);

        assertThat(schedule.sessions())
                .filteredOn(one -> "later".equals(one.classId()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.attendees()).hasSize(2));
        assertThat(schedule.unscheduled()).isEmpty();
    }

    @Test
    void seatsNobodyInTwoOfTheCohortsThatAreThere() {
        people(4);
        cohorts.add(new Cohort("one", CODE, List.of("c1", "c2"), List.of()));
        cohorts.add(new Cohort("two", CODE, List.of("c3", "c4"), List.of()));
        ClinicBundle bundle = bundle();

        ClinicSchedule schedule =
                new Planner(bundle, new PlannerOptions(Duration.ofSeconds(5), 6, 1), _ -> {})
                        .plan();

        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        assertThat(schedule.sessions()).allSatisfy(one -> assertThat(one.attendees()).hasSize(2));
    }

    @Test
    void givesTheRoomTimeToBeMadeReady() {
        people(2);
        clinic.course("x1", TestClinic.EXERCISE, 1);
        practitioner(1, TestClinic.EXERCISE);
        Room gym = clinic.rooms.get(0);
        clinic.rooms.set(
                0,
                new Room(
                        gym.id(),
                        gym.site(),
                        gym.name(),
                        gym.capacity(),
                        gym.features(),
                        gym.closedDuring(),
                        50));
        ClinicBundle bundle = bundle();

        assertThat(measures(bundle, plan(bundle)).missing()).isZero();
    }

    @Test
    void plansAClinicOfThreeProgrammesWithoutBreakingARule() throws Exception {
        ClinicBundle bundle;
        try (InputStream in =
                ProgrammesTest.class.getResourceAsStream("/bundles/programmes.json")) {
            bundle =
                    switch (BundleReader.read(Objects.requireNonNull(in))) {
                        case BundleReading.Accepted accepted -> accepted.bundle();
                        case BundleReading.Refused refused ->
                                throw new AssertionError(refused.faults());
                    };
        }

        ClinicSchedule schedule = plan(bundle);

        assertThat(schedule.sessions())
                .extracting(Session::treatment)
                .contains(
                        "PAIN_MANAGEMENT", "COMBINED_PROGRAMME", "SELF_MANAGEMENT", "COUNSELLING");
        assertThat(bundle.courses()).extracting(Course::treatment).contains("COUNSELLING");
    }
}
