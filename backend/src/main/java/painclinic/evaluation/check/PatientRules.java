package painclinic.evaluation.check;

import painclinic.bundle.Attendee;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Patient;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

import java.time.LocalDate;

/** The session is what the course prescribes, and the patient can come and be treated there. */
final class PatientRules implements PlacementRules {

    @Override
    public void check(Placement session, ClinicIndex clinic, Findings findings) {
        for (Attendee attendee : session.session().attendees()) {
            Course course = clinic.course(attendee.course());
            if (course != null) {
                Findings theirs = findings.ofCourse(course.id());
                checkTreatment(session, course, theirs);
                Patient patient = clinic.patient(course.patient());
                checkAvailability(session, patient, theirs);
                checkNeeds(session, patient, theirs);
            }
        }
    }

    private static void checkTreatment(Placement session, Course course, Findings findings) {
        if (!course.treatment().equals(session.treatment().code())) {
            findings.add(
                    "treatment",
                    "%s: course %s is %s."
                            .formatted(session.where(), course.id(), course.treatment()));
        }
    }

    private static void checkAvailability(Placement session, Patient patient, Findings findings) {
        if (patient.available() != null && !session.fits(patient.available())) {
            findings.add(
                    "patient-availability",
                    "%s: %s cannot come then.".formatted(session.where(), patient.id()));
        }
        LocalDate date = session.session().start().toLocalDate();
        if (patient.unavailable().stream().anyMatch(away -> away.contains(date))) {
            findings.add(
                    "patient-availability",
                    "%s: %s is away.".formatted(session.where(), patient.id()));
        }
    }

    private static void checkNeeds(Placement session, Patient patient, Findings findings) {
        if (!session.room().features().containsAll(patient.needs())) {
            findings.add(
                    "patient-needs",
                    "%s: %s needs a room with %s."
                            .formatted(session.where(), patient.id(), patient.needs()));
        }
        if (session.treatment().delivery() == Delivery.ONE_TO_ONE
                && patient.practitionerGender() != null
                && !patient.practitionerGender().equals(session.practitioner().gender())) {
            findings.add(
                    "patient-needs",
                    "%s: %s asked for a practitioner of another gender."
                            .formatted(session.where(), patient.id()));
        }
    }
}
