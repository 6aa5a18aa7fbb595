package painclinic.bundle;

import java.util.List;

/**
 * A room at a site; {@code capacity} counts attendees, not the practitioners.
 *
 * @param turnoverMinutes from the end of one session in it to the start of the next
 */
public record Room(
        String id,
        String site,
        String name,
        int capacity,
        List<String> features,
        List<MomentRange> closedDuring,
        int turnoverMinutes) {

    /** A room that is ready at once. */
    public Room(
            String id,
            String site,
            String name,
            int capacity,
            List<String> features,
            List<MomentRange> closedDuring) {
        this(id, site, name, capacity, features, closedDuring, 0);
    }

    public Room {
        features = List.copyOf(features);
        closedDuring = List.copyOf(closedDuring);
    }

    public Room withCapacity(int capacity) {
        return new Room(id, site, name, capacity, features, closedDuring, turnoverMinutes);
    }

    public Room withFeatures(List<String> features) {
        return new Room(id, site, name, capacity, features, closedDuring, turnoverMinutes);
    }

    public Room withClosedDuring(List<MomentRange> closedDuring) {
        return new Room(id, site, name, capacity, features, closedDuring, turnoverMinutes);
    }
}
