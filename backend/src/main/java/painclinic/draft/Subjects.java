package painclinic.draft;

import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.evaluation.check.Finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which of the proposed places a broken rule is about, and which of them is left out for it. */
final class Subjects {

    private final Map<String, List<Proposal>> bySession = new HashMap<>();
    private final Map<String, List<Proposal>> byCourse = new HashMap<>();
    private final Map<String, Course> courses;
    private final Function<Session, String> name;

    Subjects(
            Collection<Proposal> proposals,
            Function<Session, String> name,
            Map<String, Course> courses) {
        this.courses = courses;
        this.name = name;
        for (Proposal one : proposals) {
            bySession
                    .computeIfAbsent(name.apply(one.session()), none -> new ArrayList<>())
                    .add(one);
            byCourse.computeIfAbsent(one.course(), none -> new ArrayList<>()).add(one);
        }
    }

    /**
     * The proposals that give way: those in one session, and of a session that is merely too full
     * the last one. None where the rule is not broken by what is proposed.
     */
    List<Proposal> toLeaveOut(
            Finding finding, CollisionReason reason, Set<String> published, List<Session> all) {
        List<Proposal> concerned = concerned(finding);
        if (concerned.isEmpty()) {
            return List.of();
        }
        Comparator<Proposal> order =
                Comparator.comparing((Proposal one) -> !published.contains(nameOf(one)))
                        .thenComparing(one -> one.session().start())
                        .thenComparing(this::nameOf)
                        .thenComparing(Proposal::course);
        boolean fromTheFront =
                reason == CollisionReason.OUTSIDE_WINDOW
                        && endsWithAPromise(finding, concerned, all);
        Proposal last =
                fromTheFront
                        ? concerned.stream().min(order).orElseThrow()
                        : concerned.stream().max(order).orElseThrow();
        return reason == CollisionReason.CLASS_FULL
                ? List.of(last)
                : concerned.stream().filter(one -> nameOf(one).equals(nameOf(last))).toList();
    }

    private List<Proposal> concerned(Finding finding) {
        if (finding.sessions().isEmpty()) {
            return finding.course() == null
                    ? List.of()
                    : byCourse.getOrDefault(finding.course(), List.of());
        }
        return finding.sessions().stream()
                .flatMap(session -> bySession.getOrDefault(session, List.of()).stream())
                .filter(one -> finding.course() == null || finding.course().equals(one.course()))
                .filter(one ->
                        finding.patient() == null
                                || finding.patient().equals(patient(one.course())))
                .toList();
    }

    /** A course whose last session is promised already can only begin later. */
    private boolean endsWithAPromise(Finding finding, List<Proposal> concerned, List<Session> all) {
        Session last =
                all.stream()
                        .filter(session ->
                                session.attendees().stream()
                                        .anyMatch(place -> place.course().equals(finding.course())))
                        .max(Comparator.comparing(Session::start))
                        .orElseThrow();
        return concerned.stream().noneMatch(one -> nameOf(one).equals(last.id()));
    }

    private String patient(String course) {
        Course known = courses.get(course);
        return known == null ? "" : known.patient();
    }

    private String nameOf(Proposal one) {
        return name.apply(one.session());
    }
}
