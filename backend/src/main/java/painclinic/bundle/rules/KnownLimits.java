package painclinic.bundle.rules;

import painclinic.bundle.json.Entry;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.Guidelines;
import painclinic.guideline.TreatmentLimits;

import java.util.Map;

/**
 * The limits that hold for a bundle's courses, as far as they could be read.
 *
 * @param complete whether nothing about limits was unreadable, so that what is missing here really
 *     has no limits
 */
record KnownLimits(Map<String, TreatmentLimits> byTreatment, boolean complete) {

    static KnownLimits of(BundleDraft draft) {
        if (Guidelines.find(draft.guideline()).isEmpty()) {
            return new KnownLimits(Map.of(), false);
        }
        var readable = draft.localLimits().stream().filter(KnownLimits::isReadable).toList();
        return new KnownLimits(
                Guidelines.limits(draft.guideline(), readable.stream().map(Entry::value).toList()),
                draft.trustsLocalLimits());
    }

    private static boolean isReadable(Entry<?> limit) {
        return limit.trusts("treatment", "maxSessions", "windowDays", "groupMax");
    }
}
