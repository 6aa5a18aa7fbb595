package painclinic.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.guideline.Breach.Kind;
import painclinic.guideline.CourseLimit.SessionWindow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class TreatmentLimitsTest {

    private static final String CG88 = "NICE-CG88-2009";
    private static final LocalDate FIRST = LocalDate.parse("2027-03-15");

    @Nested
    class ACourse {

        @ParameterizedTest(name = "{0}: {1} sessions over {2} days break {3}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        GROUP_EXERCISE |  8 | 84 |
                        GROUP_EXERCISE |  9 | 84 | SESSIONS 9/8
                        GROUP_EXERCISE |  8 | 85 | WINDOW 85/84
                        GROUP_EXERCISE |  9 | 86 | SESSIONS 9/8, WINDOW 86/84
                        MANUAL_THERAPY |  9 | 84 |
                        MANUAL_THERAPY | 10 | 85 | SESSIONS 10/9, WINDOW 85/84
                        ACUPUNCTURE    | 10 | 84 |
                        ACUPUNCTURE    | 11 | 84 | SESSIONS 11/10
                        """)
        void isToldEveryLimitItPasses(String treatment, int sessions, int days, String expected) {
            assertThat(words(limits(CG88, treatment).check(dates(sessions, days), 30)))
                    .isEqualTo(expected == null ? "" : expected);
        }

        @ParameterizedTest(name = "{0} half-hours of acupuncture over {1} days break {2}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        10 | 70 |
                        11 | 70 | MINUTES 330/300
                        10 | 71 | WINDOW 71/70
                        12 | 75 | MINUTES 360/300, WINDOW 75/70
                        """)
        void isHeldToTheTimeOfItsPractitionersUnderNg193(int sessions, int days, String expected) {
            TreatmentLimits limits =
                    limits(
                            "NICE-NG193-2021",
                            "ACUPUNCTURE",
                            new LocalLimit("ACUPUNCTURE", null, 70, null));

            assertThat(words(limits.check(dates(sessions, days), 30)))
                    .isEqualTo(expected == null ? "" : expected);
        }

        @Test
        void ofNoSessionsBreaksNothing() {
            assertThat(limits(CG88, "ACUPUNCTURE").check(List.of(), 30)).isEmpty();
        }

        @Test
        void keepsToTheWindowInWhateverOrderItsDatesCome() {
            List<LocalDate> dates = new ArrayList<>(dates(5, 85)).reversed();

            assertThat(words(limits(CG88, "ACUPUNCTURE").check(dates, 30)))
                    .isEqualTo("WINDOW 85/84");
        }

        @ParameterizedTest(name = "from {0} the last day is {1}")
        @CsvSource({
            "2027-03-15, 2027-06-07", // over the change to summer time
            "2026-09-07, 2026-11-30", // and back
            "2028-01-10, 2028-04-03", // over a leap day
        })
        void mayHaveItsLastSessionOnDay84(LocalDate first, LocalDate last) {
            TreatmentLimits limits = limits(CG88, "MANUAL_THERAPY");

            assertThat(limits.lastDate(first)).isEqualTo(last);
            assertThat(limits.check(List.of(first, last), 30)).isEmpty();
            assertThat(limits.check(List.of(first, last.plusDays(1)), 30))
                    .extracting(Breach::excess)
                    .containsExactly(1L);
        }

        private static List<LocalDate> dates(int sessions, int days) {
            List<LocalDate> dates = new ArrayList<>();
            for (int i = 0; i < sessions - 1; i++) {
                dates.add(FIRST.plusDays(i));
            }
            dates.add(FIRST.plusDays(days));
            return dates;
        }
    }

    @Nested
    class Prescribing {

        @ParameterizedTest(name = "{1} sessions of {0}: {2}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        GROUP_EXERCISE |  8 |
                        GROUP_EXERCISE |  9 | SESSIONS 9/8
                        ACUPUNCTURE    | 10 |
                        ACUPUNCTURE    | 11 | SESSIONS 11/10
                        """)
        void keepsToTheCap(String treatment, int sessions, String expected) {
            assertThat(
                            limits(CG88, treatment).checkPrescribed(sessions, 30).stream()
                                    .map(TreatmentLimitsTest::words)
                                    .toList())
                    .isEqualTo(expected == null ? List.of() : List.of(expected));
        }

        @Test
        void leavesTheSessionsOfAProgrammeToTheirOwnLengths() {
            TreatmentLimits limits = limits(CG88, "COMBINED_PROGRAMME");

            assertThat(limits.maxHours()).isEqualTo(100);
            assertThat(limits.maxSessions(0)).isEqualTo(TreatmentLimits.ANY_NUMBER);
        }

        @ParameterizedTest(name = "at {0} minutes each at most {1} sessions")
        @CsvSource({"15, 20", "20, 15", "30, 10", "31, 9", "60, 5", "300, 1", "301, 0"})
        void fitsIntoFiveHours(int minutes, int most) {
            TreatmentLimits limits =
                    limits(
                            "NICE-NG193-2021",
                            "ACUPUNCTURE",
                            new LocalLimit("ACUPUNCTURE", null, 84, null));

            assertThat(limits.maxSessions(minutes)).isEqualTo(most);
            assertThat(limits.checkPrescribed(most, minutes)).isEmpty();
            assertThat(limits.checkPrescribed(most + 1, minutes)).isPresent();
        }
    }

    @Nested
    class AClass {

        @ParameterizedTest(name = "of {0} is {1} too many")
        @CsvSource({"0, 0", "10, 0", "11, 1", "14, 4"})
        void holdsTen(int people, long tooMany) {
            assertThat(
                            limits(CG88, "GROUP_EXERCISE")
                                    .checkGroup(people)
                                    .map(Breach::excess)
                                    .orElse(0L))
                    .isEqualTo(tooMany);
        }

        @Test
        void holdsAnyNumberWhereNobodySetsOne() {
            assertThat(limits(CG88, "ACUPUNCTURE").checkGroup(1000)).isEmpty();
            assertThat(limits(CG88, "ACUPUNCTURE").groupMax()).isNull();
        }
    }

    @Nested
    class ABreach {

        @Test
        void citesTheGuideline() {
            assertThat(limits(CG88, "GROUP_EXERCISE").checkGroup(11).orElseThrow().source().label())
                    .isEqualTo("NICE CG88 (2009), recommendation 1.3.3");
        }

        @Test
        void citesTheClinicWhereItsNumberIsTheTighterOne() {
            TreatmentLimits limits =
                    limits(CG88, "GROUP_EXERCISE", new LocalLimit("GROUP_EXERCISE", 6, 84, null));
            List<Breach> breaches = limits.check(List.of(FIRST, FIRST.plusDays(85)), 30);

            assertThat(limits.checkPrescribed(7, 60).orElseThrow().source().label())
                    .isEqualTo("the clinic's own limit");
            // the window is the guideline's, which the clinic only repeats
            assertThat(breaches)
                    .extracting(breach -> breach.source().recommendation())
                    .containsExactly("1.3.3");
        }

        @Test
        void isNotMadeOfANumberThatKeepsToTheLimit() {
            assertThatThrownBy(() -> new Breach(Kind.WINDOW, 84, 84, Citation.CLINIC))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("84 keeps to a limit of 84 WINDOW.");
        }
    }

    @Test
    void limitsWithoutACapAreNone() {
        assertThatThrownBy(() ->
                        new TreatmentLimits(
                                null, null, new SessionWindow(84, Citation.CLINIC), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String words(List<Breach> breaches) {
        return String.join(", ", breaches.stream().map(TreatmentLimitsTest::words).toList());
    }

    private static String words(Breach breach) {
        return "%s %d/%d".formatted(breach.kind(), breach.found(), breach.most());
    }

    private static TreatmentLimits limits(String ruleset, String treatment, LocalLimit... local) {
        return requireNonNull(new ClinicLimits(ruleset, List.of(local)).of(treatment));
    }
}
