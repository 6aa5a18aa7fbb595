package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import painclinic.guideline.CourseLimit.SessionCap;
import painclinic.guideline.CourseLimit.SessionWindow;

import java.util.Optional;

/** Limits on one treatment of which some may still be missing. */
record PartialLimits(
        @Nullable SessionCap sessionCap,
        @Nullable HoursLimit hours,
        @Nullable SessionWindow window,
        @Nullable GroupSizeLimit groupSize) {

    static PartialLimits of(LocalLimit local) {
        return new PartialLimits(
                local.maxSessions() == null
                        ? null
                        : new SessionCap(local.maxSessions(), Citation.CLINIC),
                local.maxHours() == null ? null : new HoursLimit(local.maxHours(), Citation.CLINIC),
                local.windowDays() == null
                        ? null
                        : new SessionWindow(local.windowDays(), Citation.CLINIC),
                local.groupMax() == null
                        ? null
                        : new GroupSizeLimit(local.groupMax(), Citation.CLINIC));
    }

    static PartialLimits of(TreatmentGuideline guideline) {
        return new PartialLimits(
                guideline.sessionCap(),
                guideline.hours(),
                guideline.window(),
                guideline.groupSize());
    }

    PartialLimits tightest(PartialLimits other) {
        return new PartialLimits(
                least(sessionCap, other.sessionCap),
                least(hours, other.hours),
                least(window, other.window),
                least(groupSize, other.groupSize));
    }

    /** The limits, if a course can be held to them: both a cap and its window. */
    Optional<TreatmentLimits> complete() {
        return window == null || (sessionCap == null && hours == null)
                ? Optional.empty()
                : Optional.of(new TreatmentLimits(sessionCap, hours, window, groupSize));
    }

    /** The smaller one; of two equal ones the first, which is the guideline's. */
    private static <L extends GuidelineLimit> @Nullable L least(
            @Nullable L one, @Nullable L other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.most() < one.most() ? other : one;
    }
}
