package painclinic.advice;

import org.springframework.stereotype.Service;

import painclinic.access.ClinicUser;
import painclinic.advising.desk.Place;
import painclinic.advising.why.WantedPlace;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.CourseNumbers;
import painclinic.schedule.CourseNumbers.Numbered;
import painclinic.schedule.CoursePlaces;
import painclinic.schedule.Hold;
import painclinic.schedule.Holds;
import painclinic.schedule.Offers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Books and moves in the published schedule where no rule of the clinic speaks against it. The
 * rules are asked again as long as the clinic changes between the answer and the act.
 */
@Service
class Bookings {

    private static final int MOST_TRIES = 5;

    private final AdvisedSchedules schedules;
    private final CourseNumbers numbers;
    private final CoursePlaces places;
    private final Holds holds;
    private final Offers offers;
    private final Clinics clinics;

    Bookings(
            AdvisedSchedules schedules,
            CourseNumbers numbers,
            CoursePlaces places,
            Holds holds,
            Offers offers,
            Clinics clinics) {
        this.schedules = schedules;
        this.numbers = numbers;
        this.places = places;
        this.holds = holds;
        this.offers = offers;
        this.clinics = clinics;
    }

    /** Gives a course all of these places, or none. */
    BookingOutcome book(CourseId course, List<WantedPlace> wanted, String actor) {
        return atPlaces(
                course, wanted, (found, version) -> places.book(course, found, version, actor));
    }

    /** Keeps all of these places for a course for some minutes, or none. */
    BookingOutcome hold(CourseId course, List<WantedPlace> wanted, ClinicUser user) {
        return atPlaces(
                course,
                wanted,
                (found, version) ->
                        holds.keep(course, found, version, user.id(), user.displayName()));
    }

    /** Gives a course the places that somebody keeps for it. */
    BookingOutcome bookHeld(UUID id, ClinicUser user) {
        Optional<Hold> kept = holds.find(id);
        if (kept.isEmpty() || !kept.get().isOf(user.id())) {
            return new BookingOutcome.Answered(new AppointmentAnswer.HoldOver());
        }
        Hold hold = kept.get();
        return asking(
                schedule -> schedule.stillBookable(hold),
                (found, version) -> places.bookHeld(hold, user.id(), version, user.displayName()));
    }

    /** Gives whoever is offered a place that place. */
    BookingOutcome take(UUID offer, Hold hold, String actor) {
        return asking(
                schedule -> schedule.stillBookable(hold),
                (found, version) -> offers.take(offer, hold, version, actor));
    }

    private BookingOutcome atPlaces(
            CourseId course,
            List<WantedPlace> wanted,
            BiFunction<List<painclinic.schedule.WantedPlace>, Long, AppointmentAnswer> act) {
        Optional<Numbered> next = numbers.next(course);
        return next.isEmpty()
                ? new BookingOutcome.Answered(new AppointmentAnswer.NoSuchCourse())
                : asking(
                        schedule ->
                                wanted.size() == 1
                                        ? schedule.bookable(
                                                next.get().course(),
                                                next.get().number(),
                                                wanted.getFirst())
                                        : schedule.bookable(
                                                next.get().course(), next.get().number(), wanted),
                        act);
    }

    /**
     * Moves an appointment.
     *
     * @param seen its revision when it was looked at
     */
    BookingOutcome move(AppointmentId id, int seen, WantedPlace wanted, String actor) {
        return move(id, seen, wanted, actor, any -> true);
    }

    /** Moves an appointment to a place that whoever moves it may take. */
    BookingOutcome move(
            AppointmentId id,
            int seen,
            WantedPlace wanted,
            String actor,
            Predicate<Place> mayTake) {
        return asking(
                schedule ->
                        numbers.of(id)
                                .map(now -> schedule.bookable(now.course(), now.number(), wanted))
                                .map(tried ->
                                        tried instanceof BookingTried.Possible(List<Place> places)
                                                        && !places.stream().allMatch(mayTake)
                                                ? new BookingTried.NoSuchWay()
                                                : tried)
                                .orElseGet(() -> new BookingTried.Possible(List.of())),
                (found, version) ->
                        places.move(
                                id,
                                seen,
                                found.isEmpty() ? unasked(wanted) : found.getFirst(),
                                version,
                                actor));
    }

    /** For an appointment that has gone: the act says what became of it. */
    private static painclinic.schedule.WantedPlace unasked(WantedPlace wanted) {
        return new painclinic.schedule.WantedPlace(wanted.start(), 1, "", "");
    }

    private BookingOutcome asking(
            Function<AdvisedSchedule, BookingTried> question,
            BiFunction<List<painclinic.schedule.WantedPlace>, Long, AppointmentAnswer> act) {
        BookingOutcome outcome =
                new BookingOutcome.Answered(new AppointmentAnswer.ChangedMeanwhile());
        for (int i = 0; i < MOST_TRIES && hasChanged(outcome); i++) {
            // looked up before the schedule is, which then is this version or a later one
            Optional<Long> version = clinics.current().map(Clinic::version);
            outcome =
                    switch (schedules.published()) {
                        case ScheduleInQuestion.Found(AdvisedSchedule found) ->
                                switch (question.apply(found)) {
                                    case BookingTried.Possible(List<Place> to) ->
                                            new BookingOutcome.Answered(
                                                    act.apply(
                                                            to.stream()
                                                                    .map(Bookings::wanted)
                                                                    .toList(),
                                                            version.orElseThrow()));
                                    case BookingTried why -> new BookingOutcome.NotPossible(why);
                                };
                        case ScheduleInQuestion none -> new BookingOutcome.NotAsked(none);
                    };
        }
        return outcome;
    }

    private static boolean hasChanged(BookingOutcome outcome) {
        return outcome.equals(
                new BookingOutcome.Answered(new AppointmentAnswer.ChangedMeanwhile()));
    }

    static painclinic.schedule.WantedPlace wanted(Place place) {
        return new painclinic.schedule.WantedPlace(
                place.start(),
                place.minutes(),
                place.room(),
                place.practitioner(),
                place.classId(),
                place.session());
    }
}
