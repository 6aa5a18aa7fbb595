package painclinic.clinic;

import java.util.List;

/** What came of deciding what patients may do. Unless it is saved, nothing has changed. */
public sealed interface PatientSettingsOutcome {

    record Saved(RecordedPatientSettings now) implements PatientSettingsOutcome {}

    /** Somebody else was faster; this is what they made of it. */
    record ChangedMeanwhile(RecordedPatientSettings now) implements PatientSettingsOutcome {}

    record NoClinic() implements PatientSettingsOutcome {}

    record Faulty(List<FieldFault> faults) implements PatientSettingsOutcome {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
