package painclinic.advising.places;

import painclinic.advising.desk.CostChange;
import painclinic.advising.desk.NumberedPlace;
import painclinic.advising.why.Reason;

import java.util.List;

/**
 * Places for all sessions of a course that are owed and not promised, without breaking a rule.
 * Unpromised places that the course has now are given up for them.
 *
 * @param text what the places have in common, such as {@code Mostly with Ms Evans, Tuesdays at
 *     10:00}
 * @param present whether these are the places the course has now
 * @param places in the order of their numbers
 * @param missing how many sessions still have no place
 * @param change the exact difference to the schedule as it is
 * @param reasons what speaks for and against these places, summed over the course
 */
public record CourseSuggestion(
        String text,
        boolean present,
        List<NumberedPlace> places,
        int missing,
        CostChange change,
        List<Reason> reasons) {

    public CourseSuggestion {
        places = List.copyOf(places);
        reasons = List.copyOf(reasons);
    }
}
