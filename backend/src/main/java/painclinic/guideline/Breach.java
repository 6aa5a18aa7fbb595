package painclinic.guideline;

/**
 * A limit passed.
 *
 * @param found what there is, in the unit of the kind
 * @param most what the limit allows
 * @param source who set the limit
 */
public record Breach(Kind kind, long found, long most, Citation source) {

    public Breach {
        if (found <= most) {
            throw new IllegalArgumentException(
                    "%d keeps to a limit of %d %s.".formatted(found, most, kind));
        }
    }

    /** By how much the limit is passed. */
    public long excess() {
        return found - most;
    }

    /** The unit of a limit. */
    public enum Kind {
        /** sessions of one course */
        SESSIONS,
        /** minutes of one course's sessions */
        MINUTES,
        /** days from a course's first session to its last */
        WINDOW,
        /** people in one session */
        PEOPLE
    }
}
