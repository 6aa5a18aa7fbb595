package painclinic.planner.model;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The position of each id in a list of the bundle. */
final class Ids {

    private final Map<String, Integer> positions = new HashMap<>();

    Ids(Stream<String> ids) {
        ids.forEach(id -> positions.put(id, positions.size()));
    }

    /** The position of an id that must exist. */
    int of(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(id));
        }
        return position;
    }

    int count() {
        return positions.size();
    }
}
