package painclinic.exchange;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.SessionFit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A published session ahead that no longer suits the clinic's records, in words for staff.
 *
 * @param people whom it concerns
 * @param reasons the names of the rules it breaks now
 */
public record Unsuited(
        String session,
        LocalDateTime start,
        LocalDateTime end,
        String treatment,
        String practitioner,
        String room,
        List<Person> people,
        List<String> reasons) {

    public Unsuited {
        people = List.copyOf(people);
        reasons = List.copyOf(reasons);
    }

    /** A patient with a place in the session. */
    public record Person(String id, String name, String nhsNumber) {}

    /** Those among the bundle's booked sessions that begin after {@code now}. */
    static List<Unsuited> of(ClinicBundle bundle, LocalDateTime now) {
        List<SessionFit.Misfit> misfits =
                SessionFit.misfits(bundle, session -> session.start().isAfter(now));
        if (misfits.isEmpty()) {
            return List.of();
        }
        Map<String, Course> courses = byId(bundle.courses(), Course::id);
        Map<String, Patient> patients = byId(bundle.patients(), Patient::id);
        Map<String, Practitioner> practitioners = byId(bundle.practitioners(), Practitioner::id);
        Map<String, Room> rooms = byId(bundle.rooms(), Room::id);
        Map<String, Treatment> treatments = byId(bundle.treatments(), Treatment::code);
        return misfits.stream()
                .map(misfit -> {
                    Session session = misfit.session();
                    return new Unsuited(
                            session.id(),
                            session.start(),
                            session.end(),
                            name(treatments, session.treatment(), Treatment::name),
                            name(practitioners, session.practitioner(), Practitioner::name),
                            name(rooms, session.room(), Room::name),
                            people(session, courses, patients),
                            misfit.reasons().stream().map(BrokenRule::rule).distinct().toList());
                })
                .toList();
    }

    private static List<Person> people(
            Session session, Map<String, Course> courses, Map<String, Patient> patients) {
        return session.attendees().stream()
                .map(Attendee::course)
                .flatMap(id -> Stream.ofNullable(courses.get(id)))
                .flatMap(course -> Stream.ofNullable(patients.get(course.patient())))
                .map(patient ->
                        new Person(
                                patient.id(),
                                patient.givenName() + " " + patient.familyName(),
                                patient.nhsNumber()))
                .toList();
    }

    private static <T> String name(Map<String, T> all, String id, Function<T, String> name) {
        T one = all.get(id);
        return one == null ? id : name.apply(one);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
