package painclinic.advising.fixes;

import java.util.List;

/**
 * What would give a course's missing sessions a place.
 *
 * @param missing sessions the course owes and has no place for
 * @param tried how many changes were tried
 * @param summary what came of it, in plain words; it names no patient
 * @param fixes those that help, each of another kind: what places everything first, then what asks
 *     least; empty when none of those tried helps
 */
public record Fixes(String course, int missing, int tried, String summary, List<Fix> fixes) {

    public Fixes {
        fixes = List.copyOf(fixes);
    }
}
