package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * Who or what is in the way. Patients appear only as ids of courses; whether somebody may see whose
 * course it is, is for the caller to decide.
 *
 * @param from when a session or a closure in the way begins, or null
 * @param to when it ends, or null
 */
public record Obstacle(
        Kind kind, String id, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {

    /** What the id names. */
    public enum Kind {
        SESSION,
        COURSE,
        PRACTITIONER,
        ROOM,
        SITE
    }
}
