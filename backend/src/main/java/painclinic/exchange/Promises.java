package painclinic.exchange;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what patients have been told with what a bundle carries. */
final class Promises {

    private Promises() {}

    /**
     * The promised appointments that the bundle has neither among its booked sessions, just as they
     * were told, nor among the delivered ones of that date.
     */
    static List<Promise> dropped(List<Session> promised, ClinicBundle bundle) {
        Set<Promise> booked =
                bundle.booked().stream().flatMap(Promises::of).collect(Collectors.toSet());
        Map<String, List<LocalDate>> delivered =
                bundle.courses().stream()
                        .collect(Collectors.toMap(Course::id, Course::deliveredOn));
        return promised.stream()
                .flatMap(Promises::of)
                .filter(promise -> !booked.contains(promise))
                .filter(promise ->
                        !delivered
                                .getOrDefault(promise.course(), List.of())
                                .contains(promise.start().toLocalDate()))
                .toList();
    }

    private static Stream<Promise> of(Session session) {
        return session.attendees().stream()
                .map(attendee ->
                        new Promise(
                                attendee.course(),
                                session.start(),
                                session.minutes(),
                                session.room(),
                                session.practitioner()));
    }
}
