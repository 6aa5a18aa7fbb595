package painclinic.evaluation.check;

import org.jspecify.annotations.Nullable;

import painclinic.evaluation.Placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the hard rules found broken, with what is being looked at. */
final class Findings {

    private final List<Finding> found;
    private final Set<String> sessions;
    private final @Nullable String course;
    private final @Nullable String patient;

    Findings() {
        this(new ArrayList<>(), Set.of(), null, null);
    }

    private Findings(
            List<Finding> found,
            Set<String> sessions,
            @Nullable String course,
            @Nullable String patient) {
        this.found = found;
        this.sessions = sessions;
        this.course = course;
        this.patient = patient;
    }

    /** Where findings about these sessions go. */
    Findings about(Placement... placements) {
        return new Findings(
                found,
                Stream.of(placements).map(Placement::id).collect(Collectors.toSet()),
                course,
                patient);
    }

    /** Where findings about these sessions go. */
    Findings about(List<Placement> placements) {
        return about(placements.toArray(Placement[]::new));
    }

    /** Where findings about a session go of which no more than its id is known. */
    Findings about(String session) {
        return new Findings(found, Set.of(session), course, patient);
    }

    /** The same, about one course's appointments. */
    Findings ofCourse(String id) {
        return new Findings(found, sessions, id, patient);
    }

    /** The same, about one patient's appointments. */
    Findings ofPatient(String id) {
        return new Findings(found, sessions, course, id);
    }

    void add(String rule, String message) {
        found.add(new Finding(new BrokenRule(rule, message), sessions, course, patient));
    }

    List<BrokenRule> all() {
        return found.stream().map(Finding::broken).toList();
    }

    List<Finding> withSubjects() {
        return List.copyOf(found);
    }
}
