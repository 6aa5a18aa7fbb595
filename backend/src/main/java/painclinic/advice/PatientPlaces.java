package painclinic.advice;

import org.springframework.stereotype.Service;

import painclinic.advising.desk.Place;
import painclinic.advising.desk.Seat;
import painclinic.advising.why.WantedPlace;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.CourseNumbers;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Other times for a patient's own appointment at which their course keeps to every rule, and moving
 * it to one of them by the checks of the desk. A patient takes a place of their own, or a free one
 * in a class that is held anyway; no class is begun, and no session added to one, for a patient
 * alone.
 */
@Service
public class PatientPlaces {

    private static final int MOST_ASKED = 40;
    private static final Set<Seat> FOR_PATIENTS = EnumSet.of(Seat.ONE_TO_ONE, Seat.JOINS_SESSION);

    private final AdvisedSchedules schedules;
    private final CourseNumbers numbers;
    private final Bookings bookings;

    PatientPlaces(AdvisedSchedules schedules, CourseNumbers numbers, Bookings bookings) {
        this.schedules = schedules;
        this.numbers = numbers;
        this.bookings = bookings;
    }

    /**
     * The best other times for an appointment, by time.
     *
     * @param notBefore none is before this moment, in clinic time
     * @param most at most so many
     */
    public List<PatientPlace> of(AppointmentId appointment, LocalDateTime notBefore, int most) {
        if (!(schedules.published() instanceof ScheduleInQuestion.Found(AdvisedSchedule found))) {
            return List.of();
        }
        return numbers
                .of(appointment)
                .map(now -> found.choice(now.course(), now.number(), MOST_ASKED))
                .orElse(List.of())
                .stream()
                .filter(place -> FOR_PATIENTS.contains(place.seat()))
                .filter(place -> !place.start().isBefore(notBefore))
                .limit(most)
                .sorted(Comparator.comparing(PlaceView::start))
                .map(PatientPlaces::place)
                .toList();
    }

    /**
     * Moves an appointment.
     *
     * @param seen its revision when it was looked at
     */
    public PatientMove move(
            AppointmentId appointment,
            int seen,
            LocalDateTime start,
            String practitioner,
            String room,
            String actor) {
        return outcome(
                bookings.move(
                        appointment,
                        seen,
                        new WantedPlace(start, practitioner, room),
                        actor,
                        PatientPlaces::isForOne));
    }

    /** Whether a place needs no class to begin, or to meet once more, for one person. */
    static boolean isForOne(Place place) {
        return FOR_PATIENTS.contains(place.seat());
    }

    private static PatientMove outcome(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.NotAsked notAsked -> PatientMove.BUSY;
            // somebody asked twice, because the first answer never came
            case BookingOutcome.NotPossible(BookingTried.AlreadyThere there) -> PatientMove.MOVED;
            case BookingOutcome.NotPossible notPossible -> PatientMove.TAKEN;
            case BookingOutcome.Answered(AppointmentAnswer answer) -> outcome(answer);
        };
    }

    private static PatientMove outcome(AppointmentAnswer answer) {
        return switch (answer) {
            case AppointmentAnswer.Done done -> PatientMove.MOVED;
            case AppointmentAnswer.ChangedMeanwhile changed -> PatientMove.BUSY;
            case AppointmentAnswer.Refused refused -> PatientMove.TAKEN;
            case AppointmentAnswer.HeldBy held -> PatientMove.TAKEN;
            case AppointmentAnswer.NoSuchSession gone -> PatientMove.TAKEN;
            default -> PatientMove.CHANGED;
        };
    }

    private static PatientPlace place(PlaceView place) {
        return new PatientPlace(
                place.start(),
                place.end(),
                place.practitionerId(),
                place.practitionerName(),
                place.roomId(),
                place.roomName(),
                place.siteName());
    }
}
