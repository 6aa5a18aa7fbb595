package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

/**
 * How good a schedule is.
 *
 * @param unplanned owed sessions without a place
 * @param missing the same with urgent ones counted more often
 * @param softCost what the blemishes and changes cost together; lower is better
 * @param changes what changed against the baseline, number by number; null where there is none
 * @param usage how people's and rooms' time is used, by week
 * @param disruption whom the changes against the baseline upset; null where there is none
 */
public record Measures(
        int unplanned,
        long missing,
        long softCost,
        Blemishes blemishes,
        @Nullable Changes changes,
        Figures figures,
        Usage usage,
        @Nullable Disruption disruption) {}
