package painclinic.guideline;

import painclinic.guideline.Breach.Kind;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/** A limit on one course of treatment, read from the dates of its sessions. */
public sealed interface CourseLimit extends GuidelineLimit
        permits CourseLimit.SessionCap, CourseLimit.SessionWindow, HoursLimit {

    /**
     * What a course has of what this limit counts, in its unit.
     *
     * @param sessions the dates of its sessions, delivered and planned together and in any order
     * @param minutesEach how long one session is
     */
    long count(Collection<LocalDate> sessions, int minutesEach);

    /** How such a course goes past this limit; empty when it keeps to it. */
    default Optional<Breach> breach(Collection<LocalDate> sessions, int minutesEach) {
        return breach(count(sessions, minutesEach));
    }

    /** At most so many sessions, delivered and planned together. */
    record SessionCap(int most, Citation source) implements CourseLimit {

        @Override
        public Kind kind() {
            return Kind.SESSIONS;
        }

        @Override
        public long count(Collection<LocalDate> sessions, int minutesEach) {
            return sessions.size();
        }
    }

    /**
     * The last session at most so many days after the first, that day itself allowed. Days are
     * counted from calendar date to calendar date, so a change of the clocks makes no difference.
     */
    record SessionWindow(int most, Citation source) implements CourseLimit {

        @Override
        public Kind kind() {
            return Kind.WINDOW;
        }

        @Override
        public long count(Collection<LocalDate> sessions, int minutesEach) {
            return sessions.isEmpty()
                    ? 0
                    : ChronoUnit.DAYS.between(Collections.min(sessions), Collections.max(sessions));
        }
    }
}
