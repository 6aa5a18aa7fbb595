package painclinic.evaluation;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicDetails;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Delivery;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.Registration;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.guideline.LocalLimit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Small clinics of every description, the same for the same seed. */
public final class RandomClinic {

    static final LocalDate FROM = LocalDate.of(2027, 1, 4);
    private static final List<String> FEATURES = List.of("GYM", "COUCH", "STEP_FREE");
    private static final List<String> CODES =
            List.of("GROUP_EXERCISE", "MANUAL_THERAPY", "ACUPUNCTURE", "ALEXANDER_TECHNIQUE");

    private final Random random;
    private final LocalDate to;

    public RandomClinic(Random random) {
        this.random = random;
        to = FROM.plusDays(20 + random.nextInt(100));
    }

    public ClinicBundle bundle() {
        ClinicBundle unbooked =
                new ClinicBundle(
                        new ClinicDetails("Clinic", "Europe/London"),
                        "NICE-CG88-2009",
                        localLimits(),
                        new PlanningHorizon(
                                FROM, to, List.of(15, 15, 10, 30).get(random.nextInt(4))),
                        CODES.stream().map(this::treatment).toList(),
                        several(1, 2, this::site),
                        several(2, 3, this::room),
                        several(1, 4, this::practitioner),
                        several(8, 1, this::patient),
                        several(3, 10, this::course),
                        List.of());
        List<Session> sessions = new RandomSchedule(random, unbooked, 0.1).schedule().sessions();
        int most = chance(0.5) ? 3 : 0;
        return withBooked(
                unbooked,
                IntStream.range(0, Math.min(sessions.size(), most))
                        .mapToObj(n -> booked("b" + n, sessions.get(n)))
                        .toList());
    }

    private static Session booked(String id, Session session) {
        return new Session(
                id,
                session.treatment(),
                session.start(),
                session.minutes(),
                session.room(),
                session.practitioner(),
                session.classId(),
                session.attendees());
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

    private List<LocalLimit> localLimits() {
        List<LocalLimit> limits = new ArrayList<>();
        if (chance(0.7)) {
            limits.add(new LocalLimit(CODES.get(3), 6, 60, null));
        }
        if (chance(0.3)) {
            limits.add(new LocalLimit(CODES.get(0), 5, 40, 4));
        }
        return limits;
    }

    private Treatment treatment(String code) {
        boolean group = code.equals("GROUP_EXERCISE");
        return new Treatment(
                code,
                code,
                group ? Delivery.GROUP : Delivery.ONE_TO_ONE,
                List.of(20, 30, 45, 60).get(random.nextInt(4)),
                chance(0.5) ? List.of(FEATURES.get(random.nextInt(2))) : List.of(),
                group && chance(0.4) ? 3 : null,
                random.nextInt(4),
                3 + random.nextInt(6));
    }

    private Site site(int n) {
        return new Site("site" + n, "Site", weekly(0.9, 8), dates(random.nextInt(3)));
    }

    private Room room(int n) {
        LocalDate closed = day();
        MomentRange closure =
                new MomentRange(closed.atTime(9, 0), closed.plusDays(2).atTime(12, 0));
        return new Room(
                "room" + n,
                "site0",
                "Room",
                1 + random.nextInt(8),
                FEATURES.stream().filter(unused -> chance(0.7)).toList(),
                chance(0.3) ? List.of(closure) : List.of());
    }

    private Practitioner practitioner(int n) {
        return new Practitioner(
                "p" + n,
                "Name",
                "PHYSIOTHERAPIST",
                chance(0.5)
                        ? new Registration("HCPC", "PH1", to.minusDays(random.nextInt(30)))
                        : null,
                CODES.stream().filter(unused -> chance(0.8)).toList(),
                chance(0.7) ? pick(List.of("FEMALE", "MALE")) : null,
                weekly(0.8, 9).stream().map(this::block).toList(),
                ranges(random.nextInt(3)),
                List.of(),
                chance(0.4) ? 60 + 30 * random.nextInt(8) : null);
    }

    private Patient patient(int n) {
        return new Patient(
                "patient" + n,
                "9434765919",
                "Given",
                "Family",
                LocalDate.of(1960, 1, 1),
                chance(0.2) ? List.of("STEP_FREE") : List.of(),
                chance(0.2) ? "FEMALE" : null,
                chance(0.3) ? weekly(0.8, 8) : null,
                chance(0.5) ? weekly(0.4, 10) : List.of(),
                ranges(chance(0.3) ? 1 : 0));
    }

    private Course course(int n) {
        int sessions = 1 + random.nextInt(9);
        int delivered = chance(0.4) ? random.nextInt(sessions + 1) : 0;
        List<LocalDate> dates =
                IntStream.range(0, delivered)
                        .mapToObj(i -> FROM.minusDays(7L * (delivered - i) - random.nextInt(4)))
                        .toList();
        return new Course(
                "c" + n,
                "patient" + random.nextInt(8),
                pick(CODES),
                sessions,
                FROM.minusDays(random.nextInt(150)),
                FROM.minusDays(300),
                FROM.plusDays(random.nextInt(30) - 10L),
                chance(0.3) ? Priority.URGENT : Priority.ROUTINE,
                chance(0.3) ? "p0" : null,
                dates);
    }

    private List<WeeklyWindow> weekly(double share, int from) {
        List<WeeklyWindow> windows = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (chance(share)) {
                windows.add(window(day, from, 13));
            }
            if (chance(share)) {
                windows.add(window(day, 13, 17 + random.nextInt(3)));
            }
        }
        return windows;
    }

    private static WeeklyWindow window(DayOfWeek day, int from, int to) {
        return new WeeklyWindow(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    /** Now and then hours that hold from a date on, or until one. */
    private WorkingBlock block(WeeklyWindow window) {
        LocalDate date = ranges(1).getFirst().from();
        return new WorkingBlock(
                "site0",
                window.day(),
                window.from(),
                window.to(),
                chance(0.15) ? date : null,
                chance(0.15) ? date.plusDays(20) : null);
    }

    private List<DateRange> ranges(int count) {
        return dates(count).stream().map(d -> new DateRange(d, d.plusDays(2))).toList();
    }

    private List<LocalDate> dates(int count) {
        return IntStream.range(0, count).mapToObj(unused -> day()).distinct().toList();
    }

    private LocalDate day() {
        return FROM.plusDays(random.nextInt(60));
    }

    private <T> List<T> several(int least, int more, IntFunction<T> make) {
        return IntStream.range(0, least + random.nextInt(more)).mapToObj(make).toList();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
