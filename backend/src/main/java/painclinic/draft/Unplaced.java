package painclinic.draft;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.UnscheduledSession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has no place once a draft stands in the clinic as it is now: what the planner had none for,
 * what collides, and what has come since.
 */
final class Unplaced {

    private static final String SINCE = "It has come since the draft was made.";
    private static final String COLLIDES = "Its place is no longer free: %s";

    private Unplaced() {}

    static List<UnscheduledSession> of(
            ClinicBundle clinic, Judgement judgement, ClinicSchedule draft, DraftNames names) {
        Map<String, Set<Integer>> placed = new HashMap<>();
        judgement.sessions().stream()
                .flatMap(session -> session.attendees().stream())
                .forEach(place ->
                        placed.computeIfAbsent(place.course(), none -> new HashSet<>())
                                .add(place.number()));
        Map<Attendee, List<String>> reasons = new HashMap<>();
        draft.unscheduled()
                .forEach(one ->
                        reasons.put(new Attendee(one.course(), one.number()), one.reasons()));
        Map<String, Set<String>> colliding = new HashMap<>();
        judgement
                .collisions()
                .forEach(one ->
                        colliding
                                .computeIfAbsent(
                                        one.proposal().course(), none -> new LinkedHashSet<>())
                                .add(COLLIDES.formatted(names.words(one))));
        List<UnscheduledSession> unplaced = new ArrayList<>();
        for (Course course : clinic.courses()) {
            Set<Integer> there = placed.getOrDefault(course.id(), Set.of());
            for (int n = course.deliveredOn().size() + 1; n <= course.sessions(); n++) {
                if (!there.contains(n)) {
                    unplaced.add(
                            new UnscheduledSession(
                                    course.id(),
                                    n,
                                    reasons(
                                            reasons.getOrDefault(
                                                    new Attendee(course.id(), n), List.of()),
                                            colliding.getOrDefault(course.id(), Set.of()))));
                }
            }
        }
        return unplaced;
    }

    private static List<String> reasons(List<String> planned, Set<String> colliding) {
        List<String> all = Stream.concat(planned.stream(), colliding.stream()).toList();
        return all.isEmpty() ? List.of(SINCE) : all;
    }
}
