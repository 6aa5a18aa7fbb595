package painclinic.planning;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers a schedule's unscheduled sessions by course, with the names people know them by. */
final class UnscheduledCourses {

    private final Map<String, Course> courses;
    private final Map<String, Patient> patients;
    private final Map<String, Treatment> treatments;

    UnscheduledCourses(ClinicBundle bundle) {
        courses = by(bundle.courses(), Course::id);
        patients = by(bundle.patients(), Patient::id);
        treatments = by(bundle.treatments(), Treatment::code);
    }

    /** By course; a course that has left the clinic's records since is left out. */
    List<DraftView.Unscheduled> of(ClinicSchedule schedule) {
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
        Treatment treatment = treatments.get(course.treatment());
        return treatment == null ? course.treatment() : treatment.name();
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, item -> item));
    }
}
