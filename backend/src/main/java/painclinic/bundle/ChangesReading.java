package painclinic.bundle;

import java.util.List;

/** What came of reading a file of changes: all of it or none of it. */
public sealed interface ChangesReading {

    /** The changes have no fault. */
    record Accepted(ClinicChanges changes) implements ChangesReading {}

    /** Everything that is wrong with them, at least one thing. */
    record Refused(List<BundleFault> faults) implements ChangesReading {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
