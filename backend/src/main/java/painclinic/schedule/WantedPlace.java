package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * When, where and with whom a session is to be, in clinic time and the names files use.
 *
 * @param classId the class it is to be a session of; null where it is for one person
 * @param joins the session held there already, in which it is to be a place; null for a new one
 */
public record WantedPlace(
        LocalDateTime start,
        int minutes,
        String room,
        String practitioner,
        @Nullable String classId,
        @Nullable String joins) {

    /** A place for a session of its own. */
    public WantedPlace(LocalDateTime start, int minutes, String room, String practitioner) {
        this(start, minutes, room, practitioner, null, null);
    }
}
