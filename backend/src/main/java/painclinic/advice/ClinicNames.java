package painclinic.advice;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names that people know a clinic's ids by. Every id has to be the clinic's. */
final class ClinicNames {

    private final Map<String, Course> courses;
    private final Map<String, Patient> patients;
    private final Map<String, Practitioner> practitioners;
    private final Map<String, Room> rooms;
    private final Map<String, Site> sites;
    private final Map<String, Treatment> treatments;

    ClinicNames(ClinicBundle clinic) {
        courses = by(clinic.courses(), Course::id);
        patients = by(clinic.patients(), Patient::id);
        practitioners = by(clinic.practitioners(), Practitioner::id);
        rooms = by(clinic.rooms(), Room::id);
        sites = by(clinic.sites(), Site::id);
        treatments = by(clinic.treatments(), Treatment::code);
    }

    boolean knowsCourse(String id) {
        return courses.containsKey(id);
    }

    /** The name of the patient whose course it is. */
    String patient(String courseId) {
        Patient patient = found(patients, found(courses, courseId).patient());
        return patient.givenName() + " " + patient.familyName();
    }

    /** Whether two courses are the same patient's. */
    boolean samePatient(String courseId, String otherId) {
        return found(courses, courseId).patient().equals(found(courses, otherId).patient());
    }

    String practitioner(String id) {
        return found(practitioners, id).name();
    }

    String room(String id) {
        return found(rooms, id).name();
    }

    /** How long a session of a course is. */
    int minutes(String courseId, int number) {
        return found(treatments, found(courses, courseId).treatment()).demands(number).minutes();
    }

    String treatment(String code) {
        return found(treatments, code).name();
    }

    String site(String id) {
        return found(sites, id).name();
    }

    String siteOf(String room) {
        return site(found(rooms, room).site());
    }

    private static <T> T found(Map<String, T> items, String id) {
        return Objects.requireNonNull(items.get(id), () -> "The clinic has no " + id + ".");
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
