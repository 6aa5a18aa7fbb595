package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import painclinic.guideline.CourseLimit.SessionCap;
import painclinic.guideline.CourseLimit.SessionWindow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a ruleset limits of one treatment. A kind of limit it is silent on is null. */
public record TreatmentGuideline(
        String treatment,
        @Nullable SessionCap sessionCap,
        @Nullable HoursLimit hours,
        @Nullable SessionWindow window,
        @Nullable GroupSizeLimit groupSize) {

    /** The limits that the ruleset sets, in the order in which people read them. */
    public List<GuidelineLimit> limits() {
        return Stream.<@Nullable GuidelineLimit>of(sessionCap, hours, window, groupSize)
                .flatMap(limit -> Optional.ofNullable(limit).stream())
                .toList();
    }

    /** The distinct sources of the limits. */
    public List<Citation> citations() {
        return limits().stream().map(GuidelineLimit::source).distinct().toList();
    }
}
