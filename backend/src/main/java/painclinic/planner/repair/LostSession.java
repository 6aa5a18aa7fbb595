package painclinic.planner.repair;

import java.util.List;

/**
 * A session that somebody had been told of, or is owed after a change, and for which there is no
 * place any more.
 *
 * @param number its number in the course: what is left out of a course are its last numbers
 * @param reasons why, in plain words, at least one
 */
public record LostSession(String patient, String course, int number, List<String> reasons) {

    public LostSession {
        reasons = List.copyOf(reasons);
    }
}
