package painclinic.clinic;

import java.util.List;

/** What came of setting the clinic's weights. Unless they are saved, nothing has changed. */
public sealed interface WeightsOutcome {

    record Saved(ClinicWeights now) implements WeightsOutcome {}

    /** Somebody else was faster; this is what they made of it. */
    record ChangedMeanwhile(ClinicWeights now) implements WeightsOutcome {}

    /** Nothing has been imported yet. */
    record NoClinic() implements WeightsOutcome {}

    record Faulty(List<FieldFault> faults) implements WeightsOutcome {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
