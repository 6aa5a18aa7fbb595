package painclinic.planner;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.WorkingBlock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Promises sessions at random: one to one and in classes, before, in and after the horizon, classes
 * that keep no pattern. What the bundle reader refuses is not promised, so the bundle is valid.
 */
public final class RandomBookings {

    private static final int WEEKS_AROUND = 3;

    private final Chance chance;
    private ClinicBundle bundle;

    private RandomBookings(long seed, ClinicBundle unbooked) {
        this.chance = new Chance(new Random(seed * 104_729 + 7));
        this.bundle = unbooked;
    }

    /** A random clinic with bookings, as it comes out of the reader. */
    public static ClinicBundle bundle(long seed) {
        return bundle(seed, new RandomClinic(seed).bundle());
    }

    /** The same clinic with hardly any time: each practitioner treats for an hour or two a day. */
    public static ClinicBundle crowded(long seed) {
        ClinicBundle roomy = new RandomClinic(seed).bundle();
        List<Practitioner> busy =
                roomy.practitioners().stream().map(one -> withMinutes(one, seed)).toList();
        return bundle(
                seed,
                new ClinicBundle(
                        roomy.clinic(),
                        roomy.guideline(),
                        roomy.localLimits(),
                        roomy.planning(),
                        roomy.treatments(),
                        roomy.sites(),
                        roomy.rooms().subList(0, Math.min(2, roomy.rooms().size())),
                        busy,
                        roomy.patients(),
                        roomy.courses(),
                        List.of()));
    }

    private static Practitioner withMinutes(Practitioner one, long seed) {
        return new Practitioner(
                one.id(),
                one.name(),
                one.profession(),
                one.registration(),
                one.skills(),
                one.gender(),
                one.workingHours(),
                one.leave(),
                one.awayDuring(),
                seed % 2 == 0 ? 60 : 120);
    }

    private static ClinicBundle bundle(long seed, ClinicBundle unbooked) {
        RandomBookings bookings = new RandomBookings(seed, unbooked);
        int tries = bookings.chance.pick(List.of(0, 20, 80));
        for (int i = 0; i < tries && !bookings.bundle.courses().isEmpty(); i++) {
            bookings.tryOne("b" + i);
        }
        return accepted(bookings.bundle);
    }

    private void tryOne(String id) {
        Course course = chance.pick(bundle.courses());
        Treatment treatment =
                bundle.treatments().stream()
                        .filter(one -> one.code().equals(course.treatment()))
                        .findFirst()
                        .orElseThrow();
        List<Session> booked = new ArrayList<>(bundle.booked());
        boolean group = treatment.delivery() == Delivery.GROUP;
        if (!group || chance.happens(0.5) || !join(course, booked)) {
            Session session = session(id, course, treatment, group);
            if (session == null) {
                return;
            }
            booked.add(session);
        }
        ClinicBundle candidate = withBooked(bundle, booked);
        if (BundleReader.read(BundleWriter.toBytes(candidate)) instanceof BundleReading.Accepted) {
            bundle = candidate;
        }
    }

    private boolean join(Course course, List<Session> booked) {
        for (int i = 0; i < booked.size(); i++) {
            Session session = booked.get(i);
            if (session.treatment().equals(course.treatment()) && chance.happens(0.5)) {
                List<Attendee> people = new ArrayList<>(session.attendees());
                people.add(new Attendee(course.id(), 1));
                booked.set(i, copy(session, session.id(), session.start(), people));
                return true;
            }
        }
        return false;
    }

    private @Nullable Session session(
            String id, Course course, Treatment treatment, boolean group) {
        for (Session session : bundle.booked()) {
            if (session.treatment().equals(course.treatment()) && chance.happens(0.5)) {
                return copy(
                        session,
                        id,
                        session.start().plusWeeks(chance.below(9) - 4L),
                        List.of(new Attendee(course.id(), 1)));
            }
        }
        List<Practitioner> able =
                bundle.practitioners().stream()
                        .filter(one -> one.skills().contains(treatment.code()))
                        .filter(one -> !one.workingHours().isEmpty())
                        .toList();
        if (able.isEmpty()) {
            return null;
        }
        Practitioner practitioner = chance.pick(able);
        WorkingBlock block = chance.pick(practitioner.workingHours());
        List<Room> rooms =
                bundle.rooms().stream()
                        .filter(room -> room.site().equals(block.site()))
                        .filter(room -> room.features().containsAll(treatment.roomFeatures()))
                        .toList();
        if (rooms.isEmpty()) {
            return null;
        }
        return new Session(
                id,
                treatment.code(),
                start(block),
                treatment.minutes(),
                chance.pick(rooms).id(),
                practitioner.id(),
                group ? treatment.code() + chance.below(2) : null,
                List.of(new Attendee(course.id(), 1)));
    }

    private LocalDateTime start(WorkingBlock block) {
        LocalDate first = bundle.planning().from().minusWeeks(WEEKS_AROUND);
        int weeks = (int) ChronoUnit.WEEKS.between(first, bundle.planning().to()) + WEEKS_AROUND;
        int ahead = Math.floorMod(block.day().getValue() - first.getDayOfWeek().getValue(), 7);
        int grid = bundle.planning().gridMinutes();
        int from = (block.from().toSecondOfDay() / 60 + grid - 1) / grid;
        int to = Math.max(from + 1, block.to().toSecondOfDay() / 60 / grid);
        return first.plusDays(ahead + 7L * chance.below(Math.min(weeks, 16)))
                .atStartOfDay()
                .plusMinutes((long) grid * (from + chance.below(to - from)));
    }

    private static Session copy(
            Session session, String id, LocalDateTime start, List<Attendee> people) {
        return new Session(
                id,
                session.treatment(),
                start,
                session.minutes(),
                session.room(),
                session.practitioner(),
                session.classId(),
                people);
    }

    private static ClinicBundle withBooked(ClinicBundle bundle, List<Session> booked) {
        return new ClinicBundle(
                bundle.clinic(),
                bundle.guideline(),
                bundle.localLimits(),
                bundle.planning(),
                bundle.treatments(),
                bundle.sites(),
                bundle.rooms(),
                bundle.practitioners(),
                bundle.patients(),
                bundle.courses(),
                booked);
    }

    private static ClinicBundle accepted(ClinicBundle bundle) {
        return switch (BundleReader.read(BundleWriter.toBytes(bundle))) {
            case BundleReading.Accepted accepted -> accepted.bundle();
            case BundleReading.Refused refused ->
                    throw new IllegalStateException(refused.faults().toString());
        };
    }
}
