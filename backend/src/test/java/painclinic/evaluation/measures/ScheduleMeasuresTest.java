package painclinic.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Session;
import painclinic.fixtures.TestClinic;

import java.util.List;

/** Cases worked out by hand. */
class ScheduleMeasuresTest {

    private final TestClinic clinic = new TestClinic().course("c1", MANUAL, 3);

    private Measures measure(Session... sessions) {
        return ScheduleMeasures.of(clinic.bundle(), schedule(sessions), CostWeights.DEFAULT, null);
    }

    private static ClinicSchedule schedule(Session... sessions) {
        return new ClinicSchedule(List.of(sessions), List.of());
    }

    @Test
    void aWeeklyCourseFromTheFirstDayCostsNothing() {
        Measures measures =
                measure(
                        manual("s1", "2027-01-04T09:00", "c1", 1),
                        manual("s2", "2027-01-11T09:00", "c1", 2),
                        manual("s3", "2027-01-18T09:00", "c1", 3));

        assertThat(measures.unplanned()).isZero();
        assertThat(measures.softCost()).isZero();
        assertThat(measures.figures().waitDaysMean()).isZero();
        assertThat(measures.figures().samePractitionerPercent()).isEqualTo(100.0);
    }

    @Test
    void aLateAndUnevenCourseCostsItsWaitItsRhythmAndItsSecondSlot() {
        Measures measures =
                measure(
                        manual("s1", "2027-02-01T09:00", "c1", 1),
                        manual("s2", "2027-02-10T09:00", "c1", 2));

        // 28 days: 28 + 28 * 28 / 28 = 56 at 2 each; two days off the week at 3; one more slot at 5
        assertThat(measures.blemishes()).isEqualTo(new Blemishes(56, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(measures.softCost()).isEqualTo(56 * 2 + 2 * 3 + 5);
        assertThat(measures.missing()).isEqualTo(1);
        assertThat(measures.figures().sessionsPlannedPercent()).isEqualTo(66.67);
    }

    @Test
    void aCourseWithoutASessionWaitsToTheDayAfterTheHorizon() {
        assertThat(measure().blemishes().waiting()).isEqualTo(182 + 182 * 182 / 28);
    }

    @Test
    void onlyFullQuartersOfAnHourAreIdle() {
        clinic.course("c2", MANUAL, 1);

        Measures measures =
                measure(
                        manual("s1", "2027-01-04T09:00", "c1", 1),
                        manual("s2", "2027-01-04T09:59", "c2", 1));

        assertThat(measures.figures().idleMinutes()).isEqualTo(29);
        assertThat(measures.blemishes().idle()).isEqualTo(1);
    }

    @Test
    void changesCountForEachPersonToldOtherwise() {
        ClinicSchedule before =
                schedule(
                        manual("s1", "2027-01-04T09:00", "c1", 1),
                        manual("s2", "2027-01-11T09:00", "c1", 2));

        Measures measures =
                ScheduleMeasures.of(
                        clinic.bundle(),
                        schedule(manual("s1", "2027-01-04T09:30", "c1", 1)),
                        CostWeights.DEFAULT,
                        before);

        assertThat(measures.changes()).isEqualTo(new Changes(1, 0, 0, 1));
        assertThat(measures.softCost())
                .isEqualTo(measures.blemishes().cost(CostWeights.DEFAULT) + 100 + 300);
    }

    @Test
    void tiesGoToTheEvenDigit() {
        assertThat(Rounding.round(0.125, 2)).isEqualTo(0.12);
        assertThat(Rounding.round(0.375, 2)).isEqualTo(0.38);
        // 2.675 as a double lies just below
        assertThat(Rounding.round(2.675, 2)).isEqualTo(2.67);
    }
}
