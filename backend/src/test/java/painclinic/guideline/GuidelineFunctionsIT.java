package painclinic.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.StorageTest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables' functions know what the rulesets of the program know, and nothing else. */
@StorageTest
class GuidelineFunctionsIT {

    private static final List<String> OTHERS =
            List.of(
                    "TENS",
                    "LASER",
                    "INTERFERENTIAL",
                    "ULTRASOUND",
                    "LUMBAR_SUPPORT",
                    "TRACTION",
                    "INJECTION",
                    "ALEXANDER_TECHNIQUE",
                    "CBT",
                    "group_exercise",
                    "");

    @Autowired private JdbcClient jdbc;

    @Test
    void knowEveryNumberAndNoOther() {
        for (GuidelineRuleset ruleset : Guidelines.all()) {
            for (String treatment : treatments()) {
                TreatmentGuideline said = ruleset.treatment(treatment).orElse(null);
                assertThat(most("guideline_sessions", ruleset, treatment))
                        .as("sessions of %s under %s", treatment, ruleset.code())
                        .isEqualTo(said == null ? null : most(said.sessionCap()));
                assertThat(most("guideline_staff_minutes", ruleset, treatment))
                        .as("minutes of %s under %s", treatment, ruleset.code())
                        .isEqualTo(
                                said == null || said.hours() == null
                                        ? null
                                        : said.hours().minutes());
                assertThat(most("guideline_window_days", ruleset, treatment))
                        .as("window of %s under %s", treatment, ruleset.code())
                        .isEqualTo(said == null ? null : most(said.window()));
                assertThat(most("guideline_people", ruleset, treatment))
                        .as("people of %s under %s", treatment, ruleset.code())
                        .isEqualTo(said == null ? null : most(said.groupSize()));
            }
        }
    }

    @Test
    void forbidWhatIsNotOffered() {
        for (GuidelineRuleset ruleset : Guidelines.all()) {
            for (String treatment : treatments()) {
                assertThat(
                                jdbc.sql("select guideline_forbids(?, ?)")
                                        .params(ruleset.code(), treatment)
                                        .query(Boolean.class)
                                        .single())
                        .as("%s under %s", treatment, ruleset.code())
                        .isEqualTo(ruleset.advisesAgainst(treatment).isPresent());
            }
        }
    }

    @Test
    void knowTheSameRulesets() {
        Guidelines.all().forEach(ruleset -> assertThat(isKnown(ruleset.code())).isTrue());
        assertThat(isKnown("NICE-NG59-2016")).isFalse();
        assertThat(isKnown("nice-cg88-2009")).isFalse();
        assertThat(isKnown("")).isFalse();
    }

    private boolean isKnown(String code) {
        return jdbc.sql("select is_guideline(?)").params(code).query(Boolean.class).single();
    }

    private static List<String> treatments() {
        return Stream.concat(
                        Guidelines.all().stream()
                                .flatMap(ruleset -> ruleset.treatments().stream())
                                .map(TreatmentGuideline::treatment),
                        OTHERS.stream())
                .distinct()
                .toList();
    }

    private @Nullable Integer most(String function, GuidelineRuleset ruleset, String treatment) {
        return jdbc.sql("select %s(?, ?) as most".formatted(function))
                .params(ruleset.code(), treatment)
                .query((row, n) -> Optional.ofNullable(row.getObject("most", Integer.class)))
                .single()
                .orElse(null);
    }

    private static @Nullable Integer most(@Nullable GuidelineLimit limit) {
        return limit == null ? null : limit.most();
    }
}
