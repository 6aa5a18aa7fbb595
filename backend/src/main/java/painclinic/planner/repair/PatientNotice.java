package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What one patient is told about one session of one course. A place that stays is no notice, even
 * if the session has another number now.
 *
 * @param number the session's number in its course now; of a cancelled one, the number it had
 * @param before the place they had, or null for a session that is new to them
 * @param after the place they have now, or null for none
 */
public record PatientNotice(
        String patient,
        String course,
        int number,
        @Nullable ToldPlace before,
        @Nullable ToldPlace after,
        Set<PlaceChange> changes) {

    public PatientNotice {
        changes = Set.copyOf(changes);
    }
}
