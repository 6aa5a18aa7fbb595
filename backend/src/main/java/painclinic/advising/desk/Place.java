package painclinic.advising.desk;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * Where one course's session is or could be.
 *
 * @param start clinic time
 * @param practitioner id
 * @param room id
 * @param classId the class of a group session, null for one to one; a class that does not run yet
 *     has a name that no class of the schedule has, and two places of one suggestion that share it
 *     are in one class
 * @param session id of the session that is held there already and would be joined, or null
 */
public record Place(
        LocalDateTime start,
        int minutes,
        String practitioner,
        String room,
        Seat seat,
        @Nullable String classId,
        @Nullable String session) {

    public LocalDateTime end() {
        return start.plusMinutes(minutes);
    }
}
