package painclinic.planner.model;

/**
 * A treatment in the planner's numbers.
 *
 * @param length units of one session
 * @param groupMax most people in one class, by the tightest ruleset that a course of it is pinned
 *     to; {@link Integer#MAX_VALUE} where nothing but the room limits it
 * @param minGap fewest days between two sessions
 * @param targetGap wished days between two sessions
 */
public record TreatmentFacts(
        int index,
        String code,
        String name,
        boolean group,
        int minutes,
        int length,
        int groupMax,
        int minGap,
        int targetGap) {}
