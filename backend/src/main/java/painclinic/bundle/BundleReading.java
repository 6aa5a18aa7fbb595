package painclinic.bundle;

import java.util.List;

/** What came of reading a clinic bundle: all of it or none of it. */
public sealed interface BundleReading {

    /** The bundle has no fault. */
    record Accepted(ClinicBundle bundle) implements BundleReading {}

    /** Everything that is wrong with it, at least one thing. */
    record Refused(List<BundleFault> faults) implements BundleReading {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
