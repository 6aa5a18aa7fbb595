package painclinic.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
            assertThat(Guidelines.limits(CG88, List.of()))
                    .isEqualTo(
                            Map.of(
                                    "GROUP_EXERCISE", new TreatmentLimits(8, 84, 10),
                                    "MANUAL_THERAPY", new TreatmentLimits(9, 84, null),
                                    "ACUPUNCTURE", new TreatmentLimits(10, 84, null),
                                    "COMBINED_PROGRAMME",
                                            new TreatmentLimits(
                                                    TreatmentLimits.ANY_NUMBER, 100, 56, null)));
        }

        @Test
        void areOnlyThoseInSessionsForFilesOfVersionOne() {
            assertThat(Guidelines.limitsInSessions(CG88, List.of()))
                    .containsOnlyKeys("GROUP_EXERCISE", "MANUAL_THERAPY", "ACUPUNCTURE");
        }

        @Test
        void areInHoursForTheCombinedProgramme() {
            TreatmentLimits limits = Guidelines.limits(CG88, List.of()).get("COMBINED_PROGRAMME");

            assertThat(limits.allowsMinutes(6_000)).isTrue();
            assertThat(limits.allowsMinutes(6_001)).isFalse();
        }

        @Test
        void areTightenedByTheClinic() {
            LocalLimit local = new LocalLimit("GROUP_EXERCISE", 6, null, 8);

            assertThat(Guidelines.limits(CG88, List.of(local)))
                    .containsEntry("GROUP_EXERCISE", new TreatmentLimits(6, 84, 8));
        }

        @Test
        void areNeverLoosenedByTheClinic() {
            LocalLimit local = new LocalLimit("GROUP_EXERCISE", 12, 100, 20);

            assertThat(Guidelines.limits(CG88, List.of(local)))
                    .containsEntry("GROUP_EXERCISE", new TreatmentLimits(8, 84, 10));
        }

        @Test
        void holdForATreatmentTheGuidelineIsSilentOnOnceTheClinicSetsBothNumbers() {
            LocalLimit local = new LocalLimit("ALEXANDER_TECHNIQUE", 6, 60, null);

            assertThat(Guidelines.limits(CG88, List.of(local)))
                    .containsEntry("ALEXANDER_TECHNIQUE", new TreatmentLimits(6, 60, null));
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
            assertThat(new TreatmentLimits(10, 84, null).lastDate(LocalDate.parse("2027-03-15")))
                    .isEqualTo("2027-06-07");
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
    }
}
