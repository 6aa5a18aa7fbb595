package painclinic.repair;

import painclinic.bundle.BundleFault;
import painclinic.draft.DraftSchedule;

import java.time.LocalDate;
import java.util.List;

/** What came of asking for a repair. Unless it was worked out, nothing was kept. */
sealed interface RepairOutcome {

    /** A draft, to be published or discarded. */
    record WorkedOut(DraftSchedule draft) implements RepairOutcome {}

    /** What is said to have happened cannot be. */
    record Refused(List<BundleFault> faults) implements RepairOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Another one is being worked out for the clinic. */
    record InProgress() implements RepairOutcome {}

    record NoClinic() implements RepairOutcome {}

    /** No day of the clinic's planning window is left that would be mended. */
    record WindowOver(LocalDate lastDate) implements RepairOutcome {}

    /** The search's answer broke a rule of the schedule. */
    record Failed() implements RepairOutcome {}
}
