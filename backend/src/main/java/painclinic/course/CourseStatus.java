package painclinic.course;

import java.util.Set;

/**
 * The life of a course of treatment. The table below is the only place that says which step may
 * follow which.
 */
public enum CourseStatus {
    /** Prescribed; no session has a place yet. */
    WAITING,
    /** It has its first session, given or to come. */
    ACTIVE,
    /** Nothing is planned for it until it goes on. */
    PAUSED,
    COMPLETED,
    STOPPED;

    public boolean mayBecome(CourseStatus next) {
        return next().contains(next);
    }

    /** Whether it can still have appointments. */
    public boolean isLive() {
        return !next().isEmpty();
    }

    /** Whether the sessions it is owed are to be planned. */
    public boolean isToBePlanned() {
        return this == WAITING || this == ACTIVE;
    }

    private Set<CourseStatus> next() {
        return switch (this) {
            case WAITING -> Set.of(ACTIVE, PAUSED, STOPPED);
            case ACTIVE -> Set.of(WAITING, PAUSED, COMPLETED, STOPPED);
            case PAUSED -> Set.of(WAITING, ACTIVE, COMPLETED, STOPPED);
            case COMPLETED, STOPPED -> Set.of();
        };
    }
}
