package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How good a schedule is.
 *
 * @param unplanned owed sessions without a place
 * @param missing the same with urgent ones counted more often
 * @param softCost what the blemishes and changes cost together; lower is better
 * @param changes what changed against the baseline; null where there is none
 */
public record Measures(
        int unplanned,
        long missing,
        long softCost,
        Blemishes blemishes,
        @Nullable Changes changes,
        Figures figures) {}
