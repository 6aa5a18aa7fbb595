package painclinic.planner;

import java.time.Duration;

/**
 * How far a planning run has come.
 *
 * @param unplanned owed sessions without a place
 * @param missing the same with urgent ones counted more often
 * @param softCost the cost of what is planned; lower is better
 */
public record PlanningProgress(Duration elapsed, int unplanned, long missing, long softCost) {}
