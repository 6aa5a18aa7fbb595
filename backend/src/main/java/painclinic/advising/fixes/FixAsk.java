package painclinic.advising.fixes;

import java.util.Comparator;

/**
 * How much a fix asks of people; the smaller asks less. First counts whether another patient has to
 * move, then how many changes it takes, how lasting they are, and how long in all.
 *
 * @param othersMove sessions of other courses that move
 * @param changes how many changes are asked for
 * @param extent how lasting the most lasting of them is
 * @param minutes minutes asked for, in all weeks together; for changes on paper, the days by which
 *     something comes later or earlier; for lasting ones, the people or features beyond the first
 */
public record FixAsk(int othersMove, int changes, Extent extent, long minutes)
        implements Comparable<FixAsk> {

    private static final Comparator<FixAsk> ORDER =
            Comparator.comparingInt(FixAsk::othersMove)
                    .thenComparingInt(FixAsk::changes)
                    .thenComparing(FixAsk::extent)
                    .thenComparingLong(FixAsk::minutes);

    /** How lasting a change is. */
    public enum Extent {
        /** It takes nobody's time: planning goes on for longer, a course starts earlier. */
        PAPER,
        /** On one date, or on some. */
        ONCE,
        /** Each week. */
        WEEKLY,
        /** For good: a skill, a piece of equipment, a wish given up. */
        LASTING
    }

    @Override
    public int compareTo(FixAsk other) {
        return ORDER.compare(this, other);
    }
}
