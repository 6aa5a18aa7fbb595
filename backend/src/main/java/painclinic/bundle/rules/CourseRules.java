package painclinic.bundle.rules;

import painclinic.bundle.Course;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.TreatmentLimits;

import java.util.HashSet;
import java.util.Set;

/** A course keeps to the limits, and a patient has one course of a treatment. */
final class CourseRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        KnownLimits limits = KnownLimits.of(draft);
        Set<PatientTreatment> taken = new HashSet<>();
        for (Entry<Course> entry : draft.courses()) {
            if (entry.trusts("treatment")
                    && draft.treatments().find(entry.value().treatment()) != null) {
                keepsToTheLimits(entry, limits, faults);
            }
            if (entry.trusts("patient", "treatment") && !taken.add(key(entry.value()))) {
                entry.fault(
                        faults,
                        "treatment",
                        "a second course of this treatment for one patient: expected one");
            }
        }
    }

    private static void keepsToTheLimits(Entry<Course> entry, KnownLimits known, Faults faults) {
        TreatmentLimits limits = known.byTreatment().get(entry.value().treatment());
        if (limits == null) {
            if (known.complete()) {
                entry.fault(
                        faults,
                        "treatment",
                        "neither the guideline nor a local limit sets sessions and window for this"
                                + " treatment");
            }
        } else if (entry.trusts("sessions") && entry.value().sessions() > limits.maxSessions()) {
            entry.fault(
                    faults,
                    "sessions",
                    "over the limit: expected at most %d sessions of %s"
                            .formatted(limits.maxSessions(), entry.value().treatment()));
        }
    }

    private static PatientTreatment key(Course course) {
        return new PatientTreatment(course.patient(), course.treatment());
    }

    private record PatientTreatment(String patient, String treatment) {}
}
