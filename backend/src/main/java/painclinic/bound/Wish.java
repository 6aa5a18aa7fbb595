package painclinic.bound;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;

import java.util.List;
import java.util.Set;

/**
 * What the sessions of a course ask for; courses that ask for the same are looked up once. A null
 * gender or practitioner asks for nobody in particular.
 */
record Wish(
        Treatment treatment,
        Set<String> needs,
        @Nullable String gender,
        @Nullable String practitioner,
        @Nullable List<WeeklyWindow> available,
        List<WeeklyWindow> preferred) {

    static Wish of(Course course, Treatment treatment, Patient patient) {
        boolean oneToOne = treatment.delivery() == Delivery.ONE_TO_ONE;
        return new Wish(
                treatment,
                Set.copyOf(patient.needs()),
                oneToOne ? patient.practitionerGender() : null,
                oneToOne ? course.preferredPractitioner() : null,
                patient.available(),
                patient.preferred());
    }

    boolean mayBeGivenBy(Practitioner one) {
        return one.skills().contains(treatment.code())
                && (gender == null || gender.equals(one.gender()));
    }

    boolean isFor(String id) {
        return practitioner == null || practitioner.equals(id);
    }
}
