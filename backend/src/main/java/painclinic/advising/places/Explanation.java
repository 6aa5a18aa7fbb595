package painclinic.advising.places;

import painclinic.advising.desk.Place;
import painclinic.advising.why.Reason;

import java.util.List;

/**
 * Why a session is where it is.
 *
 * @param session id of the session in the schedule
 * @param promised whether the place is booked; the planner never moves it, and an alternative means
 *     giving the promise up
 * @param reasons what speaks for and against the place
 * @param alternatives other places that break no rule, the best of each half-day, cheapest first;
 *     {@link Suggestion#change} is what moving there costs more, or less
 */
public record Explanation(
        String course,
        int number,
        String session,
        Place place,
        boolean promised,
        List<Reason> reasons,
        List<Suggestion> alternatives) {

    public Explanation {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }
}
