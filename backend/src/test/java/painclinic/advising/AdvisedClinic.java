package painclinic.advising;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.planner.OwnWeights;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.planner.RandomBookings;
import painclinic.planner.programme.RandomProgrammes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random clinic with a schedule that is valid, not very good, and has sessions without place. */
public record AdvisedClinic(ClinicBundle bundle, ClinicSchedule schedule, Random random) {

    private static final int MOVES = 5;

    public static AdvisedClinic of(long seed) {
        return of(OwnWeights.ofHalf(RandomBookings.bundle(seed), seed), seed);
    }

    /** A little clinic with groups of a programme, whose own sessions are not asked about. */
    public static AdvisedClinic withGroups(long seed) {
        return of(RandomProgrammes.of(seed), seed);
    }

    private static AdvisedClinic of(ClinicBundle bundle, long seed) {
        Random random = new Random(seed);
        ClinicSchedule schedule =
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofSeconds(20), seed, MOVES),
                                progress -> {})
                        .plan();
        for (Owed owed : placed(bundle, schedule)) {
            // the numbers after one that was taken out have moved up
            if (random.nextInt(6) == 0 && placed(bundle, schedule).contains(owed)) {
                schedule =
                        new AppliedAdvice(bundle, schedule)
                                .without(owed.course(), owed.number())
                                .schedule(owed.course());
            }
        }
        return new AdvisedClinic(bundle, schedule, random);
    }

    /** The appointments with a place that is not promised. */
    private static List<Owed> placed(ClinicBundle bundle, ClinicSchedule schedule) {
        List<Owed> placed = new ArrayList<>();
        for (Session session : schedule.sessions()) {
            if (bundle.booked().stream().noneMatch(one -> one.id().equals(session.id()))
                    && !session.treatment().equals(RandomProgrammes.CODE)) {
                for (Attendee place : session.attendees()) {
                    placed.add(new Owed(place.course(), place.number()));
                }
            }
        }
        return placed;
    }

    /** Every session that a course owes, with a place or without. */
    public List<Owed> owed() {
        List<Owed> owed = new ArrayList<>();
        for (Course course : bundle.courses()) {
            if (course.treatment().equals(RandomProgrammes.CODE)) {
                continue;
            }
            for (int n = course.deliveredOn().size() + 1; n <= course.sessions(); n++) {
                owed.add(new Owed(course.id(), n));
            }
        }
        return owed;
    }

    public boolean isEmpty() {
        return owed().isEmpty();
    }

    public Owed anyOwed() {
        return owed().get(random.nextInt(owed().size()));
    }

    /** A session that a course owes. */
    public record Owed(String course, int number) {}
}
