package painclinic.advising.fixes;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.ToldCohorts;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds the smallest changes that would give a course's missing sessions a place, by trying them.
 * Made once for a bundle and a schedule of it, then asked many times; it changes neither, and may
 * be shared between threads.
 */
public final class FixFinder {

    private final FixIndex index;

    private FixFinder(FixIndex index) {
        this.index = index;
    }

    /** A finder for a bundle without faults and a schedule that breaks none of its hard rules. */
    public static FixFinder of(ClinicBundle bundle, ClinicSchedule schedule) {
        return of(bundle, schedule, LocalDate.MIN);
    }

    /**
     * A finder that puts nothing before a date.
     *
     * @param earliest the first date on which anything can still be put
     */
    public static FixFinder of(ClinicBundle bundle, ClinicSchedule schedule, LocalDate earliest) {
        return new FixFinder(new FixIndex(bundle, schedule, earliest));
    }

    /** What would help a course; empty for one that misses nothing or that the bundle lacks. */
    public Fixes fixes(String course) {
        if (!index.knows(course)) {
            return new Fixes(course, 0, 0, "The clinic has no such course.", List.of());
        }
        if (index.missing(course) == 0) {
            return new Fixes(course, 0, 0, "Every session of the course has a place.", List.of());
        }
        if (hasGroups()) {
            return new Fixes(
                    course,
                    index.missing(course),
                    0,
                    "What would help is not worked out in a clinic with groups of a programme; what"
                            + " stands in the way is said beside each session.",
                    List.of());
        }
        return new FixSearch(index, course).run();
    }

    private boolean hasGroups() {
        return !ToldCohorts.programmes(index.bundle()).isEmpty();
    }
}
