package painclinic.advising.places;

import painclinic.advising.desk.CostChange;
import painclinic.advising.desk.Place;
import painclinic.advising.why.Reason;

import java.util.List;

/**
 * A place that a session could have without breaking a rule.
 *
 * @param number the number the session has there: the numbers of a course follow its dates, so that
 *     others of the course may be renumbered
 * @param change the exact difference to the schedule as it is
 * @param reasons what speaks for and against the place, once the session is there
 */
public record Suggestion(Place place, int number, CostChange change, List<Reason> reasons) {

    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
