package painclinic.guideline;

import painclinic.guideline.Breach.Kind;

import java.util.Optional;

/**
 * A clinical limit on one treatment, set by a guideline or by the clinic. The kinds are closed, the
 * numbers are data. Where nobody sets a number there is no limit object: absence is never written
 * as zero.
 */
public sealed interface GuidelineLimit permits CourseLimit, GroupSizeLimit {

    /** The largest number that keeps to this limit, in the limit's own unit. */
    int most();

    Citation source();

    Kind kind();

    /** What came of a number in this limit's unit; empty when it keeps to the limit. */
    default Optional<Breach> breach(long found) {
        return found > most()
                ? Optional.of(new Breach(kind(), found, most(), source()))
                : Optional.empty();
    }
}
