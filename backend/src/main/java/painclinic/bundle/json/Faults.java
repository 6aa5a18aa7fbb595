package painclinic.bundle.json;

import painclinic.bundle.BundleFault;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far. Only so many are kept; the others are counted. */
public final class Faults {

    /** How many faults are reported one by one. */
    public static final int MOST_KEPT = 1_000;

    private final List<BundleFault> kept = new ArrayList<>();
    private long count;

    public void add(String path, String value, String message) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(new BundleFault(path, value, message));
        }
    }

    /** Counts a fault that there is no room for, which saves working out its path. */
    void countOne() {
        count++;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether further faults will only be counted. */
    public boolean isFull() {
        return count >= MOST_KEPT;
    }

    /**
     * The faults in the order found; where there were too many, the last one says how many more.
     */
    public List<BundleFault> all() {
        List<BundleFault> all = new ArrayList<>(kept);
        if (count > kept.size()) {
            all.add(
                    new BundleFault(
                            "$",
                            "%d more faults".formatted(count - kept.size()),
                            "only the first %d are listed: mend those first".formatted(MOST_KEPT)));
        }
        return all;
    }
}
