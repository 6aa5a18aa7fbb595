package painclinic.advising.steps;

import painclinic.advising.desk.Place;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A schedule in which the advisor's advice has been followed. The course is numbered by date again
 * and its sessions without a place are its last ones; nothing else changes, and no promise.
 */
public final class AdjustedSchedule {

    private static final String GIVEN_UP = "Its place was given up by hand.";

    private final ClinicBundle bundle;
    private final ClinicSchedule schedule;

    public AdjustedSchedule(ClinicBundle bundle, ClinicSchedule schedule) {
        this.bundle = bundle;
        this.schedule = schedule;
    }

    /**
     * A session has the place, whether it has another one now or none. Where it is now is given up,
     * so that this must not be asked for a promised session.
     */
    public ClinicSchedule moved(String course, int number, Place to) {
        Attendee moving = new Attendee(course, number);
        return replaced(
                course,
                schedule.sessions().stream()
                        .filter(session -> session.attendees().contains(moving))
                        .toList(),
                List.of(to));
    }

    /** All that the course has and is not promised is given up for these places. */
    public ClinicSchedule placedAnew(String course, List<Place> places) {
        Set<String> promised = new HashSet<>();
        for (Session session : bundle.booked()) {
            if (attends(session, course)) {
                promised.add(session.id());
            }
        }
        return replaced(
                course,
                schedule.sessions().stream()
                        .filter(session -> attends(session, course))
                        .filter(session -> !promised.contains(session.id()))
                        .toList(),
                places);
    }

    private ClinicSchedule replaced(String course, List<Session> gone, List<Place> places) {
        RewrittenSchedule after = new RewrittenSchedule(bundle, schedule, GIVEN_UP);
        gone.forEach(
                session -> after.leave(new ReleasedSession(course, session.id(), session.start())));
        places.forEach(place -> after.join(session(course, place)));
        return after.schedule();
    }

    private static FixedSession session(String course, Place place) {
        return new FixedSession(
                course,
                place.start(),
                place.minutes(),
                place.practitioner(),
                place.room(),
                place.classId());
    }

    private static boolean attends(Session session, String course) {
        return session.attendees().stream().anyMatch(place -> place.course().equals(course));
    }
}
