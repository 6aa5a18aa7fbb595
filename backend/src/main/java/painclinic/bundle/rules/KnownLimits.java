package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.ClinicLimits;
import painclinic.guideline.Guidelines;
import painclinic.guideline.LocalLimit;
import painclinic.guideline.TreatmentLimits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The limits that hold for a bundle's courses, as far as they could be read.
 *
 * @param complete whether nothing about limits was unreadable, so that what is missing here really
 *     has no limits
 */
record KnownLimits(@Nullable ClinicLimits limits, boolean complete) {

    static KnownLimits of(BundleDraft draft) {
        if (Guidelines.find(draft.guideline()).isEmpty()) {
            return new KnownLimits(null, false);
        }
        List<LocalLimit> local =
                draft.localLimits().stream()
                        .filter(KnownLimits::isReadable)
                        .map(Entry::value)
                        .toList();
        return new KnownLimits(
                new ClinicLimits(draft.guideline(), local, draft.version()),
                draft.trustsLocalLimits());
    }

    /** What a course is held to; null if that is not known or nobody limits it. */
    @Nullable TreatmentLimits of(Course course) {
        boolean known =
                course.guideline() == null || Guidelines.find(course.guideline()).isPresent();
        return limits == null || !known ? null : limits.of(course.guideline(), course.treatment());
    }

    /** What a treatment is held to by the ruleset adopted; null likewise. */
    @Nullable TreatmentLimits of(String treatment) {
        return limits == null ? null : limits.of(treatment);
    }

    private static boolean isReadable(Entry<?> limit) {
        return limit.trusts("treatment", "maxSessions", "maxHours", "windowDays", "groupMax");
    }

    /** The most people in one session that guideline and clinic allow, or null for any number. */
    @Nullable Integer mostPeople(Treatment treatment) {
        TreatmentLimits limit = of(treatment.code());
        return Stream.of(
                        Optional.ofNullable(treatment.groupMax()),
                        Optional.ofNullable(limit).map(TreatmentLimits::groupMax))
                .flatMap(Optional::stream)
                .min(Integer::compare)
                .orElse(null);
    }
}
