package painclinic.planner.diary;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** The sum of many values, of which only those that have changed are worked out again. */
final class Stale {

    private final long[] values;
    private final boolean[] isStale;
    private int[] stale = new int[64];
    private int count;
    private long sum;

    Stale(int size) {
        this.values = new long[size];
        this.isStale = new boolean[size];
    }

    /** Takes note that a value has changed. */
    void add(int index) {
        if (isStale[index]) {
            return;
        }
        isStale[index] = true;
        if (count == stale.length) {
            stale = Arrays.copyOf(stale, count * 2);
        }
        stale[count++] = index;
    }

    void refresh(IntToLongFunction value) {
        for (int i = 0; i < count; i++) {
            int index = stale[i];
            long now = value.applyAsLong(index);
            sum += now - values[index];
            values[index] = now;
            isStale[index] = false;
        }
        count = 0;
    }

    /** As of the last {@link #refresh}. */
    long sum() {
        return sum;
    }
}
