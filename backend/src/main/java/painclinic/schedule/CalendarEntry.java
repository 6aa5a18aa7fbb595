package painclinic.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * An appointment, or a session somebody leads, as a calendar has it. It names no patient.
 *
 * @param id stays the same however often it is moved
 * @param sequence grows with each change
 * @param what which treatment, and for how many; empty for a patient, whose calendar others may see
 * @param isCalledOff whether it does not take place any more
 */
public record CalendarEntry(
        UUID id,
        int sequence,
        Instant start,
        Instant end,
        String what,
        String where,
        boolean isCalledOff) {}
