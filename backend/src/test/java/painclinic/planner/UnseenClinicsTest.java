package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;

import java.time.Duration;
import java.util.stream.LongStream;

/** The planner on clinics that nobody has looked at, held against the independent evaluation. */
class UnseenClinicsTest {

    private static final int CLINICS = 40;
    private static final int MOVES = 200;

    static LongStream seeds() {
        return LongStream.range(0, CLINICS);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void keepsEveryHardRuleAndCountsItsCostAsTheEvaluationDoes(long seed) {
        ClinicBundle bundle = OwnWeights.ofHalf(RandomBookings.bundle(seed), seed);

        ClinicSchedule schedule =
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofSeconds(20), seed, MOVES),
                                progress -> {})
                        .plan();

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        softly.assertThat(schedule.unscheduled())
                .extracting(UnscheduledSession::reasons)
                .allSatisfy(reasons -> assertThat(reasons).isNotEmpty());
        Measures measures = ScheduleMeasures.of(bundle, schedule, bundle.weights(), null);
        softly.assertThat(Streams.scoreOf(PlanOf.of(bundle, schedule)))
                .isEqualTo(HardMediumSoftScore.of(0, -measures.missing(), -measures.softCost()));
        softly.assertAll();
    }
}
