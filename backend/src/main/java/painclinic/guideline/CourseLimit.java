package painclinic.guideline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;

/** A limit on one course of treatment, read from the dates of its sessions. */
public sealed interface CourseLimit extends GuidelineLimit {

    /**
     * How far a course with sessions on these dates, delivered and planned together and in any
     * order, goes past this limit in its own unit; zero when it keeps to it.
     */
    long excess(Collection<LocalDate> sessions);

    /** At most so many sessions, delivered and planned together. */
    record SessionCap(int most, Citation source) implements CourseLimit {

        @Override
        public long excess(Collection<LocalDate> sessions) {
            return Math.max(0, sessions.size() - most);
        }
    }

    /**
     * The last session at most so many days after the first, that day itself allowed. Days are
     * counted from calendar date to calendar date, so a change of the clocks makes no difference.
     */
    record SessionWindow(int most, Citation source) implements CourseLimit {

        @Override
        public long excess(Collection<LocalDate> sessions) {
            return Math.max(0, days(sessions) - most);
        }

        private static long days(Collection<LocalDate> sessions) {
            return sessions.isEmpty()
                    ? 0
                    : ChronoUnit.DAYS.between(Collections.min(sessions), Collections.max(sessions));
        }
    }
}
