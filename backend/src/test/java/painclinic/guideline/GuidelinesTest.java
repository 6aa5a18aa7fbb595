package painclinic.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class GuidelinesTest {

    private static final String CG88 = "NICE-CG88-2009";

    @Nested
    class Catalogue {

        @Test
        void saysThatCg88IsSuperseded() {
            GuidelineRuleset ruleset = Guidelines.find(CG88).orElseThrow();

            assertThat(ruleset.status()).isEqualTo(RulesetStatus.SUPERSEDED);
            assertThat(ruleset.statusText()).contains("Superseded by NG59 (2016)");
            assertThat(ruleset.published()).hasYear(2009);
        }

        @Test
        void knowsNoOtherCode() {
            assertThat(Guidelines.find("NICE-NG59-2016")).isEmpty();
            assertThat(Guidelines.find("nice-cg88-2009")).isEmpty();
        }

        @ParameterizedTest(name = "{0} rests on recommendation {1}")
        @CsvSource({"GROUP_EXERCISE, 1.3.3", "MANUAL_THERAPY, 1.4.1", "ACUPUNCTURE, 1.6.1"})
        void citesTheRecommendationOfEachLimit(String treatment, String recommendation) {
            GuidelineRuleset ruleset = Guidelines.find(CG88).orElseThrow();

            assertThat(ruleset.citations(treatment))
                    .isNotEmpty()
                    .allSatisfy(citation -> {
                        assertThat(citation.label())
                                .isEqualTo("NICE CG88 (2009), recommendation " + recommendation);
                        assertThat(citation.url()).hasHost("www.nice.org.uk");
                    });
        }

        @Test
        void citesNothingForATreatmentItIsSilentOn() {
            GuidelineRuleset ruleset = Guidelines.find(CG88).orElseThrow();

            assertThat(ruleset.citations("ALEXANDER_TECHNIQUE")).isEmpty();
        }

        @Test
        void everyRulesetHasItsOwnCode() {
            assertThat(Guidelines.all())
                    .extracting(GuidelineRuleset::code)
                    .doesNotHaveDuplicates()
                    .contains(CG88);
        }
    }

    @Nested
    class LimitsAtAClinic {

        @Test
        void areTheGuidelinesOwnWhereTheClinicSetsNone() {
            assertThat(numbers(CG88))
                    .isEqualTo(
                            Map.of(
                                    "GROUP_EXERCISE", "8 84 10",
                                    "MANUAL_THERAPY", "9 84 null",
                                    "ACUPUNCTURE", "10 84 null",
                                    "COMBINED_PROGRAMME", "100 56 null"));
        }

        @Test
        void areWithoutTheCombinedProgrammeForFilesOfVersionOne() {
            assertThat(Guidelines.limitsInSessions(CG88, List.of()))
                    .containsOnlyKeys("GROUP_EXERCISE", "MANUAL_THERAPY", "ACUPUNCTURE");
        }

        @Test
        void areInHoursForTheCombinedProgramme() {
            TreatmentLimits limits =
                    requireNonNull(Guidelines.limits(CG88, List.of()).get("COMBINED_PROGRAMME"));

            assertThat(limits.allowsMinutes(6_000)).isTrue();
            assertThat(limits.allowsMinutes(6_001)).isFalse();
        }

        @Test
        void areTightenedByTheClinic() {
            LocalLimit local = new LocalLimit("GROUP_EXERCISE", 6, null, 8);

            assertThat(numbers(CG88, local)).containsEntry("GROUP_EXERCISE", "6 84 8");
        }

        @Test
        void areNeverLoosenedByTheClinic() {
            LocalLimit local = new LocalLimit("GROUP_EXERCISE", 12, 100, 20);

            assertThat(numbers(CG88, local)).containsEntry("GROUP_EXERCISE", "8 84 10");
        }

        @Test
        void holdForATreatmentTheGuidelineIsSilentOnOnceTheClinicSetsBothNumbers() {
            LocalLimit local = new LocalLimit("ALEXANDER_TECHNIQUE", 6, 60, null);

            assertThat(numbers(CG88, local)).containsEntry("ALEXANDER_TECHNIQUE", "6 60 null");
        }

        @ParameterizedTest
        @CsvSource({"6, ", ", 60", ", "})
        void areMissingWhileTheClinicLeavesANumberOut(Integer maxSessions, Integer windowDays) {
            LocalLimit local = new LocalLimit("ALEXANDER_TECHNIQUE", maxSessions, windowDays, 8);

            assertThat(Guidelines.limits(CG88, List.of(local)))
                    .doesNotContainKey("ALEXANDER_TECHNIQUE");
        }

        @Test
        void cannotBeToldForAnUnknownGuideline() {
            assertThatThrownBy(() -> Guidelines.limits("NICE-CG89-2009", List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("NICE-CG89-2009", CG88);
        }

        @Test
        void lastUntilDay84() {
            TreatmentLimits limits =
                    requireNonNull(Guidelines.limits(CG88, List.of()).get("ACUPUNCTURE"));

            assertThat(limits.lastDate(LocalDate.parse("2027-03-15"))).isEqualTo("2027-06-07");
        }

        @Test
        void areTheClinicsOwnUnderAGuidelineThatSetsNone() {
            LocalLimit local = new LocalLimit("GROUP_EXERCISE", 12, 120, 14);

            assertThat(numbers("NICE-NG59-2020")).isEmpty();
            assertThat(numbers("NICE-NG59-2020", local))
                    .containsExactly(Map.entry("GROUP_EXERCISE", "12 120 14"));
        }

        @Test
        void ofTimeNeedOnlyAWindowOfTheClinics() {
            LocalLimit window = new LocalLimit("ACUPUNCTURE", null, 70, null);

            assertThat(numbers("NICE-NG193-2021")).isEmpty();
            assertThat(numbers("NICE-NG193-2021", window))
                    .containsExactly(Map.entry("ACUPUNCTURE", "5 70 null"));
        }

        @Test
        void takeTheTighterOfNumberAndTime() {
            LocalLimit local = new LocalLimit("ACUPUNCTURE", 4, 70, null);
            LocalLimit minutes = new LocalLimit("ACUPUNCTURE", null, 3, 70, null);

            assertThat(numbers("NICE-NG193-2021", local)).containsEntry("ACUPUNCTURE", "4 70 null");
            assertThat(numbers("NICE-NG193-2021", minutes))
                    .containsEntry("ACUPUNCTURE", "3 70 null");
        }

        /** The most sessions of an hour, the window and the most people, by treatment. */
        private static Map<String, String> numbers(String ruleset, LocalLimit... local) {
            return Guidelines.limits(ruleset, List.of(local)).entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey,
                                    one ->
                                            "%s %s %s"
                                                    .formatted(
                                                            one.getValue().maxSessions(60),
                                                            one.getValue().windowDays(),
                                                            one.getValue().groupMax())));
        }
    }

    @Nested
    class ALocalLimit {

        private final TreatmentGuideline exercise =
                Guidelines.find(CG88).orElseThrow().treatment("GROUP_EXERCISE").orElseThrow();

        @Test
        void mayRepeatTheGuidelinesNumbers() {
            assertThat(new LocalLimit("GROUP_EXERCISE", 8, 84, 10).loosenings(exercise)).isEmpty();
        }

        @Test
        void isToldEveryNumberThatLoosens() {
            assertThat(new LocalLimit("GROUP_EXERCISE", 9, 85, 11).loosenings(exercise))
                    .extracting(LocalLimit.Loosening::key)
                    .containsExactly("maxSessions", "windowDays", "groupMax");
        }

        @Test
        void isToldWhenItLoosensTime() {
            TreatmentGuideline acupuncture =
                    Guidelines.find("NICE-NG193-2021")
                            .orElseThrow()
                            .treatment("ACUPUNCTURE")
                            .orElseThrow();

            assertThat(new LocalLimit("ACUPUNCTURE", null, 5, 84, null).loosenings(acupuncture))
                    .isEmpty();
            assertThat(new LocalLimit("ACUPUNCTURE", null, 6, 84, null).loosenings(acupuncture))
                    .extracting(LocalLimit.Loosening::key)
                    .containsExactly("maxHours");
        }

        @ParameterizedTest(name = "sessions {0}, minutes {1}, window {2}: wanting {3}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                          |    |    | maxSessions, windowDays
                        6 |    |    | windowDays
                          | 60 |    | windowDays
                          |    | 84 | maxSessions
                        6 |    | 84 |
                          | 60 | 84 |
                        """)
        void isToldWhatIsWantingWhereTheGuidelineIsSilent(
                Integer sessions, Integer minutes, Integer window, String wanting) {
            LocalLimit local = new LocalLimit("CBT", sessions, minutes, window, null);

            assertThat(String.join(", ", local.wanting(null)))
                    .isEqualTo(wanting == null ? "" : wanting);
            assertThat(
                            new LocalLimit("GROUP_EXERCISE", sessions, minutes, window, null)
                                    .wanting(exercise))
                    .isEmpty();
        }
    }
}
