package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Where somebody would like a session to be; it may be anything, on no grid and outside all hours.
 *
 * @param start clinic time; seconds are dropped
 * @param practitioner id, or null for whoever can
 * @param room id, or null for whichever is best
 */
public record WantedPlace(
        LocalDateTime start, @Nullable String practitioner, @Nullable String room) {

    public WantedPlace {
        start = start.truncatedTo(ChronoUnit.MINUTES);
    }
}
