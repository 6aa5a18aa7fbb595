package painclinic.schedule;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * An appointment to come as somebody saw it, in clinic time.
 *
 * @param what which treatment
 * @param where room and site
 * @param with by whom it is given; empty for whoever gives it themselves
 */
public record Seen(UUID appointment, LocalDateTime start, String what, String where, String with) {

    boolean isLike(Seen other) {
        return start.equals(other.start) && where.equals(other.where) && with.equals(other.with);
    }
}
