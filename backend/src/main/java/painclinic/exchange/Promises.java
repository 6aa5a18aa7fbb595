package painclinic.exchange;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what patients have been told with what a bundle carries. A promise is made to a person,
 * not to the id of a course: what was told of is the same when the person, the time, the place and
 * the practitioner are.
 */
final class Promises {

    private Promises() {}

    /**
     * The told appointments of one bundle that another has neither among its booked sessions, just
     * as they were told, nor among the sessions of the treatment given to the person on that date.
     *
     * @param told practitioners are called as in {@code after}
     */
    static List<Promise> dropped(ClinicBundle told, ClinicBundle after) {
        if (told.booked().isEmpty()) {
            return List.of();
        }
        Set<Told> kept = new HashSet<>();
        promises(after).forEach((promise, session) -> kept.add(Told.of(promise)));
        Set<Given> given = given(after);
        List<Promise> dropped = new ArrayList<>();
        promises(told)
                .forEach((promise, session) -> {
                    Given givenThen =
                            new Given(
                                    promise.nhsNumber(),
                                    session.treatment(),
                                    promise.start().toLocalDate());
                    if (!kept.contains(Told.of(promise)) && !given.contains(givenThen)) {
                        dropped.add(promise);
                    }
                });
        return dropped;
    }

    private static Map<Promise, Session> promises(ClinicBundle bundle) {
        Map<String, Patient> patients =
                bundle.patients().stream()
                        .collect(Collectors.toMap(Patient::id, Function.identity()));
        Map<String, Course> courses =
                bundle.courses().stream()
                        .collect(Collectors.toMap(Course::id, Function.identity()));
        Map<Promise, Session> promises = new LinkedHashMap<>();
        for (Session session : bundle.booked()) {
            session.attendees()
                    .forEach(attendee -> {
                        Course course = courses.get(attendee.course());
                        Patient patient = course == null ? null : patients.get(course.patient());
                        if (patient != null) {
                            promises.put(
                                    new Promise(
                                            patient.nhsNumber(),
                                            patient.givenName() + " " + patient.familyName(),
                                            attendee.course(),
                                            session.start(),
                                            session.minutes(),
                                            session.room(),
                                            session.practitioner()),
                                    session);
                        }
                    });
        }
        return promises;
    }

    private static Set<Given> given(ClinicBundle bundle) {
        Map<String, String> numbers =
                bundle.patients().stream()
                        .collect(Collectors.toMap(Patient::id, Patient::nhsNumber));
        Set<Given> given = new HashSet<>();
        for (Course course : bundle.courses()) {
            String number = numbers.getOrDefault(course.patient(), course.patient());
            course.deliveredOn()
                    .forEach(date -> given.add(new Given(number, course.treatment(), date)));
        }
        return given;
    }

    private record Told(
            String nhsNumber, LocalDateTime start, int minutes, String room, String practitioner) {

        static Told of(Promise promise) {
            return new Told(
                    promise.nhsNumber(),
                    promise.start(),
                    promise.minutes(),
                    promise.room(),
                    promise.practitioner());
        }
    }

    private record Given(String nhsNumber, String treatment, LocalDate date) {}
}
