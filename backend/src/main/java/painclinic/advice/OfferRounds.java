package painclinic.advice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

import painclinic.access.ClinicUser;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.Hold;
import painclinic.schedule.Holds;
import painclinic.schedule.NewOffer;
import painclinic.schedule.Offer;
import painclinic.schedule.OfferedPlace;
import painclinic.schedule.OfferedPlaces;
import painclinic.schedule.Offers;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Offers free places to those who wait, one after another, until one takes it, nobody is left, or
 * somebody withdraws it. What a deadline ends is passed on within seconds, by whichever server
 * comes first.
 */
@Service
class OfferRounds {

    private static final Logger LOG = LoggerFactory.getLogger(OfferRounds.class);

    private final Offers offers;
    private final OfferedPlaces places;
    private final NextAsked next;
    private final Bookings bookings;
    private final Holds holds;

    OfferRounds(
            Offers offers, OfferedPlaces places, NextAsked next, Bookings bookings, Holds holds) {
        this.offers = offers;
        this.places = places;
        this.next = next;
        this.bookings = bookings;
        this.holds = holds;
    }

    /** Puts a place on offer and asks the first whom it suits. */
    AppointmentAnswer open(NewOffer wanted, ClinicUser user) {
        AppointmentAnswer opened = offers.open(wanted, user.id(), user.displayName());
        if (opened instanceof AppointmentAnswer.OnOffer(UUID id)) {
            next.ask(id, wanted.first());
        }
        return opened;
    }

    /** Offers the place of an appointment that was called off. */
    AppointmentAnswer openFreed(AppointmentId appointment, int minutes, ClinicUser user) {
        return places.freedBy(appointment, minutes)
                .map(freed -> open(freed, user))
                .orElseGet(AppointmentAnswer.NoSuchAppointment::new);
    }

    /** Whoever is asked takes the place: it is booked, if no rule speaks against it by now. */
    BookingOutcome take(UUID offer, String actor) {
        Optional<Hold> hold =
                places.ofOffer(offer)
                        .flatMap(OfferedPlace::asked)
                        .filter(asked -> asked.id().equals(offer))
                        .flatMap(asked -> Optional.ofNullable(asked.hold()))
                        .flatMap(holds::find);
        return hold.isEmpty()
                ? new BookingOutcome.Answered(new AppointmentAnswer.OfferOver())
                : bookings.take(offer, hold.get(), actor);
    }

    /** Whoever is asked does not want the place, or does not answer: the next is asked. */
    AppointmentAnswer passOn(UUID offer, Offer.State said, String actor) {
        Optional<OfferedPlace> place = places.ofOffer(offer);
        if (place.isEmpty()) {
            return new AppointmentAnswer.OfferOver();
        }
        AppointmentAnswer answer = offers.leave(place.get(), offer, said, actor);
        if (answer instanceof AppointmentAnswer.OnOffer) {
            next.ask(place.get().id(), null);
        }
        return answer;
    }

    AppointmentAnswer withdraw(UUID place, String actor) {
        return places.find(place)
                .map(found -> offers.withdraw(found, actor))
                .orElseGet(AppointmentAnswer.OfferOver::new);
    }

    /** Passes on what nobody is asked about any more; a place that fails holds up no other. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void passOnWhatIsDue() {
        for (UUID place : places.due()) {
            try {
                offers.expire(place);
                next.ask(place, null);
            } catch (RuntimeException e) {
                LOG.warn("The offer of place {} was not passed on; it is tried again.", place, e);
            }
        }
    }
}
