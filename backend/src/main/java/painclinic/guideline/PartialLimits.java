package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Limits on one treatment of which some may still be missing. */
record PartialLimits(
        @Nullable Integer maxSessions,
        @Nullable Integer maxHours,
        @Nullable Integer windowDays,
        @Nullable Integer groupMax) {

    static PartialLimits of(LocalLimit local) {
        return new PartialLimits(
                local.maxSessions(), local.maxHours(), local.windowDays(), local.groupMax());
    }

    static PartialLimits of(TreatmentGuideline guideline) {
        return new PartialLimits(
                most(guideline.sessionCap()),
                most(guideline.hours()),
                most(guideline.window()),
                most(guideline.groupSize()));
    }

    PartialLimits tightest(PartialLimits other) {
        return new PartialLimits(
                least(maxSessions, other.maxSessions),
                least(maxHours, other.maxHours),
                least(windowDays, other.windowDays),
                least(groupMax, other.groupMax));
    }

    /** The limits, if a course can be held to them: its sessions or hours, and its window. */
    Optional<TreatmentLimits> complete() {
        return maxSessions == null && maxHours == null || windowDays == null
                ? Optional.empty()
                : Optional.of(
                        new TreatmentLimits(
                                maxSessions == null ? TreatmentLimits.ANY_NUMBER : maxSessions,
                                maxHours,
                                windowDays,
                                groupMax));
    }

    private static @Nullable Integer most(@Nullable GuidelineLimit limit) {
        return limit == null ? null : limit.most();
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Integer.valueOf(Math.min(one, other));
    }
}
