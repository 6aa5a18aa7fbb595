package painclinic.advising.desk;

import painclinic.evaluation.CostWeights;

import java.util.ArrayList;
import java.util.List;

/** How much of each blemish there is, and how much is missing. A difference may be below zero. */
public final class Units {

    private static final CostWeights WEIGHTS = CostWeights.DEFAULT;

    private final long[] units = new long[Blemish.values().length];
    private long missing;

    public void add(Blemish blemish, long more) {
        units[blemish.ordinal()] += more;
    }

    void addMissing(long more) {
        missing += more;
    }

    public long of(Blemish blemish) {
        return units[blemish.ordinal()];
    }

    public long points(Blemish blemish) {
        return of(blemish) * blemish.weight(WEIGHTS);
    }

    public Units minus(Units other) {
        Units difference = new Units();
        for (int i = 0; i < units.length; i++) {
            difference.units[i] = units[i] - other.units[i];
        }
        difference.missing = missing - other.missing;
        return difference;
    }

    public long points() {
        long sum = 0;
        for (Blemish blemish : Blemish.values()) {
            sum += points(blemish);
        }
        return sum;
    }

    public CostChange change() {
        List<BlemishChange> changes = new ArrayList<>();
        for (Blemish blemish : Blemish.values()) {
            if (of(blemish) != 0) {
                changes.add(
                        new BlemishChange(
                                blemish,
                                of(blemish),
                                points(blemish),
                                Words.change(blemish, of(blemish))));
            }
        }
        return new CostChange(missing, points(), changes);
    }
}
