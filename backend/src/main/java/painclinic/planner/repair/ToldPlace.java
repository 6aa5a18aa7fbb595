package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * When, with whom and where somebody is expected, as they are told.
 *
 * @param session the session's id in the schedule that it comes from
 * @param start clinic time
 * @param practitioner the lead
 * @param classId null for one to one
 * @param coLeaders who leads it besides
 */
public record ToldPlace(
        String session,
        LocalDateTime start,
        int minutes,
        String practitioner,
        String room,
        @Nullable String classId,
        List<String> coLeaders) {

    public ToldPlace {
        coLeaders = List.copyOf(coLeaders);
    }

    static ToldPlace of(Session session) {
        return new ToldPlace(
                session.id(),
                session.start(),
                session.minutes(),
                session.practitioner(),
                session.room(),
                session.classId(),
                session.coLeaders());
    }

    /** Everybody who leads it, the lead first. */
    public List<String> leaders() {
        return Stream.concat(Stream.of(practitioner), coLeaders.stream()).toList();
    }
}
