package painclinic.draft;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One place that a draft would give a course besides what was published when it was made.
 *
 * @param session as the draft has it, with everybody who has a place in it there
 * @param course what files call the course
 */
public record Proposal(Session session, String course) {

    /** What a draft adds to the sessions it was made from, in its order. */
    static List<Proposal> of(ClinicSchedule draft, List<Session> madeFrom) {
        Map<String, Set<String>> promised = new HashMap<>();
        madeFrom.forEach(session -> promised.put(session.id(), courses(session)));
        return draft.sessions().stream()
                .flatMap(session -> {
                    Set<String> there = promised.getOrDefault(session.id(), Set.of());
                    return session.attendees().stream()
                            .map(Attendee::course)
                            .filter(course -> !there.contains(course))
                            .map(course -> new Proposal(session, course));
                })
                .toList();
    }

    LocalDate date() {
        return session.start().toLocalDate();
    }

    private static Set<String> courses(Session session) {
        Set<String> courses = new HashSet<>();
        session.attendees().forEach(place -> courses.add(place.course()));
        return courses;
    }

    /** Told apart by the session's name and the course: a session is large to compare. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Proposal(Session where, String whose)
                && where.id().equals(session.id())
                && whose.equals(course);
    }

    @Override
    public int hashCode() {
        return 31 * session.id().hashCode() + course.hashCode();
    }
}
