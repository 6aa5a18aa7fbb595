package painclinic.advising.fixes;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reduces a bundle to what matters to a few courses, so that it is read in a moment: those courses
 * and the others of their patients, those who may give them and fit rooms. A stand-in course is
 * there for everybody else's sessions. Positions of practitioners, rooms and treatments stay.
 */
public final class FixClinic {

    /** No id of a bundle holds such a character. */
    static final String STAND_IN = "\u0000";

    private final FixIndex index;
    private final ClinicBundle bundle;
    private final Set<String> courses;
    private final List<Treatment> sought;
    private final Set<String> keptClasses;

    private FixClinic(FixIndex index, ClinicBundle bundle, Collection<String> sought) {
        this.index = index;
        this.bundle = bundle;
        this.courses = new LinkedHashSet<>();
        Set<String> codes = new HashSet<>();
        for (String id : sought) {
            Course course = index.course(bundle, id);
            codes.add(course.treatment());
            courses.addAll(index.coursesOf(course.patient()));
        }
        this.sought = bundle.treatments().stream().filter(t -> codes.contains(t.code())).toList();
        this.keptClasses = new HashSet<>();
        for (String id : courses) {
            keptClasses.add(index.course(bundle, id).treatment());
        }
    }

    /** The clinic as some courses see it. */
    public static FixClinic of(FixIndex index, ClinicBundle bundle, Collection<String> sought) {
        return new FixClinic(index, bundle, sought);
    }

    /** Whether a course is there as itself. */
    boolean holds(String course) {
        return courses.contains(course);
    }

    /** Whether sessions of a treatment are kept as classes that can be joined. */
    boolean keepsClasses(String treatment) {
        return keptClasses.contains(treatment);
    }

    /** By position: whether a practitioner's time matters. */
    boolean[] practitionersWhoMatter() {
        boolean[] matter = new boolean[bundle.practitioners().size()];
        for (int i = 0; i < matter.length; i++) {
            matter[i] = gives(bundle.practitioners().get(i));
        }
        return matter;
    }

    /** By position: whether a room's time matters. */
    boolean[] roomsThatMatter() {
        boolean[] matter = new boolean[bundle.rooms().size()];
        for (int i = 0; i < matter.length; i++) {
            matter[i] = fits(bundle.rooms().get(i));
        }
        return matter;
    }

    public ClinicBundle reduced() {
        return bundle.withRooms(bundle.rooms().stream().map(this::reduced).toList())
                .withPractitioners(bundle.practitioners().stream().map(this::reduced).toList())
                .withPatients(patients())
                .withCourses(courses())
                .withBooked(classSessions());
    }

    private boolean gives(Practitioner practitioner) {
        return sought.stream().anyMatch(one -> practitioner.skills().contains(one.leadSkill()));
    }

    private boolean fits(Room room) {
        return sought.stream().anyMatch(one -> room.features().containsAll(one.roomFeatures()));
    }

    private Practitioner reduced(Practitioner one) {
        boolean gives = gives(one);
        Practitioner skilled =
                one.withSkills(
                        sought.stream()
                                .map(Treatment::leadSkill)
                                .filter(one.skills()::contains)
                                .toList());
        return gives
                ? skilled
                : skilled.withWorkingHours(List.of())
                        .withLeave(List.of())
                        .withAwayDuring(List.of());
    }

    private Room reduced(Room one) {
        return fits(one) ? one : one.withClosedDuring(List.of());
    }

    private List<Patient> patients() {
        List<Patient> patients = new ArrayList<>();
        for (String id : courses) {
            Patient patient = index.patient(bundle, index.course(bundle, id).patient());
            if (!patients.contains(patient)) {
                patients.add(patient);
            }
        }
        patients.add(
                new Patient(
                        STAND_IN,
                        "",
                        "",
                        "",
                        LocalDate.EPOCH,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of()));
        return patients;
    }

    private List<Course> courses() {
        List<Course> all = new ArrayList<>();
        courses.forEach(id -> all.add(index.course(bundle, id)));
        LocalDate from = bundle.planning().from();
        all.add(
                new Course(
                        STAND_IN,
                        STAND_IN,
                        all.getFirst().treatment(),
                        0,
                        from,
                        from,
                        from,
                        Priority.ROUTINE,
                        null,
                        List.of()));
        return all;
    }

    private List<Session> classSessions() {
        return index.schedule().sessions().stream()
                .filter(one -> one.classId() != null && keepsClasses(one.treatment()))
                .map(one -> one.withAttendees(List.of()))
                .toList();
    }
}
