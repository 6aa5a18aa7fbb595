package painclinic.evaluation.check;

import painclinic.evaluation.Placement;
import painclinic.evaluation.ScheduleIndex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A class is one treatment, one session at a time. */
final class ClassRules implements RuleGroup {

    private static final String RULE = "class";

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Map<String, List<Placement>> classes = new LinkedHashMap<>();
        for (Placement session : schedule.placements()) {
            String classId = session.session().classId();
            if (classId != null) {
                classes.computeIfAbsent(classId, unused -> new ArrayList<>()).add(session);
            }
        }
        classes.forEach((id, sessions) -> check(id, sessions, findings));
    }

    private static void check(String classId, List<Placement> sessions, Findings findings) {
        if (sessions.stream().map(one -> one.treatment().code()).distinct().count() > 1) {
            findings.add(RULE, "Class %s mixes treatments.".formatted(classId));
        }
        Overlap.among(sessions)
                .forEach(pair ->
                        findings.about(pair.first(), pair.second())
                                .add(RULE, "Class %s: %s.".formatted(classId, pair)));
    }
}
