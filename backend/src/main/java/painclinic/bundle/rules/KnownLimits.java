package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.Guidelines;
import painclinic.guideline.LocalLimit;
import painclinic.guideline.TreatmentLimits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<LocalLimit> local =
                draft.localLimits().stream()
                        .filter(KnownLimits::isReadable)
                        .map(Entry::value)
                        .toList();
        return new KnownLimits(
                draft.version() == 1
                        ? Guidelines.limitsInSessions(draft.guideline(), local)
                        : Guidelines.limits(draft.guideline(), local),
                draft.trustsLocalLimits());
    }

    private static boolean isReadable(Entry<?> limit) {
        return limit.trusts("treatment", "maxSessions", "maxHours", "windowDays", "groupMax");
    }

    /** The most people in one session that guideline and clinic allow, or null for any number. */
    @Nullable Integer mostPeople(Treatment treatment) {
        TreatmentLimits limit = byTreatment.get(treatment.code());
        return Stream.of(
                        Optional.ofNullable(treatment.groupMax()),
                        Optional.ofNullable(limit).map(TreatmentLimits::groupMax))
                .flatMap(Optional::stream)
                .min(Integer::compare)
                .orElse(null);
    }
}
