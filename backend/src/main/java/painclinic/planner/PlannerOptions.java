package painclinic.planner;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long and how to search.
 *
 * @param spentLimit the most time to spend, construction included
 * @param seed two runs with one seed and one step limit give the same schedule
 * @param stepLimit the most moves the search tries, or null for as many as the time allows; with a
 *     limit the time does not count, so that a slow machine gives the same schedule
 * @param leastMissing what any schedule of the courses outside programmes misses at the least,
 *     urgent sessions counted more often; the search stops trying to place more once no more is
 *     missing. 0 if nothing is known. Asked once, and only if the first schedule misses anything
 */
public record PlannerOptions(
        Duration spentLimit, long seed, @Nullable Integer stepLimit, LongSupplier leastMissing) {

    /** Nothing is known of what has to be missing. */
    public PlannerOptions(Duration spentLimit, long seed, @Nullable Integer stepLimit) {
        this(spentLimit, seed, stepLimit, () -> 0);
    }

    /** The same, knowing what any schedule misses at the least. */
    public PlannerOptions knowing(LongSupplier missing) {
        return new PlannerOptions(spentLimit, seed, stepLimit, missing);
    }
}
