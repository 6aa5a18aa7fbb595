package painclinic.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.CostWeights;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.planner.RandomBookings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * No schedule that keeps the hard rules is better than the bound; on simple clinics one meets it.
 */
class LowerBoundTest {

    private static final int CLINICS = 200;
    private static final List<String> NHS_NUMBERS = List.of("9434765919", "9434765870");
    private static final String ALWAYS = "null";
    private static final String SIX_WEEKS = "2027-02-14";
    private static final String TWO_WEEKS = "2027-01-17";
    private static final String MONDAYS_AND_THURSDAYS =
            practitioner("p", "null", "MONDAY", "THURSDAY");
    private static final String ONE_DAY_EACH =
            practitioner("p", "null", "MONDAY") + ", " + practitioner("q", "null", "THURSDAY");
    private static final String HALF_AN_HOUR_ON_MONDAYS = practitioner("p", "30", "MONDAY");

    static LongStream seeds() {
        return LongStream.range(1000, 1000 + CLINICS);
    }

    static LongStream crowdedSeeds() {
        return LongStream.range(3000, 3000 + CLINICS / 2);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void isBelowEverySchedule(long seed) {
        checkAgainstAPlan(RandomBookings.bundle(seed));
    }

    @ParameterizedTest(name = "crowded clinic {0}")
    @MethodSource("crowdedSeeds")
    void isBelowEveryScheduleWhereHardlyAnyTimeIsLeft(long seed) {
        checkAgainstAPlan(RandomBookings.crowded(seed));
    }

    private static void checkAgainstAPlan(ClinicBundle bundle) {
        ClinicSchedule schedule = plan(bundle, 60);
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();

        Measures measures = ScheduleMeasures.of(bundle, schedule, CostWeights.DEFAULT, null);

        for (long allowed : new long[] {measures.missing(), measures.missing() + 3}) {
            checkAgainst(LowerBound.of(bundle, CostWeights.DEFAULT, allowed), measures);
        }
    }

    private static void checkAgainst(LowerBound bound, Measures measures) {
        assertThat(bound.unplanned()).isLessThanOrEqualTo(measures.unplanned());
        assertThat(bound.missing()).isLessThanOrEqualTo(measures.missing());
        assertThat(bound.softCost()).isBetween(0L, measures.softCost());
    }

    @Test
    void seesThatACourseNeedsASecondPractitionerAndASecondWeekday() {
        ClinicBundle bundle = clinic(ALWAYS, 4, "3", TWO_WEEKS, ONE_DAY_EACH, 1);

        LowerBound bound = LowerBound.of(bundle, CostWeights.DEFAULT, 0);

        // Monday and Thursday, twice: gaps of 3, 4 and 3 days, another face, another slot
        assertThat(bound.softCost()).isEqualTo(3 + 30 + 5);
        assertThat(costOfAPlan(bundle)).isEqualTo(bound.softCost());
    }

    @Test
    void seesThatTwoCannotComeOnADayWithTimeForOne() {
        ClinicBundle bundle = clinic(ALWAYS, 1, "7", TWO_WEEKS, HALF_AN_HOUR_ON_MONDAYS, 2);

        LowerBound bound = LowerBound.of(bundle, CostWeights.DEFAULT, 0);

        // one of the two waits for a week: 2 * (7 + 7 * 7 / 28); prices only come near
        assertThat(costOfAPlan(bundle)).isEqualTo(16);
        assertThat(bound.softCost()).isBetween(12L, 16L);
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
        return clinic(available, sessions, target, SIX_WEEKS, MONDAYS_AND_THURSDAYS, 1);
    }

    private static String practitioner(String id, String minutes, String... days) {
        String hours =
                Arrays.stream(days)
                        .map(
                                "{'site': 's', 'day': '%s', 'from': '09:00', 'to': '12:00'}"
                                        ::formatted)
                        .collect(Collectors.joining(", "));
        return """
        {'id': '%s', 'name': 'P', 'profession': 'PHYSIOTHERAPIST',
         'skills': ['MANUAL_THERAPY'], 'maxClinicalMinutesPerDay': %s,
         'workingHours': [%s]}
        """
                .formatted(id, minutes, hours);
    }

    private static String people(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(", "));
    }

    private static ClinicBundle clinic(
            String available,
            int sessions,
            String target,
            String to,
            String practitioners,
            int people) {
        String patients =
                people(
                        people,
                        n ->
                                """
                                {'id': 'a%d', 'nhsNumber': '%s', 'givenName': 'A',
                                 'familyName': 'B', 'dateOfBirth': '1970-01-01',
                                 'available': %s}
                                """
                                        .formatted(n, NHS_NUMBERS.get(n), available));
        String courses =
                people(
                        people,
                        n ->
                                """
                                {'id': 'c%d', 'patient': 'a%d', 'treatment': 'MANUAL_THERAPY',
                                 'sessions': %d, 'referredOn': '2026-12-01',
                                 'painBeganOn': '2026-10-01', 'startNotBefore': '2027-01-04',
                                 'priority': 'ROUTINE'}
                                """
                                        .formatted(n, n, sessions));
        String text =
                """
                {'format': 'clinic-bundle/1', 'clinic': {'name': 'C', 'timeZone': 'Europe/London'},
                 'guideline': 'NICE-CG88-2009',
                 'planning': {'from': '2027-01-04', 'to': '%s'},
                 'treatments': [{'code': 'MANUAL_THERAPY', 'name': 'Manual therapy',
                   'delivery': 'ONE_TO_ONE', 'minutes': 30, 'targetDaysBetween': %s}],
                 'sites': [{'id': 's', 'name': 'S', 'openingHours': [
                   {'day': 'MONDAY', 'from': '09:00', 'to': '12:00'},
                   {'day': 'THURSDAY', 'from': '09:00', 'to': '12:00'}]}],
                 'rooms': [{'id': 'r', 'site': 's', 'name': 'R', 'capacity': 1, 'features': []}],
                 'practitioners': [%s], 'patients': [%s], 'courses': [%s]}
                """
                        .formatted(to, target, practitioners, patients, courses)
                        .replace("'available': null", "'needs': []")
                        .replace("'maxClinicalMinutesPerDay': null,", "")
                        .replace('\'', '"');
        return switch (BundleReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case BundleReading.Accepted accepted -> accepted.bundle();
            case BundleReading.Refused refused ->
                    throw new AssertionError(refused.faults().toString());
        };
    }
}
