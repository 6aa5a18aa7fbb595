package painclinic.bundle;

import java.time.LocalDateTime;

/**
 * A half-open stretch of clinic time: it contains {@code from} and stops just before {@code to}.
 */
public record MomentRange(LocalDateTime from, LocalDateTime to) {

    public boolean overlaps(LocalDateTime start, LocalDateTime end) {
        return start.isBefore(to) && from.isBefore(end);
    }
}
