package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A free place that is to be offered, in clinic time.
 *
 * @param treatment to those who wait for it; null for that of the first
 * @param minutes how long each has to answer
 * @param first the course that is asked before all others; null for the order of waiting
 */
public record NewOffer(
        @Nullable String treatment,
        LocalDateTime start,
        String practitioner,
        String room,
        int minutes,
        @Nullable UUID first) {}
