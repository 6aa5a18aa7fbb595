package painclinic.planning;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;
import painclinic.schedule.HandStep;
import painclinic.schedule.HandSteps;

import java.util.ArrayList;
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

    DraftNames(ClinicBundle bundle) {
        courses = by(bundle.courses(), Course::id);
        patients = by(bundle.patients(), Patient::id);
        treatments = by(bundle.treatments(), Treatment::code);
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
                                .map(course -> step(step, course)));
    }

    private DraftView.Step step(HandStep step, Course course) {
        return new DraftView.Step(
                step.kind(), patientName(course), treatmentName(course), step.from(), step.to());
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
