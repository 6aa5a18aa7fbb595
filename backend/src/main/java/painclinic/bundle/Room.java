package painclinic.bundle;

import java.util.List;

/** A room at a site; {@code capacity} counts attendees, not the practitioner. */
public record Room(
        String id,
        String site,
        String name,
        int capacity,
        List<String> features,
        List<MomentRange> closedDuring) {

    public Room {
        features = List.copyOf(features);
        closedDuring = List.copyOf(closedDuring);
    }

    public Room withCapacity(int capacity) {
        return new Room(id, site, name, capacity, features, closedDuring);
    }

    public Room withFeatures(List<String> features) {
        return new Room(id, site, name, capacity, features, closedDuring);
    }

    public Room withClosedDuring(List<MomentRange> closedDuring) {
        return new Room(id, site, name, capacity, features, closedDuring);
    }
}
