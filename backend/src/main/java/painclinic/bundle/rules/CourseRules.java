package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.Citation;
import painclinic.guideline.Guidelines;
import painclinic.guideline.TreatmentLimits;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A course keeps to the limits, and a patient has one course of a treatment at a time. */
final class CourseRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        KnownLimits limits = KnownLimits.of(draft);
        Set<PatientTreatment> taken = new HashSet<>();
        for (Entry<Course> entry : draft.courses()) {
            if (entry.trusts("treatment")
                    && draft.treatments().find(entry.value().treatment()) != null) {
                keepsToTheLimits(entry, draft, limits, faults);
            }
            if (entry.trusts("patient", "treatment")
                    && !isOver(entry)
                    && !taken.add(key(entry.value()))) {
                entry.fault(
                        faults,
                        "treatment",
                        "a second course of this treatment for one patient: expected one");
            }
        }
    }

    private static void keepsToTheLimits(
            Entry<Course> entry, BundleDraft draft, KnownLimits known, Faults faults) {
        Treatment treatment = treatment(entry, draft);
        Optional<Citation> against = advisesAgainst(entry.value(), draft);
        if (against.isPresent()) {
            entry.fault(
                    faults,
                    "treatment",
                    "not to be offered: expected another treatment (%s)"
                            .formatted(against.get().label()));
            return;
        }
        TreatmentLimits limits = known.of(entry.value());
        if (limits == null) {
            if (known.complete()) {
                entry.fault(
                        faults,
                        "treatment",
                        "neither the guideline nor a local limit sets sessions and window for this"
                                + " treatment");
            }
        } else if (treatment != null && treatment.isProgramme()) {
            asItsProgramme(entry, treatment, faults);
        } else if (entry.trusts("sessions") && entry.value().sessions() > limits.maxSessions()) {
            entry.fault(
                    faults,
                    "sessions",
                    "over the limit: expected at most %d sessions of %s"
                            .formatted(limits.maxSessions(), entry.value().treatment()));
        } else if (entry.trusts("sessions")
                && treatment != null
                && !limits.allowsMinutes((long) entry.value().sessions() * treatment.minutes())) {
            entry.fault(
                    faults,
                    "sessions",
                    "over the limit: expected at most %d hours of %s"
                            .formatted(limits.maxHours(), entry.value().treatment()));
        }
    }

    /** Null where it could not be read well enough to say anything about the course. */
    private static @Nullable Treatment treatment(Entry<Course> entry, BundleDraft draft) {
        Entry<Treatment> treatment = draft.treatments().find(entry.value().treatment());
        return treatment == null || !treatment.trusts("delivery", "minutes", "programme")
                ? null
                : treatment.value();
    }

    private static void asItsProgramme(Entry<Course> entry, Treatment treatment, Faults faults) {
        int sessions = treatment.programme().size();
        if (entry.trusts("sessions") && entry.value().sessions() != sessions) {
            entry.fault(
                    faults,
                    "sessions",
                    "expected just as many as %s has: %d".formatted(treatment.code(), sessions));
        }
        if (entry.has("deliveredOn")) {
            entry.fault(
                    faults,
                    "deliveredOn",
                    "the key is unknown here: its cohort has the dates of a programme");
        }
    }

    /** A course of which everything has been given, after which another may begin. */
    private static boolean isOver(Entry<Course> entry) {
        return entry.trusts("sessions", "deliveredOn") && entry.value().owed() <= 0;
    }

    private static Optional<Citation> advisesAgainst(Course course, BundleDraft draft) {
        String ruleset = course.guideline() == null ? draft.guideline() : course.guideline();
        return Guidelines.find(ruleset).flatMap(one -> one.advisesAgainst(course.treatment()));
    }

    private static PatientTreatment key(Course course) {
        return new PatientTreatment(course.patient(), course.treatment());
    }

    private record PatientTreatment(String patient, String treatment) {}
}
