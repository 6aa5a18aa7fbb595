package painclinic.clinic;

import painclinic.database.Refusal;

import java.util.List;

/** What came of setting up the clinic itself. Unless it is kept, nothing has changed. */
public sealed interface SetupOutcome {

    record Kept(RecordedSettings settings) implements SetupOutcome {}

    record NoClinic() implements SetupOutcome {}

    /** An installation serves one clinic. */
    record AlreadyThere(String name) implements SetupOutcome {}

    /** Somebody else was faster; this is what they made of it. */
    record ChangedMeanwhile(RecordedSettings now) implements SetupOutcome {}

    record Faulty(List<FieldFault> faults) implements SetupOutcome {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** It would break what the database keeps, whoever writes. */
    record Refused(Refusal refusal) implements SetupOutcome {}
}
