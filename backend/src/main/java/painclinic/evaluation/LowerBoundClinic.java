package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Delivery;
import painclinic.bundle.Patient;
import painclinic.bundle.Priority;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.guideline.TreatmentLimits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The courses of a clinic, each made ready to be looked at alone. */
final class LowerBoundClinic {

    private final ClinicIndex index;
    private final CostWeights weights;
    private final LowerBoundTimes times;
    private final Map<String, List<Session>> booked = new HashMap<>();
    private final List<LowerBoundCourse> courses = new ArrayList<>();
    private final long origin;
    private final int horizonStart;
    private final int horizonDays;
    private final int days;

    LowerBoundClinic(ClinicBundle bundle, CostWeights weights) {
        index = new ClinicIndex(bundle);
        this.weights = weights;
        times = new LowerBoundTimes(index);
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
        bundle.courses().stream()
                .filter(course -> course.owed() > 0)
                .forEach(course -> courses.add(course(course)));
    }

    List<LowerBoundCourse> courses() {
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

    /** The most people that a session of this treatment can hold anywhere in the clinic. */
    int seats(Treatment treatment) {
        if (treatment.delivery() == Delivery.ONE_TO_ONE) {
            return 1;
        }
        int largest =
                index.bundle().rooms().stream()
                        .filter(room -> room.features().containsAll(treatment.roomFeatures()))
                        .mapToInt(room -> room.capacity())
                        .max()
                        .orElse(1);
        Integer most = index.groupMax(treatment);
        return Math.max(1, most == null ? largest : Math.min(most, largest));
    }

    private LowerBoundCourse course(Course course) {
        Treatment treatment = index.treatmentOf(course);
        List<Session> promised = booked.getOrDefault(course.id(), List.of());
        byte[] unwished = unwished(course, treatment, promised);
        boolean anchored = treatment.minDaysBetween() > 0;
        int[] bookedDays = promised.stream().mapToInt(this::day).toArray();
        int[] delivered =
                course.deliveredOn().stream()
                        .mapToInt(date -> Math.toIntExact(date.toEpochDay() - origin))
                        .sorted()
                        .toArray();
        int last = delivered.length == 0 ? LowerBoundCourse.NEVER : delivered[delivered.length - 1];
        int earliest = Math.toIntExact(course.startNotBefore().toEpochDay() - origin);
        keepToTheWindow(course, unwished, delivered, bookedDays);
        return new LowerBoundCourse(
                treatments().indexOf(treatment),
                course.owed(),
                course.priority() == Priority.URGENT ? 2 : 1,
                course.priority() == Priority.URGENT ? weights.urgentMissing() : 1,
                treatment.minDaysBetween(),
                treatment.targetDaysBetween(),
                unwished,
                anchored ? bookedDays : new int[0],
                last,
                earliest,
                horizonStart + horizonDays,
                most(course, treatment, unwished, last, bookedDays),
                sure(treatment, promised),
                weights);
    }

    /** What is known to be irregular among the booked sessions. */
    private long sure(Treatment treatment, List<Session> promised) {
        if (promised.isEmpty()) {
            return 0;
        }
        boolean oneToOne = treatment.delivery() == Delivery.ONE_TO_ONE;
        long who =
                promised.stream()
                        .map(one -> oneToOne ? one.practitioner() : String.valueOf(one.classId()))
                        .distinct()
                        .count();
        long slots =
                promised.stream()
                        .map(one -> one.start().getDayOfWeek() + " " + one.start().toLocalTime())
                        .distinct()
                        .count();
        return LowerBoundCourse.MONEY
                * (weights.continuity() * (who - 1) + weights.regularity() * (slots - 1));
    }

    private int day(Session session) {
        return Math.toIntExact(session.start().toLocalDate().toEpochDay() - origin);
    }

    private byte[] unwished(Course course, Treatment treatment, List<Session> promised) {
        Patient patient = index.patient(course.patient());
        boolean oneToOne = treatment.delivery() == Delivery.ONE_TO_ONE;
        Set<String> needs = Set.copyOf(patient.needs());
        String gender = oneToOne ? patient.practitionerGender() : null;
        String preferred = oneToOne ? course.preferredPractitioner() : null;
        BitSet[] anybody = times.open(new LowerBoundTimes.Wish(treatment, needs, gender, null));
        BitSet[] wished =
                preferred == null
                        ? anybody
                        : times.open(new LowerBoundTimes.Wish(treatment, needs, gender, preferred));
        LowerBoundWishes wishes = new LowerBoundWishes(times, patient, treatment.minutes());
        byte[] unwished = new byte[days];
        Arrays.fill(unwished, LowerBoundCourse.SHUT);
        LocalDate from = index.bundle().planning().from();
        for (int day = 0; day < horizonDays; day++) {
            LocalDate date = from.plusDays(day);
            if (!date.isBefore(course.startNotBefore()) && !isAway(patient, date)) {
                unwished[horizonStart + day] =
                        wishes.unmet(date.getDayOfWeek(), anybody[day], wished[day]);
            }
        }
        for (Session session : promised) {
            unwished[day(session)] =
                    treatment.minDaysBetween() == 0 ? 0 : unmet(session, patient, preferred);
        }
        return unwished;
    }

    private static byte unmet(Session session, Patient patient, @Nullable String preferred) {
        int unmet = 0;
        if (!patient.preferred().isEmpty() && !LowerBoundTimes.fits(session, patient.preferred())) {
            unmet++;
        }
        if (preferred != null && !preferred.equals(session.practitioner())) {
            unmet++;
        }
        return (byte) unmet;
    }

    private static boolean isAway(Patient patient, LocalDate date) {
        return patient.unavailable().stream().anyMatch((DateRange away) -> away.contains(date));
    }

    /** Shuts the days that no window of the course reaches. */
    private void keepToTheWindow(
            Course course, byte[] unwished, int[] delivered, int[] bookedDays) {
        TreatmentLimits limits = index.limits(course.treatment());
        if (limits == null) {
            return;
        }
        int[] known =
                IntStream.concat(Arrays.stream(delivered), Arrays.stream(bookedDays)).toArray();
        for (int day = 0; day < days && known.length > 0; day++) {
            int here = day;
            if (Arrays.stream(known).anyMatch(one -> Math.abs(one - here) > limits.windowDays())) {
                unwished[day] = LowerBoundCourse.SHUT;
            }
        }
    }

    /** The most sessions that keep their distance within one window, from the best first day. */
    private int most(
            Course course, Treatment treatment, byte[] unwished, int last, int[] bookedDays) {
        TreatmentLimits limits = index.limits(course.treatment());
        int gap = treatment.minDaysBetween();
        if (gap == 0 || limits == null) {
            boolean open = IntStream.range(0, days).anyMatch(d -> unwished[d] >= 0);
            return open ? course.owed() : bookedDays.length;
        }
        int best = bookedDays.length;
        int from = last == LowerBoundCourse.NEVER ? 0 : Math.max(0, last + gap);
        for (int first = from; first < days && best < course.owed(); first++) {
            if (unwished[first] >= 0) {
                int reach =
                        last == LowerBoundCourse.NEVER
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
            int here = day;
            boolean fixed = Arrays.stream(bookedDays).anyMatch(one -> one == here);
            boolean crowds =
                    Arrays.stream(bookedDays).anyMatch(one -> one > here && one - here < gap);
            if (fixed || (day >= next && unwished[day] >= 0 && !crowds)) {
                count++;
                next = day + gap;
            }
        }
        return count;
    }
}
