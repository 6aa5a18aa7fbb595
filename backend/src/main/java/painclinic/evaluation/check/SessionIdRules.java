package painclinic.evaluation.check;

import painclinic.bundle.Session;
import painclinic.evaluation.ScheduleIndex;

import java.util.LinkedHashMap;
import java.util.Map;

/** No two sessions share an id. */
final class SessionIdRules implements RuleGroup {

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Session session : schedule.schedule().sessions()) {
            times.merge(session.id(), 1, Integer::sum);
        }
        times.forEach((id, count) -> {
            if (count > 1) {
                findings.add("session-id", "%s appears %d times.".formatted(id, count));
            }
        });
    }
}
