package painclinic.planner.repair;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;

/**
 * Mends one schedule, once. Whatever the changes do not touch stays exactly where it is, but for
 * the patients that the options allow to be moved.
 */
public final class Repair {

    private final ClinicBundle bundle;
    private final ClinicSchedule told;
    private final ClinicChanges changes;
    private final RepairOptions options;

    /**
     * @param bundle the clinic as it was, without faults
     * @param told the schedule that people were told; it keeps the rules of the bundle, and what it
     *     leaves out of the bundle's booked sessions counts as told too
     * @param changes what came in between, without faults
     */
    public Repair(
            ClinicBundle bundle,
            ClinicSchedule told,
            ClinicChanges changes,
            RepairOptions options) {
        this.bundle = bundle;
        this.told = told;
        this.changes = changes;
        this.options = options;
    }

    /** The mended schedule, and who has to be told what. */
    public RepairResult run() {
        throw new UnsupportedOperationException();
    }
}
