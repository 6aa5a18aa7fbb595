package painclinic.exchange;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;

/** How much a bundle holds. */
public record ImportedCounts(
        int sites, int rooms, int practitioners, int patients, int courses, int sessionsOwed) {

    public static ImportedCounts of(ClinicBundle bundle) {
        return new ImportedCounts(
                bundle.sites().size(),
                bundle.rooms().size(),
                bundle.practitioners().size(),
                bundle.patients().size(),
                bundle.courses().size(),
                bundle.courses().stream().mapToInt(Course::owed).sum());
    }
}
