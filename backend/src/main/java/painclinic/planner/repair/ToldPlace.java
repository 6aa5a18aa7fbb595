package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Session;

import java.time.LocalDateTime;

/**
 * When, with whom and where somebody is expected, as they are told.
 *
 * @param session the session's id in the schedule that it comes from
 * @param start clinic time
 * @param classId null for one to one
 */
public record ToldPlace(
        String session,
        LocalDateTime start,
        int minutes,
        String practitioner,
        String room,
        @Nullable String classId) {

    static ToldPlace of(Session session) {
        return new ToldPlace(
                session.id(),
                session.start(),
                session.minutes(),
                session.practitioner(),
                session.room(),
                session.classId());
    }
}
