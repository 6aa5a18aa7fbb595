package painclinic.guideline;

import painclinic.guideline.PrescribingRule.DoNotOffer;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A guideline's limits in one edition. A ruleset never changes: another edition is another ruleset
 * with a code of its own.
 *
 * @param statusText the status in words, to be shown wherever the ruleset is named
 * @param treatments the treatments it limits
 * @param prescribing what it asks of a prescription
 */
public record GuidelineRuleset(
        String code,
        String title,
        String publisher,
        LocalDate published,
        URI url,
        RulesetStatus status,
        String statusText,
        List<TreatmentGuideline> treatments,
        List<PrescribingRule> prescribing) {

    public GuidelineRuleset {
        treatments = List.copyOf(treatments);
        prescribing = List.copyOf(prescribing);
    }

    /** What the ruleset limits of a treatment; empty where it is silent. */
    public Optional<TreatmentGuideline> treatment(String code) {
        return treatments.stream().filter(one -> one.treatment().equals(code)).findFirst();
    }

    /** Where the limits on a treatment come from; none where the ruleset is silent. */
    public List<Citation> citations(String treatment) {
        return treatment(treatment).map(TreatmentGuideline::citations).orElse(List.of());
    }

    /** Who says that a treatment is not to be offered; empty for one that may be. */
    public Optional<Citation> advisesAgainst(String treatment) {
        return prescribing.stream()
                .filter(rule -> rule instanceof DoNotOffer no && no.treatment().equals(treatment))
                .map(PrescribingRule::source)
                .findFirst();
    }

    /** Everything the ruleset says against a prescription; nothing when it may be written. */
    public List<PrescribingObjection> objections(Prescription prescription) {
        return prescribing.stream()
                .flatMap(rule ->
                        rule.objection(prescription).stream()
                                .map(text ->
                                        new PrescribingObjection(
                                                rule.code(),
                                                text,
                                                rule.source(),
                                                rule.mayBeOverridden())))
                .toList();
    }
}
