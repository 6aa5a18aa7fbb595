package painclinic.exchange;

import painclinic.database.Refusal;

import java.util.List;

/** What came of an import. Unless it is {@link Imported}, nothing has changed. */
public sealed interface ImportOutcome {

    record Imported(long version, ImportedCounts counts) implements ImportOutcome {}

    /**
     * The bundle does not carry appointments that patients have been told of, neither as booked nor
     * as delivered.
     */
    record WouldDropPromises(List<Promise> dropped) implements ImportOutcome {

        public WouldDropPromises {
            dropped = List.copyOf(dropped);
        }
    }

    /** The clinic that would be given up is called otherwise. */
    record AnotherName(String expected) implements ImportOutcome {}

    /** The bundle's booked sessions break a promise the database keeps. */
    record Refused(Refusal refusal) implements ImportOutcome {}
}
