package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.Course;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.TreatmentLimits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a course was promised, together with what it has had, keeps to its number of sessions, its
 * window, its start and its spacing. The numbers of promised sessions follow from their dates and
 * are not checked.
 */
final class BookedCourseRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        KnownLimits limits = KnownLimits.of(draft);
        Map<String, List<Booking>> byCourse = byCourse(draft);
        for (Entry<Course> course : draft.courses()) {
            List<Booking> promised = byCourse.remove(course.value().id());
            if (promised != null
                    && !Booking.isProgramme(course, draft)
                    && course.trusts("id", "deliveredOn")) {
                promised.sort(Comparator.comparing(booking -> booking.session().start()));
                notMoreThanPrescribed(course, promised, faults);
                withinTheWindow(course, promised, limits, faults);
                notTooEarly(course, promised, faults);
                farEnoughApart(course, promised, treatment(course, draft), faults);
            }
        }
    }

    private static Map<String, List<Booking>> byCourse(BundleDraft draft) {
        Map<String, List<Booking>> byCourse = new HashMap<>();
        for (Booking booking : Booking.of(draft)) {
            Set<String> courses = new HashSet<>();
            for (Attendee attendee : booking.session().attendees()) {
                if (courses.add(attendee.course())) {
                    byCourse.computeIfAbsent(attendee.course(), _ -> new ArrayList<>())
                            .add(booking);
                }
            }
        }
        return byCourse;
    }

    private static @Nullable Entry<Treatment> treatment(Entry<Course> course, BundleDraft draft) {
        return course.trusts("treatment")
                ? draft.treatments().find(course.value().treatment())
                : null;
    }

    private static void notMoreThanPrescribed(
            Entry<Course> course, List<Booking> promised, Faults faults) {
        int owed = Math.max(0, course.value().owed());
        for (int i = owed; course.trusts("sessions") && i < promised.size(); i++) {
            fault(
                    promised.get(i),
                    course,
                    faults,
                    "more promised than prescribed: expected at most %d sessions, %d of them"
                                    .formatted(
                                            course.value().sessions(),
                                            course.value().deliveredOn().size())
                            + " delivered");
        }
    }

    private static void withinTheWindow(
            Entry<Course> course, List<Booking> promised, KnownLimits known, Faults faults) {
        TreatmentLimits limits = known.of(course.value());
        if (limits == null || !course.trusts("treatment")) {
            return;
        }
        List<LocalDate> delivered = course.value().deliveredOn();
        LocalDate first = promised.getFirst().date();
        if (!delivered.isEmpty() && delivered.getFirst().isBefore(first)) {
            first = delivered.getFirst();
        }
        LocalDate last = limits.lastDate(first);
        for (Booking booking : promised) {
            if (booking.date().isAfter(last)) {
                fault(
                        booking,
                        course,
                        faults,
                        "past the window: expected at most %d days after the first session on %s"
                                .formatted(limits.windowDays(), first));
            }
        }
    }

    private static void notTooEarly(Entry<Course> course, List<Booking> promised, Faults faults) {
        LocalDate earliest = course.value().startNotBefore();
        for (Booking booking : promised) {
            if (course.trusts("startNotBefore") && booking.date().isBefore(earliest)) {
                fault(booking, course, faults, "too early: expected a date from " + earliest);
            }
        }
    }

    private static void farEnoughApart(
            Entry<Course> course,
            List<Booking> promised,
            @Nullable Entry<Treatment> treatment,
            Faults faults) {
        if (treatment == null || !treatment.trusts("minDaysBetween")) {
            return;
        }
        int least = treatment.value().minDaysBetween();
        List<LocalDate> delivered = course.value().deliveredOn();
        LocalDate previous = delivered.isEmpty() ? null : delivered.getLast();
        for (Booking booking : promised) {
            if (previous != null && ChronoUnit.DAYS.between(previous, booking.date()) < least) {
                fault(
                        booking,
                        course,
                        faults,
                        "too close to the session on %s: expected at least %d days between"
                                .formatted(previous, least));
            }
            previous = booking.date();
        }
    }

    private static void fault(
            Booking booking, Entry<Course> course, Faults faults, String message) {
        booking.faultAt(faults, course.value().id(), message);
    }
}
