package painclinic.schedule;

import org.springframework.stereotype.Service;

import painclinic.clinic.Clinic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Offers a free place to one person at a time. It is held until their deadline and a little longer,
 * so that whoever is next gets it without a gap; were nobody to pass it on, it would be free then
 * by itself. Only the database's clock says whether a deadline has passed.
 */
@Service
public class Offers {

    /** So long after a deadline the place is still kept, to be passed on. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private final OfferRows offers;
    private final HeldPlaces held;
    private final CoursePlaces places;
    private final StoredSchedule stored;
    private final PlaceTargets targeting;
    private final ScheduleRecords records;
    private final ScheduleActs acts;
    private final Clock clock;

    Offers(
            OfferRows offers,
            HeldPlaces held,
            CoursePlaces places,
            StoredSchedule stored,
            PlaceTargets targeting,
            ScheduleRecords records,
            ScheduleActs acts,
            Clock clock) {
        this.offers = offers;
        this.held = held;
        this.places = places;
        this.stored = stored;
        this.targeting = targeting;
        this.records = records;
        this.acts = acts;
        this.clock = clock;
    }

    /** Puts a place on offer; nobody is asked yet. */
    public AppointmentAnswer open(NewOffer wanted, UUID account, String actor) {
        return acts.answering(() -> {
            Clinic clinic = acts.clinic();
            Instant from = clinic.time().instant(wanted.start());
            return from.isAfter(clock.instant())
                    ? offers.open(
                                    clinic.id(),
                                    wanted,
                                    from,
                                    records.practitioner(clinic.id(), wanted.practitioner()),
                                    records.room(clinic.id(), wanted.room()),
                                    new HeldPlaces.Holder(account, actor))
                            .<AppointmentAnswer>map(AppointmentAnswer.OnOffer::new)
                            .orElseGet(AppointmentAnswer.NoSuchCourse::new)
                    : new AppointmentAnswer.HasBegun();
        });
    }

    /**
     * Offers the place to somebody, once nobody else is asked.
     *
     * @param version of the clinic whose rules were asked
     * @param before who was passed over since the last was asked
     */
    public AppointmentAnswer offer(
            OfferedPlace place,
            UUID course,
            WantedPlace wanted,
            long version,
            List<Offer.PassedOver> before) {
        return acts.answering(() -> {
            Optional<ScheduleRecords.CourseNames> names = records.names(course);
            if (names.isEmpty()) {
                return new AppointmentAnswer.NoSuchCourse();
            }
            Clinic clinic = acts.clinic();
            UUID patient = names.get().patient();
            List<PlaceTargets.Target> targets = targeting.of(clinic, names.get(), List.of(wanted));
            acts.among(clinic, PlaceTargets.concerned(patient, course, targets));
            if (!offers.isToBePassedOn(place.id())) {
                return new AppointmentAnswer.OfferOver();
            }
            if (acts.clinic().version() != version) {
                return new AppointmentAnswer.ChangedMeanwhile();
            }
            Optional<List<PublishedSession>> sessions =
                    PlaceTargets.sessions(
                            targets, stored.of(List.of(), PlaceTargets.joined(targets)));
            if (sessions.isEmpty()) {
                return new AppointmentAnswer.NoSuchSession();
            }
            Duration time = toAnswer(place, sessions.get().getFirst());
            if (!time.isPositive()) {
                return new AppointmentAnswer.HasBegun();
            }
            held.endAll(place.holds());
            AppointmentAnswer inTheWay = held.inTheWay(clinic, patient, sessions.get());
            if (inTheWay != null) {
                return inTheWay;
            }
            UUID hold =
                    held.keep(
                            clinic,
                            course,
                            patient,
                            sessions.get(),
                            new HeldPlaces.Holder(place.openedBy(), place.openedByName()),
                            new HeldPlaces.Lasting(HeldPlaces.Purpose.OFFER, time.plus(GRACE)));
            offers.passOver(place.id(), before);
            offers.ask(place.id(), course, hold);
            return new AppointmentAnswer.OnOffer(place.id());
        });
    }

    private Duration toAnswer(OfferedPlace place, PublishedSession session) {
        Duration left = Duration.between(clock.instant(), session.start());
        Duration given = Duration.ofMinutes(place.minutes());
        return left.compareTo(given) < 0 ? left : given;
    }

    /** Gives the place to whoever is asked, if they are still asked and their time is not over. */
    public AppointmentAnswer take(UUID offer, Hold hold, long version, String actor) {
        AppointmentAnswer answer =
                places.bookHeld(hold, version, actor, () -> offers.take(offer, hold.id(), actor));
        return answer.equals(new AppointmentAnswer.HoldOver())
                ? new AppointmentAnswer.OfferOver()
                : answer;
    }

    /** Enters that whoever is asked leaves the place, or did not answer. It is still kept. */
    public AppointmentAnswer leave(OfferedPlace place, UUID offer, Offer.State said, String actor) {
        return acts.answering(() ->
                offers.isOpen(place.id()) && offers.answer(offer, said, actor)
                        ? new AppointmentAnswer.OnOffer(place.id())
                        : new AppointmentAnswer.OfferOver());
    }

    /** Enters that the deadline has passed, or the place has gone, for whoever is asked. */
    public void expire(UUID place) {
        acts.answering(() -> {
            if (offers.isOpen(place)) {
                offers.expire(place);
            }
            return new AppointmentAnswer.OnOffer(place);
        });
    }

    /** Whether the place could be given to somebody, as far as whoever has it now is concerned. */
    public boolean isFree(UUID place) {
        return offers.isFree(place);
    }

    /** Offers it to nobody else; nothing is done where somebody is asked, or it is over. */
    public void close(OfferedPlace place, OfferedPlace.State why, List<Offer.PassedOver> before) {
        acts.answering(() -> {
            if (offers.isToBePassedOn(place.id())) {
                offers.passOver(place.id(), before);
                offers.close(place.id(), why);
                held.endAll(place.holds());
            }
            return new AppointmentAnswer.OnOffer(place.id());
        });
    }

    /** Offers it no longer, whoever is asked. */
    public AppointmentAnswer withdraw(OfferedPlace place, String actor) {
        return acts.answering(() -> {
            if (!offers.isOpen(place.id())) {
                return new AppointmentAnswer.OfferOver();
            }
            held.endAll(offers.withdraw(place.id(), actor));
            offers.close(place.id(), OfferedPlace.State.WITHDRAWN);
            return new AppointmentAnswer.OnOffer(place.id());
        });
    }
}
