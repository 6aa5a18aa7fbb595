package painclinic.planner.model;

import org.jspecify.annotations.Nullable;

/**
 * A class that runs or could run: its usual leader, room, weekday and time.
 *
 * @param start usual first unit
 * @param bookedId the name it already has in booked sessions, or null
 */
public record ClassFacts(
        int index,
        TreatmentFacts treatment,
        int practitioner,
        int room,
        int weekday,
        int start,
        @Nullable String bookedId) {}
