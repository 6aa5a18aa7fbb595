package painclinic.ical;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a calendar.
 *
 * @param id stays the same however often it is moved
 * @param sequence grows with each change: a calendar takes none without
 * @param isCalledOff whether it does not take place any more
 * @param writtenAt when it was said to be so
 */
public record Entry(
        UUID id,
        int sequence,
        Instant start,
        Instant end,
        String summary,
        String where,
        boolean isCalledOff,
        Instant writtenAt) {}
