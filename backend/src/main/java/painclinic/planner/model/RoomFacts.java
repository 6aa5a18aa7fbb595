package painclinic.planner.model;

import java.util.Set;

/** A room in the planner's numbers; {@code site} is an index. */
public record RoomFacts(
        int index, String id, String name, int site, int capacity, Set<String> features) {}
