package painclinic.repair;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.planner.repair.ToldPlace;
import painclinic.repair.Comparison.PlaceView;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names that a bundle's ids stand for. Every id has to be one of the bundle's. */
final class Names {

    private final Map<String, Course> courses;
    private final Map<String, Patient> patients;
    private final Map<String, Treatment> treatments;
    private final Map<String, Practitioner> practitioners;
    private final Map<String, Room> rooms;
    private final Map<String, Site> sites;

    Names(ClinicBundle bundle) {
        courses = by(bundle.courses(), Course::id);
        patients = by(bundle.patients(), Patient::id);
        treatments = by(bundle.treatments(), Treatment::code);
        practitioners = by(bundle.practitioners(), Practitioner::id);
        rooms = by(bundle.rooms(), Room::id);
        sites = by(bundle.sites(), Site::id);
    }

    Course course(String id) {
        return found(courses, id);
    }

    Patient patient(String id) {
        return found(patients, id);
    }

    String patientName(String id) {
        Patient patient = patient(id);
        return patient.givenName() + " " + patient.familyName();
    }

    String nameOfCourse(String course) {
        return patientName(course(course).patient());
    }

    String treatment(String code) {
        return found(treatments, code).name();
    }

    String practitioner(String id) {
        return found(practitioners, id).name();
    }

    /** The room and its site: "Room 2, Riverside". */
    String room(String id) {
        Room room = found(rooms, id);
        return room.name() + ", " + site(room.site());
    }

    String site(String id) {
        return found(sites, id).name();
    }

    PlaceView place(ToldPlace place) {
        Room room = found(rooms, place.room());
        return new PlaceView(
                place.start(),
                place.start().plusMinutes(place.minutes()),
                practitioner(place.practitioner()),
                room.name(),
                site(room.site()));
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static <T> T found(Map<String, T> items, String id) {
        return Objects.requireNonNull(items.get(id), () -> "The clinic has no " + id);
    }
}
