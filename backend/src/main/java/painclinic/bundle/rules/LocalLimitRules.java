package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

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
                ruleset.ifPresent(guideline -> against(limit, guideline, draft.version(), faults));
            }
        }
    }

    private static void against(
            Entry<LocalLimit> limit, GuidelineRuleset ruleset, int version, Faults faults) {
        Optional<TreatmentGuideline> guideline =
                ruleset.treatment(limit.value().treatment())
                        .filter(set -> version > 1 || Guidelines.isKnownInVersion1(set));
        guideline.ifPresent(set -> tightens(limit, set, faults));
        isComplete(limit, guideline.orElse(null), version, faults);
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

    private static void isComplete(
            Entry<LocalLimit> limit,
            @Nullable TreatmentGuideline guideline,
            int version,
            Faults faults) {
        for (String key : limit.value().wanting(guideline)) {
            if (!limit.has(key)) {
                limit.fault(
                        faults,
                        key,
                        "the key is missing: the guideline is silent on this, so the clinic has to"
                                + " set "
                                + expected(key, version));
            }
        }
    }

    private static String expected(String key, int version) {
        if (version == 1) {
            return "both maxSessions and windowDays";
        }
        return key.equals("windowDays") ? key : "maxSessions or maxHours";
    }
}
