package painclinic.bundle;

import java.util.List;

/**
 * A session that a course owes and the schedule has no place for, with at least one plain reason.
 */
public record UnscheduledSession(String course, int number, List<String> reasons) {

    public UnscheduledSession {
        reasons = List.copyOf(reasons);
    }
}
