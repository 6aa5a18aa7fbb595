package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Delivery;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.TravelTime;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.fixtures.TestClinic;
import painclinic.guideline.LocalLimit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Little clinics at two sites that are short of everything: a programme of three sessions with two
 * leaders, a cohort under way, and manual therapy beside it. The same seed gives the same clinic.
 */
public final class RandomProgrammes {

    public static final String CODE = "PAIN_PROGRAMME";
    public static final String SUPPORT = "SUPPORT";
    private static final LocalDate MONDAY = TestClinic.MONDAY;

    private final SplittableRandom random;
    private final TestClinic clinic = new TestClinic();
    private final List<Cohort> cohorts = new ArrayList<>();
    private boolean busy;

    private RandomProgrammes(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static ClinicBundle of(long seed) {
        return new RandomProgrammes(seed).bundle();
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }

    private ClinicBundle bundle() {
        busy = happens(0.5);
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(11 + random.nextInt(10)), 30);
        clinic.sites.add(
                new Site("annexe", "Annexe", clinic.sites.getFirst().openingHours(), List.of()));
        rooms();
        staff();
        people();
        if (busy) {
            clinic.practitioners.forEach(this::book);
        }
        Treatment programme =
                new Treatment(
                        CODE,
                        "Pain programme",
                        Delivery.PROGRAMME,
                        0,
                        List.of("GYM"),
                        3 + random.nextInt(3),
                        1,
                        7,
                        List.of(LeaderRole.always(CODE), new LeaderRole(SUPPORT, 3)),
                        2,
                        sessions());
        clinic.treatments.add(programme);
        return clinic.bundle()
                .withVersion(2)
                .withSkills(List.of(SUPPORT))
                .withTravelMinutes(List.of(new TravelTime("site", "annexe", 30)))
                .withLocalLimits(List.of(new LocalLimit(CODE, 3, 28, null)))
                .withCohorts(cohorts);
    }

    private void rooms() {
        int turnover = happens(0.5) ? 30 : 0;
        clinic.rooms.set(0, new Room("gym", "site", "Gym", 5, List.of("GYM"), List.of(), turnover));
        clinic.rooms.add(
                new Room(
                        "hall",
                        "annexe",
                        "Hall",
                        4,
                        List.of("GYM", "STEP_FREE", "COUCH"),
                        List.of(),
                        0));
    }

    private void staff() {
        clinic.practitioners.clear();
        practitioner("ann", List.of(CODE, TestClinic.MANUAL));
        practitioner("bob", List.of(SUPPORT, TestClinic.MANUAL));
        if (happens(0.6)) {
            practitioner("eve", List.of(CODE, SUPPORT, TestClinic.MANUAL));
        }
    }

    private void practitioner(String id, List<String> skills) {
        List<WorkingBlock> hours = new ArrayList<>();
        int length = busy && happens(0.8) ? 2 : 3;
        for (int day = 1; day <= 5; day++) {
            if (happens(0.6)) {
                LocalTime from = LocalTime.of(happens(0.5) ? 9 : 13, 0);
                hours.add(
                        new WorkingBlock(
                                happens(0.7) ? "site" : "annexe",
                                DayOfWeek.of(day),
                                from,
                                from.plusHours(length)));
            }
        }
        List<DateRange> leave = new ArrayList<>();
        if (happens(0.3)) {
            LocalDate day = MONDAY.plusDays(random.nextInt(12));
            leave.add(new DateRange(day, day.plusDays(1)));
        }
        clinic.practitioners.add(
                new Practitioner(
                        id,
                        Character.toUpperCase(id.charAt(0)) + id.substring(1),
                        "PHYSIOTHERAPIST",
                        null,
                        skills,
                        "FEMALE",
                        hours,
                        leave,
                        List.of(),
                        happens(0.4) ? 90 : null));
    }

    /** A session in the middle of each morning or afternoon, so that little else fits. */
    private void book(Practitioner one) {
        clinic.treatments.set(
                1,
                new Treatment(
                        TestClinic.MANUAL,
                        "Manual therapy",
                        Delivery.ONE_TO_ONE,
                        60,
                        List.of("COUCH"),
                        null,
                        1,
                        7));
        int number = 0;
        String course = "x-" + one.id();
        clinic.course(course, TestClinic.MANUAL, 9);
        for (LocalDate date = MONDAY; number < 9; date = date.plusDays(1)) {
            if (date.isAfter(clinic.planning.to())) {
                break;
            }
            for (WorkingBlock block : one.workingHours()) {
                LocalDate day = date;
                if (block.day() == date.getDayOfWeek()
                        && one.leave().stream().noneMatch(leave -> leave.contains(day))) {
                    clinic.booked.add(
                            new Session(
                                    course + number,
                                    TestClinic.MANUAL,
                                    date.atTime(block.from().plusMinutes(before(block))),
                                    60,
                                    booth(one, block.site()),
                                    one.id(),
                                    null,
                                    List.of(new Attendee(course, ++number))));
                }
            }
        }
        int last = clinic.courses.size() - 1;
        clinic.courses.set(last, clinic.courses.get(last).withSessions(Math.max(1, number)));
    }

    /** As long before the session as after it. */
    private static long before(WorkingBlock block) {
        return (Duration.between(block.from(), block.to()).toMinutes() - 60) / 2;
    }

    private String booth(Practitioner one, String site) {
        String id = "booth-%s-%s".formatted(one.id(), site);
        if (clinic.rooms.stream().noneMatch(room -> room.id().equals(id))) {
            clinic.rooms.add(new Room(id, site, id, 1, List.of("COUCH"), List.of(), 0));
        }
        return id;
    }

    private void people() {
        int waiting = 2 + random.nextInt(7);
        for (int i = 0; i < waiting; i++) {
            add("c" + i, CODE, 3);
        }
        for (int i = 0; i < 3; i++) {
            add("m" + i, TestClinic.MANUAL, 3);
        }
        if (happens(0.6)) {
            add("a", CODE, 3);
            add("b", CODE, 3);
            cohorts.add(
                    new Cohort("winter", CODE, List.of("a", "b"), List.of(MONDAY.minusDays(3))));
        }
    }

    private void add(String id, String treatment, int sessions) {
        clinic.course(id, treatment, sessions);
        int last = clinic.courses.size() - 1;
        Course course = clinic.courses.get(last);
        clinic.courses.set(
                last,
                new Course(
                        course.id(),
                        course.patient(),
                        treatment,
                        sessions,
                        course.referredOn(),
                        course.painBeganOn(),
                        MONDAY.plusDays(happens(0.2) ? 7 : random.nextInt(2)),
                        happens(0.2) ? Priority.URGENT : Priority.ROUTINE,
                        null,
                        List.of()));
        Patient patient = clinic.patients.get(last);
        if (happens(0.4)) {
            List<WeeklyWindow> windows = new ArrayList<>();
            for (int day = 1; day <= 5; day++) {
                if (happens(0.7)) {
                    windows.add(
                            new WeeklyWindow(
                                    DayOfWeek.of(day),
                                    LocalTime.of(happens(0.5) ? 9 : 12, 0),
                                    LocalTime.of(happens(0.5) ? 14 : 17, 0)));
                }
            }
            patient = patient.withAvailable(windows);
        }
        clinic.patients.set(last, patient);
    }

    /** Two in one week and one in a later, and now and then a review. */
    private List<ProgrammeSession> sessions() {
        List<ProgrammeSession> all = new ArrayList<>();
        all.add(session("Pacing", 60, 1, null, null));
        all.add(session("Goals", 60, 1, 1, 3));
        all.add(session("Setbacks", 90, 2, 2, happens(0.5) ? 10 : null));
        return all;
    }

    private static ProgrammeSession session(
            String title,
            int minutes,
            int week,
            @Nullable Integer minDays,
            @Nullable Integer maxDays) {
        return new ProgrammeSession(
                title, minutes, null, null, week, null, minDays, maxDays, null, false);
    }
}
