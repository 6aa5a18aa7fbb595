package painclinic.planner.model;

import java.util.Set;

/**
 * A room in the planner's numbers; {@code site} is an index.
 *
 * @param turnover units from the end of a session to the start of the next
 */
public record RoomFacts(
        int index,
        String id,
        String name,
        int site,
        int capacity,
        Set<String> features,
        int turnover) {}
