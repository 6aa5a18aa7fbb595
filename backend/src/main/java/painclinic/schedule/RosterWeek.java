package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One practitioner's week of the published schedule: their own sessions and nobody else's, and the
 * date of their first session after it, if there is one.
 */
public record RosterWeek(
        LocalDate monday,
        String practitionerName,
        List<DatedBlock> blocks,
        List<BookedSession> sessions,
        @Nullable LocalDate nextAfter) {

    public RosterWeek {
        blocks = List.copyOf(blocks);
        sessions = List.copyOf(sessions);
    }
}
