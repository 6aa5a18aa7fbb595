package painclinic.schedule;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What uses up a course's sessions: what was given or is to come, and what the policy that the
 * course pins counts besides.
 *
 * @param used how many of its sessions a course has used up outside the schedule
 * @param besides by course, the outcomes that count although nobody was treated
 */
record Counting(Map<UUID, Integer> used, Map<UUID, Set<AttendanceOutcome>> besides) {

    boolean counts(UUID course, AttendanceOutcome outcome) {
        return outcome.isGivenOrToCome()
                || besides.getOrDefault(course, Set.of()).contains(outcome);
    }

    int used(UUID course) {
        return used.getOrDefault(course, 0);
    }
}
