package painclinic.clinic;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** From one moment to another, which is not part of it, when a room or a person is not there. */
@Embeddable
public record TimeAway(LocalDateTime from, LocalDateTime to, @Nullable String reason) {

    public TimeAway {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    static void check(FieldFaults faults, String path, List<TimeAway> times) {
        for (int i = 0; i < times.size(); i++) {
            faults.inOrder(path + "[" + i + "].to", times.get(i).from(), times.get(i).to());
            faults.longest(path + "[" + i + "].reason", times.get(i).reason());
        }
    }
}
