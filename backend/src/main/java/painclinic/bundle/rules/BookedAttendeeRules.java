package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everyone who was promised a place in a session belongs there, can come, and can be treated. */
final class BookedAttendeeRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        for (Booking booking : Booking.of(draft)) {
            Set<String> present = new HashSet<>();
            for (int i = 0; i < booking.session().attendees().size(); i++) {
                String id = booking.session().attendees().get(i).course();
                Entry<Course> course = draft.courses().find(id);
                if (course != null) {
                    new Place(booking, i, course, patient(course, draft), faults).check(present);
                }
            }
        }
    }

    private static @Nullable Entry<Patient> patient(Entry<Course> course, BundleDraft draft) {
        return course.trusts("patient") ? draft.patients().find(course.value().patient()) : null;
    }

    /** One course's place in one session. */
    private record Place(
            Booking booking,
            int index,
            Entry<Course> course,
            @Nullable Entry<Patient> patient,
            Faults faults) {

        void check(Set<String> present) {
            ofThisTreatment();
            if (patient != null) {
                once(present, patient.value());
                whenAvailable(patient);
                notAway(patient);
                inAnAccessibleRoom(patient);
                withSomeoneOfTheGenderAskedFor(patient);
            }
        }

        private void ofThisTreatment() {
            String treatment = course.value().treatment();
            if (course.trusts("treatment") && !treatment.equals(booking.session().treatment())) {
                fault(
                        "a course of %s: expected one of %s"
                                .formatted(treatment, booking.session().treatment()));
            }
        }

        private void once(Set<String> present, Patient attending) {
            if (!present.add(attending.id())) {
                fault("patient %s is in this session twice".formatted(attending.id()));
            }
        }

        private void whenAvailable(Entry<Patient> attending) {
            List<WeeklyWindow> available = attending.value().available();
            if (available != null
                    && attending.trusts("available")
                    && available.stream()
                            .noneMatch(window ->
                                    booking.isWithin(window.day(), window.from(), window.to()))) {
                fault("patient %s cannot come then".formatted(attending.value().id()));
            }
        }

        private void notAway(Entry<Patient> attending) {
            if (attending.trusts("unavailable")
                    && attending.value().unavailable().stream()
                            .anyMatch(away -> away.contains(booking.date()))) {
                fault("patient %s is away that day".formatted(attending.value().id()));
            }
        }

        private void inAnAccessibleRoom(Entry<Patient> attending) {
            if (booking.room() == null
                    || !booking.room().trusts("features")
                    || !attending.trusts("needs")) {
                return;
            }
            List<String> features = booking.room().value().features();
            List<String> lacking =
                    attending.value().needs().stream()
                            .filter(need -> !features.contains(need))
                            .toList();
            if (!lacking.isEmpty()) {
                fault(
                        "patient %s needs a room with %s"
                                .formatted(attending.value().id(), String.join(", ", lacking)));
            }
        }

        private void withSomeoneOfTheGenderAskedFor(Entry<Patient> attending) {
            Entry<Practitioner> practitioner = booking.practitioner();
            String gender = attending.value().practitionerGender();
            if (gender != null
                    && isOneToOne(booking.treatment())
                    && practitioner != null
                    && practitioner.trusts("gender")
                    && !gender.equals(practitioner.value().gender())) {
                fault(
                        "patient %s asked for a practitioner of gender %s"
                                .formatted(attending.value().id(), gender));
            }
        }

        private static boolean isOneToOne(@Nullable Entry<Treatment> treatment) {
            return treatment != null
                    && treatment.trusts("delivery")
                    && treatment.value().delivery() == Delivery.ONE_TO_ONE;
        }

        private void fault(String message) {
            booking.faultAt(faults, index, message);
        }
    }
}
