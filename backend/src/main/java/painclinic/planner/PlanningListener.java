package painclinic.planner;

/**
 * Hears how a planning run gets on. It is called a few times a second, on one thread of the
 * planner's own.
 */
@FunctionalInterface
public interface PlanningListener {

    void progressed(PlanningProgress progress);
}
