package painclinic.clinic;

import painclinic.database.Refusal;

import java.util.List;

/** What came of writing one record. Unless it is saved or removed, nothing has changed. */
public sealed interface EditOutcome<D> {

    record Saved<D>(Recorded<D> record) implements EditOutcome<D> {}

    /** It is gone, or has retired because something still refers to it. */
    record Removed<D>() implements EditOutcome<D> {}

    record NoSuchRecord<D>() implements EditOutcome<D> {}

    /** Somebody else was faster; this is what they made of it. */
    record ChangedMeanwhile<D>(Recorded<D> now) implements EditOutcome<D> {}

    record Faulty<D>(List<FieldFault> faults) implements EditOutcome<D> {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** It would break what the database keeps, whoever writes. */
    record Refused<D>(Refusal refusal) implements EditOutcome<D> {}
}
