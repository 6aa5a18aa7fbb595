package painclinic.advising.steps;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * A place that a course has with a fix and did not have before.
 *
 * @param start clinic time
 * @param classId the class of a group session, or null
 */
public record FixedSession(
        String course,
        LocalDateTime start,
        int minutes,
        String practitioner,
        String room,
        @Nullable String classId) {}
