package painclinic.notice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a patient has to be told of one appointment: from what they were told last to what it is.
 *
 * @param told what they were told last; null where they never heard of it
 * @param now what it is; null where it is called off
 * @param sequence of the calendar's entry that tells it: higher than any before
 */
record Change(UUID appointment, Kind kind, @Nullable Spot told, @Nullable Spot now, int sequence) {

    enum Kind {
        BOOKED,
        MOVED,
        CANCELLED,
        /** It was called off, they were told so, and it stands again. */
        PUT_BACK
    }

    /** What it is, or what was called off. */
    Spot latest() {
        Spot spot = now == null ? told : now;
        if (spot == null) {
            throw new IllegalStateException("%s neither was nor is.".formatted(appointment));
        }
        return spot;
    }

    /** The first moment by which it is too late to tell. */
    Instant soonest() {
        return Stream.of(told, now)
                .flatMap(Stream::ofNullable)
                .map(Spot::start)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Whether something of it is still to come. */
    boolean concerns(Instant moment) {
        return Stream.of(told, now).anyMatch(spot -> spot != null && spot.start().isAfter(moment));
    }
}
