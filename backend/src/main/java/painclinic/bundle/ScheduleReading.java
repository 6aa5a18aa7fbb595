package painclinic.bundle;

import java.util.List;

/** What came of reading a clinic schedule: all of it or none of it. */
public sealed interface ScheduleReading {

    /**
     * The schedule is well formed. Whether it keeps the hard rules is for the evaluation to say.
     */
    record Accepted(ClinicSchedule schedule) implements ScheduleReading {}

    /** Everything that is wrong with it, at least one thing. */
    record Refused(List<BundleFault> faults) implements ScheduleReading {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
