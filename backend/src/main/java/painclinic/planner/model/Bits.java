package painclinic.planner.model;

/** One bit per unit of a day, in {@code words} longs from an offset; bit 0 is the first unit. */
public final class Bits {

    private Bits() {}

    public static boolean get(long[] bits, int offset, int index) {
        return (bits[offset + (index >> 6)] >>> (index & 63) & 1L) != 0;
    }

    public static void set(long[] bits, int offset, int from, int to) {
        for (int i = from; i < to; i = nextWord(i)) {
            bits[offset + (i >> 6)] |= within(i, to);
        }
    }

    public static void clear(long[] bits, int offset, int from, int to) {
        for (int i = from; i < to; i = nextWord(i)) {
            bits[offset + (i >> 6)] &= ~within(i, to);
        }
    }

    /** Whether any of the bits {@code [from, to)} is set. */
    public static boolean any(long[] bits, int offset, int from, int to) {
        for (int i = from; i < to; i = nextWord(i)) {
            if ((bits[offset + (i >> 6)] & within(i, to)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int nextWord(int index) {
        return (index | 63) + 1;
    }

    /** The bits of {@code [from, to)} that lie in the word of {@code from}. */
    private static long within(int from, int to) {
        long bits = -1L << (from & 63);
        return to >= nextWord(from) ? bits : bits & (1L << (to & 63)) - 1;
    }

    /**
     * Writes into {@code out} the starts at which {@code length} units in a row are not busy. Bits
     * beyond the day come out as starts too: the caller combines them with a mask of possible
     * starts.
     */
    public static void freeStarts(long[] busy, int offset, int words, int length, long[] out) {
        if (words == 1) {
            long blocked = busy[offset];
            long spread = blocked;
            for (int i = 1; i < length; i++) {
                spread |= blocked >>> i;
            }
            out[0] = ~spread;
            return;
        }
        for (int w = 0; w < words; w++) {
            out[w] = busy[offset + w];
        }
        for (int i = 1; i < length; i++) {
            spreadDown(busy, offset, words, i, out);
        }
        for (int w = 0; w < words; w++) {
            out[w] = ~out[w];
        }
    }

    private static void spreadDown(long[] busy, int offset, int words, int by, long[] out) {
        int whole = by >> 6;
        int part = by & 63;
        for (int w = 0; w + whole < words; w++) {
            long shifted = busy[offset + w + whole] >>> part;
            if (part > 0 && w + whole + 1 < words) {
                shifted |= busy[offset + w + whole + 1] << (64 - part);
            }
            out[w] |= shifted;
        }
    }

    /** The lowest set bit at or above {@code from} and below {@code to}, or {@code to}. */
    public static int nextSet(long[] bits, int offset, int from, int to) {
        int word = from >> 6;
        int last = (to - 1) >> 6;
        if (from >= to) {
            return to;
        }
        long current = bits[offset + word] & (-1L << (from & 63));
        while (current == 0) {
            if (++word > last) {
                return to;
            }
            current = bits[offset + word];
        }
        return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(current));
    }

    /**
     * The highest set bit below {@code from} and at or above {@code least}, or {@code least - 1}.
     */
    public static int previousSet(long[] bits, int offset, int from, int least) {
        int index = from - 1;
        if (index < least) {
            return least - 1;
        }
        int word = index >> 6;
        long current = bits[offset + word] & (-1L >>> (63 - (index & 63)));
        while (current == 0) {
            if (--word < least >> 6) {
                return least - 1;
            }
            current = bits[offset + word];
        }
        return Math.max(least - 1, (word << 6) + 63 - Long.numberOfLeadingZeros(current));
    }
}
