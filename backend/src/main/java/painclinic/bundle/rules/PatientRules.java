package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One person has one record, and was born before being referred. */
final class PatientRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        Map<String, String> places = new HashMap<>();
        for (Entry<Patient> patient : draft.patients()) {
            String first =
                    patient.trusts("nhsNumber")
                            ? places.putIfAbsent(
                                    patient.value().nhsNumber(), patient.path("nhsNumber"))
                            : null;
            if (first != null) {
                patient.fault(
                        faults,
                        "nhsNumber",
                        "the same as %s: expected one record for each person".formatted(first));
            }
        }
        Map<String, LocalDate> referred = firstReferrals(draft);
        for (Entry<Patient> patient : draft.patients()) {
            bornBefore(referred.get(patient.value().id()), patient, draft, faults);
        }
    }

    private static Map<String, LocalDate> firstReferrals(BundleDraft draft) {
        Map<String, LocalDate> first = new HashMap<>();
        for (Entry<Course> course : draft.courses()) {
            if (course.trusts("patient", "referredOn")) {
                first.merge(
                        course.value().patient(),
                        course.value().referredOn(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first;
    }

    private static void bornBefore(
            @Nullable LocalDate referral,
            Entry<Patient> patient,
            BundleDraft draft,
            Faults faults) {
        if (!patient.trusts("dateOfBirth")) {
            return;
        }
        LocalDate born = patient.value().dateOfBirth();
        if (patient.trusts("id") && referral != null && born.isAfter(referral)) {
            patient.fault(
                    faults,
                    "dateOfBirth",
                    "born after being referred: expected a date up to " + referral);
        } else if (draft.planning().trusts("from")
                && born.isAfter(draft.planning().value().from())) {
            patient.fault(
                    faults,
                    "dateOfBirth",
                    "not yet born: expected a date up to " + draft.planning().value().from());
        }
    }
}
