package painclinic.planner;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How long and how to search.
 *
 * @param spentLimit the most time to spend, construction included
 * @param seed two runs with one seed and one step limit give the same schedule
 * @param stepLimit the most moves the search tries, or null for as many as the time allows; with a
 *     limit the time does not count, so that a slow machine gives the same schedule
 */
public record PlannerOptions(Duration spentLimit, long seed, @Nullable Integer stepLimit) {}
