package painclinic.exchange;

import painclinic.database.Refusal;

import java.util.List;

/** What came of applying an import that was looked at. Unless applied, nothing has changed. */
public sealed interface ApplyOutcome {

    /**
     * @param left the keys of records that somebody changed meanwhile: they stay as they are
     */
    record Applied(ImportedCounts counts, List<String> left, List<Unsuited> unsuited)
            implements ApplyOutcome {

        public Applied {
            left = List.copyOf(left);
            unsuited = List.copyOf(unsuited);
        }
    }

    /** There is none, or it has been decided, or another file was looked at since. */
    record NoSuchPreview() implements ApplyOutcome {}

    record WouldDropPromises(List<Promise> dropped) implements ApplyOutcome {

        public WouldDropPromises {
            dropped = List.copyOf(dropped);
        }
    }

    /** Courses would be left for whose treatments neither guideline nor clinic sets limits. */
    record WithoutLimits(List<String> treatments) implements ApplyOutcome {

        public WithoutLimits {
            treatments = List.copyOf(treatments);
        }
    }

    record Refused(Refusal refusal) implements ApplyOutcome {}
}
