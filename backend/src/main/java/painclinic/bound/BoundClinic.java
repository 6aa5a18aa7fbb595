package painclinic.bound;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Priority;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.evaluation.ClinicIndex;
import painclinic.guideline.TreatmentLimits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The courses of a clinic, each made ready to be looked at alone. */
final class BoundClinic {

    private final ClinicIndex index;
    private final CostWeights weights;
    private final Shifts shifts;
    private final Demands demands;
    private final Map<String, List<Session>> booked = new HashMap<>();
    private final List<BoundCourse> courses = new ArrayList<>();
    private final long origin;
    private final int horizonStart;
    private final int horizonDays;
    private final int days;

    BoundClinic(ClinicBundle bundle, CostWeights weights) {
        index = new ClinicIndex(bundle);
        this.weights = weights;
        long from = bundle.planning().from().toEpochDay();
        long to = bundle.planning().to().toEpochDay();
        long last = to;
        long first = from;
        for (Session session : bundle.booked()) {
            first = Math.min(first, session.start().toLocalDate().toEpochDay());
            last = Math.max(last, session.start().toLocalDate().toEpochDay());
            for (Attendee attendee : session.attendees()) {
                booked.computeIfAbsent(attendee.course(), unused -> new ArrayList<>()).add(session);
            }
        }
        booked.values().forEach(all -> all.sort(Comparator.comparing(Session::start)));
        origin = first;
        horizonStart = Math.toIntExact(from - first);
        horizonDays = Math.toIntExact(to - from) + 1;
        days = Math.toIntExact(last - first) + 1;
        shifts = new Shifts(bundle, horizonDays);
        demands = new Demands(index, shifts);
        bundle.courses().stream()
                .filter(course -> course.owed() > 0)
                .forEach(course -> courses.add(course(course)));
    }

    List<BoundCourse> courses() {
        return courses;
    }

    ClinicIndex index() {
        return index;
    }

    CostWeights weights() {
        return weights;
    }

    List<Treatment> treatments() {
        return index.bundle().treatments();
    }

    int days() {
        return days;
    }

    int horizonStart() {
        return horizonStart;
    }

    int horizonDays() {
        return horizonDays;
    }

    Shifts shifts() {
        return shifts;
    }

    Demands demands() {
        return demands;
    }

    int seats(Treatment treatment) {
        return demands.seats(treatment);
    }

    private BoundCourse course(Course course) {
        Treatment treatment = index.treatmentOf(course);
        List<Session> promised = booked.getOrDefault(course.id(), List.of());
        Wish wish = Wish.of(course, treatment, index.patient(course.patient()));
        Demand demand = demands.of(wish);
        boolean anchored = treatment.minDaysBetween() > 0;
        byte[] unwished = unwished(course, wish, demand, promised);
        int[] bookedDays = promised.stream().mapToInt(this::day).toArray();
        int[] delivered =
                course.deliveredOn().stream()
                        .mapToInt(date -> Math.toIntExact(date.toEpochDay() - origin))
                        .sorted()
                        .toArray();
        int last = delivered.length == 0 ? BoundCourse.NEVER : delivered[delivered.length - 1];
        int earliest = Math.toIntExact(course.startNotBefore().toEpochDay() - origin);
        keepToTheWindow(course, unwished, delivered, bookedDays);
        return new BoundCourse(
                demand,
                course.owed(),
                course.priority() == Priority.URGENT ? 2 : 1,
                course.priority() == Priority.URGENT ? weights.urgentMissing() : 1,
                treatment.minDaysBetween(),
                treatment.targetDaysBetween(),
                unwished,
                anchored ? bookedDays : new int[0],
                anchored ? new int[0] : bookedDays,
                last,
                earliest,
                horizonStart + horizonDays,
                most(course, treatment, unwished, last, bookedDays),
                Habits.of(demand, promised, index.bundle().practitioners()),
                weights);
    }

    private int day(Session session) {
        return Math.toIntExact(session.start().toLocalDate().toEpochDay() - origin);
    }

    private byte[] unwished(Course course, Wish wish, Demand demand, List<Session> promised) {
        Patient patient = index.patient(course.patient());
        byte[] unwished = new byte[days];
        Arrays.fill(unwished, BoundCourse.SHUT);
        LocalDate from = index.bundle().planning().from();
        int first = Math.toIntExact(course.startNotBefore().toEpochDay() - from.toEpochDay());
        for (int day = Math.max(0, first); day < horizonDays; day++) {
            unwished[horizonStart + day] = demand.unmet(day);
        }
        for (DateRange away : patient.unavailable()) {
            long last = Math.min(horizonDays - 1L, away.to().toEpochDay() - from.toEpochDay());
            for (long day = Math.max(0, away.from().toEpochDay() - from.toEpochDay());
                    day <= last;
                    day++) {
                unwished[horizonStart + (int) day] = BoundCourse.SHUT;
            }
        }
        boolean anchored = wish.treatment().minDaysBetween() > 0;
        for (Session session : promised) {
            unwished[day(session)] = anchored ? Wishes.unmet(session, wish) : 0;
        }
        return unwished;
    }

    /** Shuts the days that no window of the course reaches. */
    private void keepToTheWindow(
            Course course, byte[] unwished, int[] delivered, int[] bookedDays) {
        TreatmentLimits limits = index.limits(course);
        if (limits == null) {
            return;
        }
        int[] known =
                IntStream.concat(Arrays.stream(delivered), Arrays.stream(bookedDays)).toArray();
        int earliest = Arrays.stream(known).min().orElse(0);
        int latest = Arrays.stream(known).max().orElse(0);
        for (int day = 0; day < days && known.length > 0; day++) {
            if (day - earliest > limits.windowDays() || latest - day > limits.windowDays()) {
                unwished[day] = BoundCourse.SHUT;
            }
        }
    }

    /** The most sessions that keep their distance within one window, from the best first day. */
    private int most(
            Course course, Treatment treatment, byte[] unwished, int last, int[] bookedDays) {
        TreatmentLimits limits = index.limits(course);
        int gap = treatment.minDaysBetween();
        if (gap == 0 || limits == null) {
            boolean open = IntStream.range(0, days).anyMatch(d -> unwished[d] >= 0);
            return open ? course.owed() : bookedDays.length;
        }
        int best = bookedDays.length;
        int from = last == BoundCourse.NEVER ? 0 : Math.max(0, last + gap);
        for (int first = from; first < days && best < course.owed(); first++) {
            if (unwished[first] >= 0) {
                int reach =
                        last == BoundCourse.NEVER
                                ? Math.min(days - 1, first + limits.windowDays())
                                : days - 1;
                best = Math.max(best, fitting(unwished, first, reach, gap, bookedDays));
            }
        }
        return Math.min(course.owed(), best);
    }

    private static int fitting(byte[] unwished, int from, int to, int gap, int[] bookedDays) {
        int count = 0;
        int next = from;
        for (int day = from; day <= to; day++) {
            boolean fixed = false;
            boolean crowds = false;
            for (int one : bookedDays) {
                fixed |= one == day;
                crowds |= one > day && one - day < gap;
            }
            if (fixed || (day >= next && unwished[day] >= 0 && !crowds)) {
                count++;
                next = day + gap;
            }
        }
        return count;
    }
}
