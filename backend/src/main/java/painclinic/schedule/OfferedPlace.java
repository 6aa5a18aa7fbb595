package painclinic.schedule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A free place that is offered to one after another of those who wait for a treatment, in clinic
 * time.
 *
 * @param minutes how long each has to answer
 * @param openedBy the account of whoever put it on offer
 * @param offers whom it was offered to and who was passed over, in the order of asking
 */
public record OfferedPlace(
        UUID id,
        String treatment,
        String treatmentName,
        LocalDateTime start,
        String practitionerId,
        String practitionerName,
        String roomId,
        String roomName,
        String siteName,
        int minutes,
        State state,
        UUID openedBy,
        String openedByName,
        LocalDateTime openedAt,
        List<Offer> offers) {

    /** What became of a place on offer. */
    public enum State {
        OPEN,
        TAKEN,
        /** Nobody was left to ask. */
        NOBODY,
        WITHDRAWN,
        /** Somebody else has it, or nobody can. */
        GONE,
        /** Its time came first. */
        TOO_LATE
    }

    public OfferedPlace {
        offers = List.copyOf(offers);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Who is being asked. */
    public Optional<Offer> asked() {
        return offers.stream().filter(offer -> offer.state() == Offer.State.OFFERED).findFirst();
    }

    /** Whether somebody was asked already, or passed over. */
    public boolean knows(UUID course) {
        return offers.stream().anyMatch(offer -> offer.course().equals(course));
    }

    /** What keeps the place, or kept it for whoever was asked last. */
    public List<UUID> holds() {
        return offers.stream()
                .flatMap(offer -> Optional.ofNullable(offer.hold()).stream())
                .toList();
    }
}
