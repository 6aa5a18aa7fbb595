package painclinic.advising.steps;

import java.time.LocalDateTime;

/**
 * A place that a course gives up for a fix. Booked ones are never given up.
 *
 * @param session the id of the session in the schedule
 */
public record ReleasedSession(String course, String session, LocalDateTime start) {}
