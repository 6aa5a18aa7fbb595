package painclinic.evaluation.check;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A hard rule that a schedule breaks, and what it is about; a finding about the schedule as a whole
 * names nothing.
 *
 * @param sessions the ids of the sessions that break it together
 * @param course whose appointments break it, or null
 * @param patient whose appointments break it, or null
 */
public record Finding(
        BrokenRule broken,
        Set<String> sessions,
        @Nullable String course,
        @Nullable String patient) {

    public Finding {
        sessions = Set.copyOf(sessions);
    }

    public String rule() {
        return broken.rule();
    }
}
