package painclinic.advice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.advising.desk.Place;
import painclinic.advising.why.WantedPlace;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.Offer.PassedOver;
import painclinic.schedule.OfferedPlace;
import painclinic.schedule.OfferedPlaces;
import painclinic.schedule.Offers;
import painclinic.schedule.WaitingCourse;
import painclinic.schedule.WaitingList;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds who is asked next about a place on offer: the first of those who wait for the treatment, in
 * the order of the waiting list, for whom no rule speaks against it. Why others before them are not
 * asked is recorded.
 */
@Component
class NextAsked {

    private static final int MOST_TRIES = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final AdvisedSchedules schedules;
    private final WaitingList waiting;
    private final OfferedPlaces places;
    private final Offers offers;
    private final Clinics clinics;
    private final Clock clock;

    NextAsked(
            AdvisedSchedules schedules,
            WaitingList waiting,
            OfferedPlaces places,
            Offers offers,
            Clinics clinics,
            Clock clock) {
        this.schedules = schedules;
        this.waiting = waiting;
        this.places = places;
        this.offers = offers;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * Asks the next, or ends the offering; nothing is done where somebody is asked already.
     *
     * @param first the course that is asked before all others; null for the order of waiting
     */
    void ask(UUID id, @Nullable UUID first) {
        boolean isSettled = false;
        for (int i = 0; i < MOST_TRIES && !isSettled; i++) {
            Optional<OfferedPlace> place = places.find(id).filter(OfferedPlace::isOpen);
            isSettled =
                    place.isEmpty()
                            || place.get().asked().isPresent()
                            || isSettled(place.get(), first);
        }
    }

    private boolean isSettled(OfferedPlace place, @Nullable UUID first) {
        Clinic clinic = clinics.current().orElseThrow();
        if (!place.start().isAfter(clinic.time().local(clock.instant()))) {
            offers.close(place, OfferedPlace.State.TOO_LATE, List.of());
            return true;
        }
        if (!offers.isFree(place.id())) {
            offers.close(place, OfferedPlace.State.GONE, List.of());
            return true;
        }
        return schedules.publishedBut(new HashSet<>(place.holds()))
                        instanceof ScheduleInQuestion.Found(AdvisedSchedule schedule)
                && isSettled(place, candidates(place, first), schedule, clinic.version());
    }

    private List<WaitingCourse> candidates(OfferedPlace place, @Nullable UUID first) {
        return waiting.all().stream()
                .filter(course -> course.treatment().equals(place.treatment()))
                .filter(course -> !place.knows(course.course()))
                .sorted(Comparator.comparing(course -> !course.course().equals(first)))
                .toList();
    }

    /** False where the clinic changed meanwhile, and all of this has to be asked anew. */
    private boolean isSettled(
            OfferedPlace place,
            List<WaitingCourse> candidates,
            AdvisedSchedule schedule,
            long version) {
        List<PassedOver> passedOver = new ArrayList<>();
        Set<UUID> givenUpBy = places.givenUpBy(place.id());
        for (WaitingCourse course : candidates) {
            if (givenUpBy.contains(course.course())) {
                passedOver.add(new PassedOver(course.course(), "They gave this place up."));
                continue;
            }
            switch (tried(place, course, schedule)) {
                case BookingTried.Possible(List<Place> found) -> {
                    AppointmentAnswer answer =
                            offers.offer(
                                    place,
                                    course.course(),
                                    Bookings.wanted(found.getFirst()),
                                    version,
                                    passedOver);
                    if (answer instanceof AppointmentAnswer.OnOffer
                            || answer instanceof AppointmentAnswer.OfferOver) {
                        return true;
                    }
                    if (answer instanceof AppointmentAnswer.ChangedMeanwhile) {
                        return false;
                    }
                    passedOver.add(new PassedOver(course.course(), inWords(answer)));
                }
                case BookingTried why ->
                        passedOver.add(new PassedOver(course.course(), inWords(why)));
            }
        }
        offers.close(place, OfferedPlace.State.NOBODY, passedOver);
        return true;
    }

    private static BookingTried tried(
            OfferedPlace place, WaitingCourse course, AdvisedSchedule schedule) {
        BookingTried tried =
                schedule.bookable(
                        course.courseId(),
                        course.next(),
                        new WantedPlace(place.start(), place.practitionerId(), place.roomId()));
        return tried instanceof BookingTried.Possible(List<Place> found)
                        && !found.stream().allMatch(PatientPlaces::isForOne)
                ? new BookingTried.NoSuchWay()
                : tried;
    }

    private static String inWords(BookingTried why) {
        return switch (why) {
            case BookingTried.Objected(WhyNotView whyNot) -> whyNot.text();
            case BookingTried.Held(String by, LocalDateTime until) -> held(by, until);
            case BookingTried.NoSuchWay() -> "A class would have to begin for one person.";
            default -> "The planner has no answer for this course.";
        };
    }

    private static String inWords(AppointmentAnswer answer) {
        return switch (answer) {
            case AppointmentAnswer.Refused(painclinic.database.Refusal refusal) ->
                    refusal.message();
            case AppointmentAnswer.HeldBy(String by, LocalDateTime until) -> held(by, until);
            default -> "It could not be kept for them.";
        };
    }

    private static String held(String by, LocalDateTime until) {
        return "%s holds that time until %s.".formatted(by, until.format(TIME));
    }
}
