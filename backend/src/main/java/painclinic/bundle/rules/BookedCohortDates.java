package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.TreatmentLimits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/** The dates that one cohort was promised keep to its programme's order, weeks and days. */
final class BookedCohortDates {

    private static final int DAYS_TO_SUNDAY = 6;

    private final Cohort cohort;
    private final TreeMap<Integer, Booking> booked;
    private final KnownLimits limits;
    private final Faults faults;

    BookedCohortDates(
            Cohort cohort, TreeMap<Integer, Booking> booked, KnownLimits limits, Faults faults) {
        this.cohort = cohort;
        this.booked = booked;
        this.limits = limits;
        this.faults = faults;
    }

    void check(BundleDraft draft) {
        Entry<Treatment> treatment = draft.treatments().find(cohort.treatment());
        if (treatment == null || !draft.planning().trusts("from")) {
            return;
        }
        LocalDate from = draft.planning().value().from();
        inOrder();
        booked.forEach((number, booking) -> spacing(number, booking, treatment.value(), from));
        weeks(treatment.value(), from);
        window(treatment.value());
        booked.values().forEach(booking -> notTooEarly(booking, draft));
    }

    private void inOrder() {
        LocalDate delivered =
                cohort.deliveredOn().isEmpty() ? null : cohort.deliveredOn().getLast();
        Booking before = null;
        for (Booking booking : booked.values()) {
            boolean late =
                    before != null && !booking.session().start().isAfter(before.session().start());
            if (late || delivered != null && booking.date().isBefore(delivered)) {
                booking.fault(faults, "start", "out of order: expected it after those before");
            }
            before = booking;
        }
    }

    private @Nullable LocalDate date(int number) {
        if (number >= 1 && number <= cohort.deliveredOn().size()) {
            return cohort.deliveredOn().get(number - 1);
        }
        Booking booking = booked.get(number);
        return booking == null ? null : booking.date();
    }

    private void spacing(int number, Booking booking, Treatment treatment, LocalDate from) {
        ProgrammeSession session = treatment.programme().get(number - 1);
        LocalDate since = date(session.follows(number));
        if (since == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(since, booking.date());
        Integer most = session.maxDays();
        if (days < session.fewestDays()) {
            booking.fault(
                    faults,
                    "start",
                    "%d days after %s: expected at least %d"
                            .formatted(days, since, session.fewestDays()));
        } else if (most != null && days > most && !since.plusDays(most).isBefore(from)) {
            booking.fault(
                    faults,
                    "start",
                    "%d days after %s: expected at most %d".formatted(days, since, most));
        }
    }

    private void weeks(Treatment treatment, LocalDate from) {
        Map<Integer, LocalDate> weeks = new TreeMap<>();
        for (int i = 0;
                i < Math.min(cohort.deliveredOn().size(), treatment.programme().size());
                i++) {
            Integer week = treatment.programme().get(i).week();
            if (week != null) {
                weeks.putIfAbsent(week, monday(cohort.deliveredOn().get(i)));
            }
        }
        var over =
                weeks.entrySet().stream()
                        .filter(one -> one.getValue().plusDays(DAYS_TO_SUNDAY).isBefore(from))
                        .map(Map.Entry::getKey)
                        .toList();
        booked.forEach((number, booking) -> {
            Integer week = treatment.programme().get(number - 1).week();
            if (week != null && !over.contains(week)) {
                LocalDate monday = monday(booking.date());
                weeks.putIfAbsent(week, monday);
                boolean later =
                        weeks.entrySet().stream()
                                .allMatch(one ->
                                        one.getKey() >= week || one.getValue().isBefore(monday));
                if (!monday.equals(weeks.get(week)) || !later) {
                    booking.fault(faults, "start", "not in a week of week " + week);
                }
            }
        });
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void window(Treatment treatment) {
        TreatmentLimits limit = limits.of(treatment.code());
        LocalDate first = date(1);
        for (int n = 2; limit != null && first == null && n <= treatment.ordinarySessions(); n++) {
            first = date(n);
        }
        for (Map.Entry<Integer, Booking> one : booked.entrySet()) {
            if (limit != null
                    && first != null
                    && one.getKey() <= treatment.ordinarySessions()
                    && one.getValue().date().isAfter(limit.lastDate(first))) {
                one.getValue()
                        .fault(
                                faults,
                                "start",
                                "past the window: expected at most %d days after %s"
                                        .formatted(limit.windowDays(), first));
            }
        }
    }

    private void notTooEarly(Booking booking, BundleDraft draft) {
        for (String member : cohort.members()) {
            Entry<Course> course = draft.courses().find(member);
            if (course != null
                    && course.trusts("startNotBefore")
                    && booking.date().isBefore(course.value().startNotBefore())) {
                booking.faultAt(
                        faults,
                        member,
                        "too early: expected a date from " + course.value().startNotBefore());
            }
        }
    }
}
