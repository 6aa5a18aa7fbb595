package painclinic.advising.fixes;

import painclinic.advising.steps.FixedSession;
import painclinic.advising.steps.ReleasedSession;

import java.util.List;

/**
 * What came of a try.
 *
 * @param placed how many more sessions the course has
 */
record FixOutcome(int placed, List<FixedSession> sessions, List<ReleasedSession> released) {

    /** Whether sessions the course had before have moved. */
    boolean movesOwn(String course) {
        return released.stream().anyMatch(one -> one.course().equals(course));
    }
}
