package painclinic.advising.desk;

import painclinic.bundle.CostWeights;

import java.util.ArrayList;
import java.util.List;

/** How much of each blemish there is, and how much is missing. A difference may be below zero. */
public final class Units {

    private final CostWeights weights;
    private final long[] units = new long[Blemish.values().length];
    private long missing;

    public Units(CostWeights weights) {
        this.weights = weights;
    }

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
        return of(blemish) * blemish.weight(weights);
    }

    /** The same the other way round. */
    public Units negated() {
        return new Units(weights).minus(this);
    }

    public Units minus(Units other) {
        Units difference = new Units(weights);
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
