package painclinic.draft;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;

import java.util.Map;

/** What a draft's sessions and classes are called whose names others have taken meanwhile. */
public record Renaming(Map<String, String> sessions, Map<String, String> classes) {

    public Renaming {
        sessions = Map.copyOf(sessions);
        classes = Map.copyOf(classes);
    }

    boolean isNeeded() {
        return !sessions.isEmpty() || !classes.isEmpty();
    }

    Session of(Session session) {
        String className = session.classId();
        return session.withId(sessions.getOrDefault(session.id(), session.id()))
                .withClassId(className == null ? null : classes.getOrDefault(className, className));
    }

    ClinicSchedule of(ClinicSchedule draft) {
        return draft.withSessions(draft.sessions().stream().map(this::of).toList());
    }
}
