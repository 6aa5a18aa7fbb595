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
}
