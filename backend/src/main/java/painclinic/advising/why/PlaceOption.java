package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.CostChange;
import painclinic.advising.desk.Place;

import java.util.List;

/**
 * A wanted moment with one practitioner in one room.
 *
 * @param text what stands in the way, or that nothing does, in one sentence
 * @param objections every hard rule against it, those that any practitioner and room would break
 *     included
 * @param change the exact difference to the schedule as it is, when no rule but {@code
 *     booked-moved} speaks against it; else null
 * @param reasons what speaks for and against the place when {@code change} is given; else empty
 */
public record PlaceOption(
        Place place,
        String text,
        List<Objection> objections,
        @Nullable CostChange change,
        List<Reason> reasons) {

    public PlaceOption {
        objections = List.copyOf(objections);
        reasons = List.copyOf(reasons);
    }

    /** Whether no rule speaks against it. */
    public boolean isAllowed() {
        return objections.isEmpty();
    }
}
