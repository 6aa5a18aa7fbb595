package painclinic.planner.diary;

import java.util.Arrays;

/**
 * The most promising variants, best first. A variant has a key (a post, or a class) and a usual
 * time.
 */
final class Variants {

    private int[] keys = new int[8];
    private int[] times = new int[8];
    private long[] worths = new long[8];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int key(int variant) {
        return keys[variant];
    }

    int time(int variant) {
        return times[variant];
    }

    /** Takes a variant in if it is among the best {@code most}. */
    void offer(int most, int key, int time, long worth) {
        if (count == most && worths[count - 1] >= worth) {
            return;
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            times = Arrays.copyOf(times, count * 2);
            worths = Arrays.copyOf(worths, count * 2);
        }
        int at = count < most ? count++ : count - 1;
        while (at > 0 && worths[at - 1] < worth) {
            keys[at] = keys[at - 1];
            times[at] = times[at - 1];
            worths[at] = worths[at - 1];
            at--;
        }
        keys[at] = key;
        times[at] = time;
        worths[at] = worth;
    }
}
