package painclinic.guideline;

/**
 * A clinical limit that a guideline sets on one treatment. The kinds are closed, the numbers are
 * data. Where a guideline sets no number there is no limit object: absence is never written as
 * zero.
 */
public sealed interface GuidelineLimit permits CourseLimit, GroupSizeLimit, HoursLimit {

    /** The largest number that keeps to this limit, in the limit's own unit. */
    int most();

    Citation source();
}
