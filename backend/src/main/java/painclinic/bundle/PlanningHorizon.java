package painclinic.bundle;

import java.time.LocalDate;

/**
 * The dates the planner may use, both included, and the grid that session starts fall on.
 *
 * @param gridMinutes minutes between possible starts, counted from midnight
 */
public record PlanningHorizon(LocalDate from, LocalDate to, int gridMinutes) {

    /** The grid where a bundle names none, in minutes. */
    public static final int DEFAULT_GRID_MINUTES = 15;

    public PlanningHorizon withFrom(LocalDate from) {
        return new PlanningHorizon(from, to, gridMinutes);
    }

    public PlanningHorizon withTo(LocalDate to) {
        return new PlanningHorizon(from, to, gridMinutes);
    }
}
