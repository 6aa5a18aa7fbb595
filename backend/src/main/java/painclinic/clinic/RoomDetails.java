package painclinic.clinic;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a person writes of a room at a site.
 *
 * @param capacity counts attendees, not who leads
 */
public record RoomDetails(
        UUID site, String name, int capacity, List<String> features, List<TimeAway> closedDuring) {

    public RoomDetails {
        Objects.requireNonNull(site);
        features = List.copyOf(features);
        closedDuring = List.copyOf(closedDuring);
    }
}
