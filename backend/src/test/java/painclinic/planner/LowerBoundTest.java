package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.CostWeights;
import painclinic.evaluation.LowerBound;
import painclinic.evaluation.Measures;
import painclinic.evaluation.ScheduleCheck;
import painclinic.evaluation.ScheduleMeasures;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * No schedule that keeps the hard rules is better than the bound; on simple clinics one meets it.
 */
class LowerBoundTest {

    private static final int CLINICS = 200;

    static LongStream seeds() {
        return LongStream.range(1000, 1000 + CLINICS);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void isBelowEverySchedule(long seed) {
        ClinicBundle bundle = RandomBookings.bundle(seed);
        ClinicSchedule schedule = plan(bundle, 60);
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();

        Measures measures = ScheduleMeasures.of(bundle, schedule, CostWeights.DEFAULT, null);

        for (long allowed : new long[] {measures.missing(), measures.missing() + 3}) {
            LowerBound bound = LowerBound.of(bundle, CostWeights.DEFAULT, allowed);
            assertThat(bound.unplanned()).isLessThanOrEqualTo(measures.unplanned());
            assertThat(bound.missing()).isLessThanOrEqualTo(measures.missing());
            assertThat(bound.softCost()).isBetween(0L, measures.softCost());
        }
    }

    @Test
    void meetsTheBestScheduleWhereAPatientCanComeFromTheFourthDayOnly() {
        ClinicBundle bundle = clinic("[{'day': 'THURSDAY', 'from': '09:00', 'to': '12:00'}]", 4);

        LowerBound bound = LowerBound.of(bundle, CostWeights.DEFAULT, 0);

        // 3 days of waiting at 2 each; everything else can be as wished
        assertThat(bound).isEqualTo(new LowerBound(0, 0, 6));
        assertThat(costOfAPlan(bundle)).isEqualTo(bound.softCost());
    }

    @Test
    void knowsTheSessionsThatHaveNoPlaceAndWhatTheWaitToTheEndCosts() {
        ClinicBundle bundle = clinic("[]", 2);

        LowerBound bound = LowerBound.of(bundle, CostWeights.DEFAULT, 0);

        // 42 days to the day after the horizon: 2 * (42 + 42 * 42 / 28)
        assertThat(bound).isEqualTo(new LowerBound(2, 2, 210));
        assertThat(costOfAPlan(bundle)).isEqualTo(bound.softCost());
    }

    @Test
    void leavesOutTheRhythmOfSessionsThatMayBeMissing() {
        ClinicBundle bundle =
                clinic("[{'day': 'MONDAY', 'from': '09:00', 'to': '12:00'}]", 3, "10");

        // two gaps of 7 days instead of 10, at 3 a day
        assertThat(LowerBound.of(bundle, CostWeights.DEFAULT, 0).softCost()).isEqualTo(18);
        assertThat(LowerBound.of(bundle, CostWeights.DEFAULT, 1).softCost()).isEqualTo(9);
        assertThat(LowerBound.of(bundle, CostWeights.DEFAULT, 2).softCost()).isZero();
    }

    private static ClinicSchedule plan(ClinicBundle bundle, int moves) {
        return new Planner(
                        bundle,
                        new PlannerOptions(Duration.ofSeconds(20), 1, moves),
                        progress -> {})
                .plan();
    }

    private static long costOfAPlan(ClinicBundle bundle) {
        return ScheduleMeasures.of(bundle, plan(bundle, 50), CostWeights.DEFAULT, null).softCost();
    }

    private static ClinicBundle clinic(String available, int sessions) {
        return clinic(available, sessions, "7");
    }

    private static ClinicBundle clinic(String available, int sessions, String target) {
        String text =
                """
                {'format': 'clinic-bundle/1', 'clinic': {'name': 'C', 'timeZone': 'Europe/London'},
                 'guideline': 'NICE-CG88-2009',
                 'planning': {'from': '2027-01-04', 'to': '2027-02-14'},
                 'treatments': [{'code': 'MANUAL_THERAPY', 'name': 'Manual therapy',
                   'delivery': 'ONE_TO_ONE', 'minutes': 30, 'targetDaysBetween': TARGET}],
                 'sites': [{'id': 's', 'name': 'S', 'openingHours': [
                   {'day': 'MONDAY', 'from': '09:00', 'to': '12:00'},
                   {'day': 'THURSDAY', 'from': '09:00', 'to': '12:00'}]}],
                 'rooms': [{'id': 'r', 'site': 's', 'name': 'R', 'capacity': 1, 'features': []}],
                 'practitioners': [{'id': 'p', 'name': 'P', 'profession': 'PHYSIOTHERAPIST',
                   'skills': ['MANUAL_THERAPY'], 'workingHours': [
                   {'site': 's', 'day': 'MONDAY', 'from': '09:00', 'to': '12:00'},
                   {'site': 's', 'day': 'THURSDAY', 'from': '09:00', 'to': '12:00'}]}],
                 'patients': [{'id': 'a', 'nhsNumber': '9434765919', 'givenName': 'A',
                   'familyName': 'B', 'dateOfBirth': '1970-01-01', 'available': AVAILABLE}],
                 'courses': [{'id': 'c', 'patient': 'a', 'treatment': 'MANUAL_THERAPY',
                   'sessions': SESSIONS, 'referredOn': '2026-12-01', 'painBeganOn': '2026-10-01',
                   'startNotBefore': '2027-01-04', 'priority': 'ROUTINE'}]}
                """
                        .replace("AVAILABLE", available)
                        .replace("SESSIONS", String.valueOf(sessions))
                        .replace("TARGET", target)
                        .replace('\'', '"');
        return switch (BundleReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case BundleReading.Accepted accepted -> accepted.bundle();
            case BundleReading.Refused refused ->
                    throw new AssertionError(refused.faults().toString());
        };
    }
}
