package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.schedule.Offer;
import painclinic.schedule.OfferedPlace;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A free place that is or was offered to those who wait, in clinic time.
 *
 * @param minutes how long each has to answer
 * @param by who put it on offer
 * @param offers who was asked or passed over, in the order of asking
 */
@Schema(name = "OfferedPlace")
record OfferedPlaceView(
        UUID id,
        String treatmentName,
        LocalDateTime start,
        String practitionerName,
        String roomName,
        String siteName,
        int minutes,
        OfferedPlace.State state,
        String by,
        LocalDateTime openedAt,
        List<OfferView> offers) {

    static OfferedPlaceView of(OfferedPlace place) {
        return new OfferedPlaceView(
                place.id(),
                place.treatmentName(),
                place.start(),
                place.practitionerName(),
                place.roomName(),
                place.siteName(),
                place.minutes(),
                place.state(),
                place.openedByName(),
                place.openedAt(),
                place.offers().stream().map(OfferView::of).toList());
    }

    /**
     * Somebody who was asked, or passed over.
     *
     * @param why why they were passed over
     * @param until until when they can answer; null for whoever was passed over
     */
    @Schema(name = "Offer")
    record OfferView(
            UUID id,
            UUID patient,
            String patientName,
            @Schema(types = {"string", "null"}) @Nullable String telephone,
            Offer.State state,
            @Schema(types = {"string", "null"}) @Nullable String why,
            LocalDateTime offeredAt,
            @Schema(types = {"string", "null"}) @Nullable LocalDateTime until,
            @Schema(types = {"string", "null"}) @Nullable LocalDateTime answeredAt,
            @Schema(types = {"string", "null"}) @Nullable String answeredBy) {

        static OfferView of(Offer offer) {
            return new OfferView(
                    offer.id(),
                    offer.patient(),
                    offer.patientName(),
                    offer.telephone(),
                    offer.state(),
                    offer.why(),
                    offer.offeredAt(),
                    offer.until(),
                    offer.answeredAt(),
                    offer.answeredBy());
        }
    }
}
