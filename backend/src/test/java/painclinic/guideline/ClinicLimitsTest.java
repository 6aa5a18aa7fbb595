package painclinic.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A course keeps the ruleset it is pinned to, whatever the clinic adopts. */
class ClinicLimitsTest {

    private static final String CG88 = "NICE-CG88-2009";
    private static final String NG59 = "NICE-NG59-2020";
    private static final List<LocalLimit> LOCAL =
            List.of(new LocalLimit("GROUP_EXERCISE", 12, 120, 14));

    @Test
    void aRunningCourseKeepsItsOwnLimitsAfterAnotherGuidelineIsAdopted() {
        ClinicLimits limits = new ClinicLimits(NG59, LOCAL);

        assertThat(requireNonNull(limits.of(CG88, "GROUP_EXERCISE")).maxSessions(60)).isEqualTo(8);
        assertThat(requireNonNull(limits.of(CG88, "GROUP_EXERCISE")).windowDays()).isEqualTo(84);
        assertThat(requireNonNull(limits.of(CG88, "GROUP_EXERCISE")).groupMax()).isEqualTo(10);
    }

    @Test
    void aCourseWithoutAPinIsHeldToTheOneAdopted() {
        ClinicLimits limits = new ClinicLimits(NG59, LOCAL);

        assertThat(limits.of(null, "GROUP_EXERCISE")).isEqualTo(limits.of("GROUP_EXERCISE"));
        assertThat(requireNonNull(limits.of(null, "GROUP_EXERCISE")).maxSessions(60)).isEqualTo(12);
    }

    @Test
    void theClinicsOwnNumbersTightenEveryRuleset() {
        ClinicLimits limits =
                new ClinicLimits(NG59, List.of(new LocalLimit("GROUP_EXERCISE", 6, 60, 5)));

        for (String ruleset : List.of(CG88, NG59)) {
            TreatmentLimits held = requireNonNull(limits.of(ruleset, "GROUP_EXERCISE"));
            assertThat(held.maxSessions(60)).as(ruleset).isEqualTo(6);
            assertThat(held.windowDays()).as(ruleset).isEqualTo(60);
            assertThat(held.groupMax()).as(ruleset).isEqualTo(5);
        }
    }

    @Test
    void aTreatmentMayHaveLimitsUnderOneRulesetAndNoneUnderAnother() {
        ClinicLimits limits = new ClinicLimits(NG59, List.of());

        assertThat(limits.of("ACUPUNCTURE")).isNull();
        assertThat(limits.of(CG88, "ACUPUNCTURE")).isNotNull();
    }

    @Test
    void nobodyAdoptsOrPinsAnUnknownRuleset() {
        assertThatThrownBy(() -> new ClinicLimits("NICE-CG88-2010", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NICE-CG88-2010");
        assertThatThrownBy(() -> new ClinicLimits(CG88, List.of()).of("NICE-CG88-2010", "CBT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NICE-CG88-2010");
    }
}
