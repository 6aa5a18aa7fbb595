package painclinic.planner.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets a session that was moved or given to a colleague keep its id, so that it can be recognised.
 */
final class SessionIds {

    private SessionIds() {}

    /** The schedule, with new sessions named after the gone ones whose people come to them. */
    static ClinicSchedule kept(List<Session> told, ClinicSchedule schedule, LocalDateTime asOf) {
        Set<String> toldIds = new HashSet<>();
        told.forEach(session -> toldIds.add(session.id()));
        Set<String> taken = new HashSet<>();
        schedule.sessions().forEach(session -> taken.add(session.id()));
        List<Session> gone =
                told.stream()
                        .filter(session -> !taken.contains(session.id()))
                        .filter(session -> !session.start().isBefore(asOf))
                        .toList();
        List<Session> sessions = new ArrayList<>();
        for (Session session : schedule.sessions()) {
            String id =
                    toldIds.contains(session.id())
                            ? session.id()
                            : likest(session, gone, taken, session.id());
            taken.add(id);
            sessions.add(session.withId(id));
        }
        return schedule.withSessions(sessions);
    }

    /** The gone session with most of the same people, at the same time if there are several. */
    private static String likest(
            Session session, List<Session> gone, Set<String> taken, String otherwise) {
        String best = otherwise;
        int most = 0;
        for (Session old : gone) {
            int alike = taken.contains(old.id()) ? 0 : 2 * common(session, old);
            alike += alike > 0 && old.start().equals(session.start()) ? 1 : 0;
            if (alike > most) {
                most = alike;
                best = old.id();
            }
        }
        return best;
    }

    private static int common(Session one, Session other) {
        Set<String> courses = new HashSet<>();
        one.attendees().forEach(place -> courses.add(place.course()));
        return (int)
                other.attendees().stream().map(Attendee::course).filter(courses::contains).count();
    }
}
