package painclinic.evaluation.check;

import painclinic.bundle.Attendee;
import painclinic.bundle.Course;
import painclinic.bundle.Practitioner;
import painclinic.evaluation.Placement;
import painclinic.evaluation.ScheduleIndex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Nobody and nothing is in two places at once. */
final class OverlapRules implements RuleGroup {

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Map<String, List<Placement>> byRoom = new LinkedHashMap<>();
        Map<String, List<Placement>> byPractitioner = new LinkedHashMap<>();
        Map<String, List<Placement>> byPatient = new LinkedHashMap<>();
        for (Placement session : schedule.placements()) {
            add(byRoom, session.room().id(), session);
            for (Practitioner who : new LinkedHashSet<>(session.leaders())) {
                add(byPractitioner, who.id(), session);
            }
            for (Attendee attendee : session.session().attendees()) {
                Course course = schedule.clinic().course(attendee.course());
                if (course != null) {
                    add(byPatient, course.patient(), session);
                }
            }
        }
        report("room-overlap", byRoom, (room, pair) -> about(pair, findings));
        report("practitioner-overlap", byPractitioner, (person, pair) -> about(pair, findings));
        report(
                "patient-overlap",
                byPatient,
                (patient, pair) -> about(pair, findings).ofPatient(patient));
    }

    private static void add(Map<String, List<Placement>> users, String id, Placement session) {
        users.computeIfAbsent(id, unused -> new ArrayList<>()).add(session);
    }

    private static Findings about(Overlap pair, Findings findings) {
        return findings.about(pair.first(), pair.second());
    }

    private static void report(
            String rule,
            Map<String, List<Placement>> users,
            BiFunction<String, Overlap, Findings> subject) {
        users.forEach((id, sessions) ->
                Overlap.among(sessions)
                        .forEach(pair ->
                                subject.apply(id, pair).add(rule, "%s: %s.".formatted(id, pair))));
    }
}
