package painclinic.planner.model;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.fixtures.TestClinic;
import painclinic.guideline.ClinicLimits;
import painclinic.guideline.LocalLimit;
import painclinic.guideline.TreatmentLimits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A clinic has adopted NG59 with limits of its own, and some courses began under CG88: planner and
 * evaluation hold each to its own, and the planner's integers agree with the guideline's
 * arithmetic.
 */
class PinnedCoursesTest {

    private static final String CG88 = "NICE-CG88-2009";
    private static final String NG59 = "NICE-NG59-2020";
    private static final List<LocalLimit> LOCAL =
            List.of(
                    new LocalLimit(TestClinic.MANUAL, 12, 120, null),
                    new LocalLimit(TestClinic.EXERCISE, 12, 120, 14));

    @Test
    void thePlannerReadsEachCoursesOwnLimits() {
        TestClinic clinic =
                new TestClinic()
                        .course("old", TestClinic.MANUAL, 9)
                        .course("new", TestClinic.MANUAL, 12);
        pin(clinic, 0);

        CourseFacts[] courses = ClinicFactsReader.read(bundle(clinic)).courses();

        assertThat(courses[0].windowDays()).isEqualTo(84);
        assertThat(courses[0].maxSessions()).isEqualTo(9);
        assertThat(courses[1].windowDays()).isEqualTo(120);
        assertThat(courses[1].maxSessions()).isEqualTo(12);
        assertThat(courses[0].treatment()).isSameAs(courses[1].treatment());
    }

    @Test
    void aClassKeepsToTheTightestRulesetOfThoseWhoMayJoin() {
        TestClinic clinic = new TestClinic().course("new", TestClinic.EXERCISE, 8);
        assertThat(ClinicFactsReader.read(bundle(clinic)).treatments()[0].groupMax()).isEqualTo(14);

        clinic.course("old", TestClinic.EXERCISE, 8);
        pin(clinic, 1);

        assertThat(ClinicFactsReader.read(bundle(clinic)).treatments()[0].groupMax()).isEqualTo(10);
    }

    @Test
    void theEvaluationFindsTheBreachOfTheOneThatIsPinned() {
        TestClinic clinic =
                new TestClinic()
                        .course("old", TestClinic.MANUAL, 2)
                        .course("new", TestClinic.MANUAL, 2);
        pin(clinic, 0);
        LocalDate first = TestClinic.MONDAY;
        ClinicSchedule schedule =
                new ClinicSchedule(
                        List.of(
                                TestClinic.manual("s1", first + "T09:00", "old", 1),
                                TestClinic.manual("s2", first.plusDays(85) + "T09:00", "old", 2),
                                TestClinic.manual("s3", first + "T09:30", "new", 1),
                                TestClinic.manual("s4", first.plusDays(85) + "T09:30", "new", 2)),
                        List.of());

        assertThat(ScheduleCheck.brokenRules(bundle(clinic), schedule))
                .extracting(BrokenRule::message)
                .containsExactly("old: 85 days from first to last session, at most 84.");
    }

    @Test
    void aPinToTheRulesetAdoptedSaysNothing() {
        TestClinic clinic = new TestClinic().course("c", TestClinic.MANUAL, 2);
        pin(clinic, 0);

        assertThat(clinic.bundle().courses().getFirst().guideline()).isNull();
        assertThat(bundle(clinic).courses().getFirst().guideline()).isEqualTo(CG88);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePlannersIntegersAgreeWithTheGuideline(long seed) {
        Random random = new Random(seed);
        TestClinic clinic = new TestClinic();
        for (int i = 0; i < 20; i++) {
            LocalDate before = TestClinic.MONDAY.minusDays(1 + random.nextInt(100));
            clinic.course(
                    "c" + i,
                    TestClinic.MANUAL,
                    9,
                    random.nextBoolean() ? new LocalDate[] {before} : new LocalDate[0]);
            if (random.nextBoolean()) {
                pin(clinic, i);
            }
        }
        ClinicBundle bundle = bundle(clinic);
        ClinicFacts facts = ClinicFactsReader.read(bundle);
        ClinicLimits limits = new ClinicLimits(bundle.guideline(), bundle.localLimits());
        for (int i = 0; i < 20; i++) {
            Course course = bundle.courses().get(i);
            CourseFacts known = facts.courses()[i];
            int[] days = random.ints(1 + random.nextInt(6), 0, 182).distinct().toArray();
            Slot[] slots =
                    IntStream.of(days)
                            .mapToObj(day -> new Slot(0, 1, day, 0, 2, Slot.ONE_TO_ONE))
                            .toArray(Slot[]::new);
            List<LocalDate> dates = new ArrayList<>(course.deliveredOn());
            IntStream.of(days).forEach(day -> dates.add(TestClinic.MONDAY.plusDays(day)));
            TreatmentLimits held =
                    requireNonNull(limits.of(course.guideline(), course.treatment()));

            assertThat(CourseSummary.of(facts, known, slots).daysPastWindow())
                    .as("course %s on %s", course, dates)
                    .isEqualTo(
                            held.window()
                                    .breach(dates, 30)
                                    .map(breach -> (int) breach.excess())
                                    .orElse(0));
            assertThat(known.maxSessions()).isEqualTo(held.maxSessions(30));
        }
    }

    private static void pin(TestClinic clinic, int course) {
        clinic.courses.set(course, clinic.courses.get(course).withGuideline(CG88));
    }

    private static ClinicBundle bundle(TestClinic clinic) {
        ClinicBundle bundle = clinic.bundle();
        return new ClinicBundle(
                bundle.clinic(),
                NG59,
                LOCAL,
                bundle.planning(),
                bundle.treatments(),
                bundle.sites(),
                bundle.rooms(),
                bundle.practitioners(),
                bundle.patients(),
                clinic.courses,
                bundle.booked());
    }
}
