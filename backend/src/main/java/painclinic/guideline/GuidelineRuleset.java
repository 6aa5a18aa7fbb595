package painclinic.guideline;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A guideline's limits in one edition. A ruleset never changes: another edition is another ruleset
 * with a code of its own.
 *
 * @param statusText the status in words, to be shown wherever the ruleset is named
 */
public record GuidelineRuleset(
        String code,
        String title,
        String publisher,
        LocalDate published,
        URI url,
        RulesetStatus status,
        String statusText,
        List<TreatmentGuideline> treatments) {

    public GuidelineRuleset {
        treatments = List.copyOf(treatments);
    }

    /** What the ruleset says about a treatment; empty where it is silent. */
    public Optional<TreatmentGuideline> treatment(String code) {
        return treatments.stream().filter(one -> one.treatment().equals(code)).findFirst();
    }

    /** Where the limits on a treatment come from; none where the ruleset is silent. */
    public List<Citation> citations(String treatment) {
        return treatment(treatment).map(TreatmentGuideline::citations).orElse(List.of());
    }
}
