package painclinic.bundle.rules;

import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.GuidelineRuleset;
import painclinic.guideline.Guidelines;
import painclinic.guideline.LocalLimit;
import painclinic.guideline.LocalLimit.Loosening;
import painclinic.guideline.TreatmentGuideline;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A clinic's own limits tighten the guideline, or are complete where it is silent. */
final class LocalLimitRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        Optional<GuidelineRuleset> ruleset = Guidelines.find(draft.guideline());
        Set<String> named = new HashSet<>();
        for (Entry<LocalLimit> limit : draft.localLimits()) {
            if (limit.trusts("treatment")) {
                String treatment = limit.value().treatment();
                if (!named.add(treatment)) {
                    limit.fault(faults, "treatment", "repeated: expected one limit per treatment");
                }
                ruleset.ifPresent(guideline ->
                        guideline
                                .treatment(treatment)
                                .filter(set -> draft.version() > 1 || set.hours() == null)
                                .ifPresentOrElse(
                                        set -> tightens(limit, set, faults),
                                        () -> isComplete(limit, draft.version(), faults)));
            }
        }
    }

    private static void tightens(
            Entry<LocalLimit> limit, TreatmentGuideline guideline, Faults faults) {
        for (Loosening loosening : limit.value().loosenings(guideline)) {
            limit.fault(
                    faults,
                    loosening.key(),
                    "loosens the guideline: expected at most %d (%s)"
                            .formatted(
                                    loosening.limit().most(), loosening.limit().source().label()));
        }
    }

    private static void isComplete(Entry<LocalLimit> limit, int version, Faults faults) {
        if (version > 1) {
            isCompleteInHours(limit, faults);
            return;
        }
        for (String key : new String[] {"maxSessions", "windowDays"}) {
            if (!limit.has(key)) {
                limit.fault(
                        faults,
                        key,
                        "the key is missing: the guideline is silent on this treatment, so the"
                                + " clinic has to set both maxSessions and windowDays");
            }
        }
    }

    private static void isCompleteInHours(Entry<LocalLimit> limit, Faults faults) {
        if (!limit.has("windowDays")) {
            limit.fault(
                    faults,
                    "windowDays",
                    "the key is missing: the guideline is silent on this treatment, so the clinic"
                            + " has to set windowDays");
        }
        if (!limit.has("maxSessions") && !limit.has("maxHours")) {
            limit.fault(
                    faults,
                    "maxSessions",
                    "the key is missing: the guideline is silent on this treatment, so the clinic"
                            + " has to set maxSessions or maxHours");
        }
    }
}
