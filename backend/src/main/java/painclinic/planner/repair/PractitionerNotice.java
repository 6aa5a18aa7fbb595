package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What one practitioner is told about one session. Of a session that a colleague takes over, both
 * are told: one loses it, one gets it.
 *
 * @param before the session as they had it, or null for one that is new to them
 * @param after the session as they have it now, or null for one they no longer give
 * @param joining courses whose patients come to it now and did not before
 * @param leaving courses whose patients came to it and do not any more
 */
public record PractitionerNotice(
        String practitioner,
        String treatment,
        @Nullable ToldPlace before,
        @Nullable ToldPlace after,
        Set<PlaceChange> changes,
        List<String> joining,
        List<String> leaving) {

    public PractitionerNotice {
        changes = Set.copyOf(changes);
        joining = List.copyOf(joining);
        leaving = List.copyOf(leaving);
    }
}
