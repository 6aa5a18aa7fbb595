package painclinic.draft;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the names that people know to what a draft has no place for, and to what was done to it. */
final class DraftNames {

    private final Map<String, Course> courses;
    private final Map<String, Patient> patients;
    private final Map<String, Treatment> treatments;
    private final Map<String, Practitioner> practitioners;
    private final Map<String, Room> rooms;

    /** Nobody's names. */
    DraftNames() {
        courses = Map.of();
        patients = Map.of();
        treatments = Map.of();
        practitioners = Map.of();
        rooms = Map.of();
    }

    DraftNames(ClinicBundle bundle) {
        courses = by(bundle.courses(), Course::id);
        patients = by(bundle.patients(), Patient::id);
        treatments = by(bundle.treatments(), Treatment::code);
        practitioners = by(bundle.practitioners(), Practitioner::id);
        rooms = by(bundle.rooms(), Room::id);
    }

    /** The same, and of what has left the records the names it had before. */
    DraftNames(ClinicBundle bundle, ClinicBundle before) {
        this(bundle);
        by(before.courses(), Course::id).forEach(courses::putIfAbsent);
        by(before.patients(), Patient::id).forEach(patients::putIfAbsent);
        by(before.treatments(), Treatment::code).forEach(treatments::putIfAbsent);
        by(before.practitioners(), Practitioner::id).forEach(practitioners::putIfAbsent);
        by(before.rooms(), Room::id).forEach(rooms::putIfAbsent);
    }

    boolean knowsCourse(String id) {
        return courses.containsKey(id);
    }

    /** Why a place collides, in words. */
    String words(Collision collision) {
        Session session = collision.proposal().session();
        return collision
                .reason()
                .words(
                        patientOf(collision.proposal().course()),
                        practitioner(session.practitioner()),
                        room(session.room()),
                        treatment(session.treatment()));
    }

    String patientOf(String courseId) {
        Course course = courses.get(courseId);
        return course == null ? courseId : patientName(course);
    }

    /** Whose course it is, and of what. */
    String courseLabel(String id) {
        Course course = courses.get(id);
        return course == null ? id : patientName(course) + ", " + treatmentName(course);
    }

    String practitioner(String id) {
        Practitioner practitioner = practitioners.get(id);
        return practitioner == null ? id : practitioner.name();
    }

    String room(String id) {
        Room room = rooms.get(id);
        return room == null ? id : room.name();
    }

    String treatment(String code) {
        Treatment treatment = treatments.get(code);
        return treatment == null ? code : treatment.name();
    }

    /** By course; a course that has left the clinic's records since is left out. */
    List<DraftView.Unscheduled> unscheduled(ClinicSchedule schedule) {
        Map<Course, List<UnscheduledSession>> sessions = new LinkedHashMap<>();
        for (UnscheduledSession session : schedule.unscheduled()) {
            Course course = courses.get(session.course());
            if (course != null) {
                sessions.computeIfAbsent(course, none -> new ArrayList<>()).add(session);
            }
        }
        return sessions.entrySet().stream()
                .map(entry -> unscheduled(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The step that would be taken back next, if there is one and the records have its course. */
    Optional<DraftView.Step> lastStep(HandSteps steps) {
        return Optional.ofNullable(steps.last())
                .flatMap(step ->
                        Optional.ofNullable(courses.get(step.course()))
                                .map(course -> step(step, course, steps.madeBy())));
    }

    private DraftView.Step step(HandStep step, Course course, @Nullable String madeBy) {
        return new DraftView.Step(
                step.kind(),
                patientName(course),
                treatmentName(course),
                step.from(),
                step.to(),
                madeBy);
    }

    private DraftView.Unscheduled unscheduled(Course course, List<UnscheduledSession> sessions) {
        return new DraftView.Unscheduled(
                course.id(),
                patientName(course),
                treatmentName(course),
                course.priority(),
                sessions.stream().map(UnscheduledSession::number).sorted().toList(),
                sessions.stream()
                        .flatMap(session -> session.reasons().stream())
                        .distinct()
                        .toList());
    }

    private String patientName(Course course) {
        Patient patient = patients.get(course.patient());
        return patient == null
                ? course.patient()
                : patient.givenName() + " " + patient.familyName();
    }

    private String treatmentName(Course course) {
        return treatment(course.treatment());
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> key) {
        return items.stream()
                .collect(Collectors.toMap(key, item -> item, (a, b) -> a, HashMap::new));
    }
}
