package painclinic.advice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.desk.ActAnswers;
import painclinic.desk.Acted;
import painclinic.desk.OnOffer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.NewOffer;
import painclinic.schedule.Offer;
import painclinic.schedule.OfferedPlaces;

import java.util.List;
import java.util.UUID;

/** Offers free places to those who wait, and enters what they say. */
@RestController
class OfferController {

    private final OfferedPlaces places;
    private final OfferRounds rounds;
    private final BookingAnswers bookings;
    private final ActAnswers acts;

    OfferController(
            OfferedPlaces places, OfferRounds rounds, BookingAnswers bookings, ActAnswers acts) {
        this.places = places;
        this.rounds = rounds;
        this.bookings = bookings;
        this.acts = acts;
    }

    @GetMapping("/api/offered-places")
    @Operation(
            operationId = "offeredPlaces",
            summary = "Free places on offer, and those of the last days, with who was asked")
    List<OfferedPlaceView> lately() {
        return places.lately().stream().map(OfferedPlaceView::of).toList();
    }

    @PostMapping("/api/offered-places")
    @Operation(
            operationId = "offerPlace",
            summary = "Offer a free place to those who wait, one after another",
            description =
                    "The first whom it suits is asked. The place is kept for them until the"
                            + " deadline, and then passes to the next by itself.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OnOffer.class)))
    ResponseEntity<?> offer(
            @RequestBody @Valid OfferWanted wanted, @AuthenticationPrincipal ClinicUser user) {
        return acts.of(rounds.open(wanted.wanted(), user));
    }

    @PostMapping("/api/appointments/{id}/offer")
    @Operation(
            operationId = "offerFreedPlace",
            summary = "Offer the place of an appointment that was called off to those who wait")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OnOffer.class)))
    ResponseEntity<?> offerFreed(
            @PathVariable UUID id,
            @RequestBody @Valid FreedPlace freed,
            @AuthenticationPrincipal ClinicUser user) {
        return acts.of(rounds.openFreed(new AppointmentId(id), freed.minutes(), user));
    }

    @PostMapping("/api/offered-places/{id}/withdraw")
    @Operation(operationId = "withdrawOffer", summary = "Offer a place to nobody any more")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OnOffer.class)))
    ResponseEntity<?> withdraw(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        return acts.of(rounds.withdraw(id, user.displayName()));
    }

    @PostMapping("/api/offers/{id}/take")
    @Operation(
            operationId = "takeOffer",
            summary = "Book the place for whoever is asked and takes it",
            description = "Every rule is checked once more.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Acted.class)))
    ResponseEntity<?> take(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        return bookings.of(rounds.take(id, user.displayName()));
    }

    @PostMapping("/api/offers/{id}/pass-on")
    @Operation(
            operationId = "passOfferOn",
            summary = "Enter that whoever is asked leaves the place or does not answer",
            description = "The next whom it suits is asked.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OnOffer.class)))
    ResponseEntity<?> passOn(
            @PathVariable UUID id,
            @RequestBody @Valid Said said,
            @AuthenticationPrincipal ClinicUser user) {
        return acts.of(
                rounds.passOn(id, Offer.State.valueOf(said.answer().name()), user.displayName()));
    }

    /**
     * A free place that is to be offered.
     *
     * @param treatment to those who wait for it; null for that of the first
     * @param minutes how long each has to answer
     * @param first the course that is asked before all others; null for the order of waiting
     */
    @Schema(name = "NewOffer")
    record OfferWanted(
            @Schema(types = {"string", "null"}) @Nullable String treatment,
            @NotNull @Valid PlaceChoice place,
            @Min(5) @Max(2880) int minutes,
            @Schema(
                            types = {"string", "null"},
                            format = "uuid")
                    @Nullable UUID first) {

        NewOffer wanted() {
            return new NewOffer(
                    treatment,
                    place.date().atTime(place.time()),
                    place.practitioner(),
                    place.room(),
                    minutes,
                    first);
        }
    }

    /**
     * The place of an appointment that was called off.
     *
     * @param minutes how long each has to answer
     */
    @Schema(name = "FreedPlace")
    record FreedPlace(@Min(5) @Max(2880) int minutes) {}

    /** What whoever was asked said. */
    @Schema(name = "SaidToOffer")
    record Said(@NotNull Answer answer) {}

    /** Why somebody does not have the place. */
    enum Answer {
        LEFT,
        NO_ANSWER
    }
}
