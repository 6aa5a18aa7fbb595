package painclinic.draft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * One change that an administrator made to a draft by hand.
 *
 * @param course whose sessions were placed
 * @param from where the session was that was moved, in clinic time; null where none was
 * @param to where it is now, in clinic time; of a whole course, the first of its places
 */
public record HandStep(Kind kind, String course, @Nullable LocalDateTime from, LocalDateTime to) {

    /** What was done. */
    public enum Kind {
        /** A session has another place. */
        MOVED,
        /** A session that had no place has one. */
        PLACED,
        /** All that a course has without its having been promised was placed anew. */
        COURSE_PLACED
    }

    public HandStep {
        if ((kind == Kind.MOVED) != (from != null)) {
            throw new IllegalArgumentException("%s from %s.".formatted(kind, from));
        }
    }

    public static HandStep moved(String course, LocalDateTime from, LocalDateTime to) {
        return new HandStep(Kind.MOVED, course, from, to);
    }

    public static HandStep placed(String course, LocalDateTime to) {
        return new HandStep(Kind.PLACED, course, null, to);
    }

    public static HandStep coursePlaced(String course, LocalDateTime first) {
        return new HandStep(Kind.COURSE_PLACED, course, null, first);
    }
}
