package painclinic.bundle.rules;

import painclinic.bundle.Course;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.TreatmentLimits;

import java.time.LocalDate;
import java.util.List;

/** What a course has had already is possible, in order, and before the planning begins. */
final class DeliveredRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        KnownLimits limits = KnownLimits.of(draft);
        for (Entry<Course> course : draft.courses()) {
            if (!Booking.isProgramme(course, draft)
                    && course.trusts("deliveredOn")
                    && !course.value().deliveredOn().isEmpty()) {
                notMoreThanPrescribed(course, faults);
                ascending(course, faults);
                beforePlanning(course, draft.planning(), faults);
                withinTheWindow(course, limits, faults);
            }
        }
    }

    private static void notMoreThanPrescribed(Entry<Course> course, Faults faults) {
        if (course.trusts("sessions") && course.value().owed() < 0) {
            course.fault(
                    faults,
                    "deliveredOn",
                    "more delivered than prescribed: expected at most %d dates"
                            .formatted(course.value().sessions()));
        }
    }

    private static void ascending(Entry<Course> course, Faults faults) {
        List<LocalDate> dates = course.value().deliveredOn();
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i).isAfter(dates.get(i - 1))) {
                course.fault(
                        faults,
                        "deliveredOn",
                        i,
                        "out of order: expected a date after " + dates.get(i - 1));
            }
        }
    }

    private static void beforePlanning(
            Entry<Course> course, Entry<PlanningHorizon> planning, Faults faults) {
        List<LocalDate> dates = course.value().deliveredOn();
        for (int i = 0; planning.trusts("from") && i < dates.size(); i++) {
            if (!dates.get(i).isBefore(planning.value().from())) {
                course.fault(
                        faults,
                        "deliveredOn",
                        i,
                        "not delivered yet: expected a date before planning.from, "
                                + planning.value().from());
            }
        }
    }

    private static void withinTheWindow(Entry<Course> course, KnownLimits known, Faults faults) {
        TreatmentLimits limits = known.of(course.value());
        if (limits == null || !course.trusts("treatment")) {
            return;
        }
        limits.window()
                .breach(course.value().deliveredOn(), 0)
                .ifPresent(breach ->
                        course.fault(
                                faults,
                                "deliveredOn",
                                "delivered over %d days: expected at most %d from first to last"
                                        .formatted(breach.found(), breach.most())));
    }
}
