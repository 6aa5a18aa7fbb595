package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.guideline.ClinicLimits;
import painclinic.guideline.TreatmentLimits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Plans the courses, outside programmes, whose every session is led by several people: course by
 * course, then by ruin and recreate. The search for all others has one leader a session; it plans
 * around these as around booked sessions.
 */
public final class TeamPlan {

    private static final int MOST_ROUNDS = 20_000;
    private static final int STEPS_A_ROUND = 20;
    private static final double WARMTH = 0.002;

    private final ClinicBundle bundle;
    private final Random random;
    private final Calendar calendar;
    private final TeamPlaces places;
    private final List<TeamCourse> courses;
    private final List<TeamSession> booked;

    private TeamPlan(ClinicBundle bundle, long seed) {
        this.bundle = bundle;
        this.random = new Random(seed);
        this.calendar = new Calendar(bundle);
        bundle.booked().forEach(calendar::book);
        this.courses = ledBySeveral(bundle, calendar, bundle.booked());
        this.booked = classes(bundle, calendar, bundle.booked(), 0);
        this.places = new TeamPlaces(bundle, calendar, random, booked, 0);
    }

    /** Of some sessions the classes that people may join, from a day on. */
    static List<TeamSession> classes(
            ClinicBundle bundle, Calendar calendar, List<Session> sessions, int firstDay) {
        Map<String, Treatment> treatments = treatments(bundle, TeamPlan::isLedBySeveral);
        List<TeamSession> classes = new ArrayList<>();
        for (Session session : sessions) {
            int day = calendar.day(session.start().toLocalDate());
            Treatment treatment = treatments.get(session.treatment());
            if (treatment != null
                    && session.classId() != null
                    && day >= firstDay
                    && calendar.plans(day)) {
                classes.add(new TeamSession(treatment, calendar.placeOf(session), session));
            }
        }
        return classes;
    }

    private static Map<String, Treatment> treatments(
            ClinicBundle bundle, Predicate<Treatment> which) {
        return bundle.treatments().stream()
                .filter(which)
                .collect(Collectors.toMap(Treatment::code, Function.identity()));
    }

    /** The courses whose every session is led by several. */
    static List<TeamCourse> ledBySeveral(
            ClinicBundle bundle, Calendar calendar, List<Session> sessions) {
        return courses(bundle, calendar, sessions, TeamPlan::isLedBySeveral);
    }

    /**
     * The courses of some treatments.
     *
     * @param sessions where their sessions are that have a place
     */
    static List<TeamCourse> courses(
            ClinicBundle bundle,
            Calendar calendar,
            List<Session> sessions,
            Predicate<Treatment> which) {
        Map<String, List<Integer>> days = new HashMap<>();
        for (Session session : sessions) {
            int day = calendar.day(session.start().toLocalDate());
            for (Attendee one : session.attendees()) {
                days.computeIfAbsent(one.course(), _ -> new ArrayList<>()).add(day);
            }
        }
        Map<String, Treatment> treatments = treatments(bundle, which);
        List<TeamCourse> courses = new ArrayList<>();
        for (Course course : bundle.courses()) {
            Treatment treatment = treatments.get(course.treatment());
            if (treatment != null) {
                List<Integer> fixed = new ArrayList<>(days.getOrDefault(course.id(), List.of()));
                course.deliveredOn().forEach(date -> fixed.add(calendar.day(date)));
                courses.add(course(bundle, calendar, course, treatment, fixed));
            }
        }
        return courses;
    }

    private static TeamCourse course(
            ClinicBundle bundle,
            Calendar calendar,
            Course course,
            Treatment treatment,
            List<Integer> fixed) {
        int patient = calendar.patientOf(course.id());
        TreatmentLimits limits = bundle.clinicLimits().of(course.guideline(), treatment.code());
        return new TeamCourse(
                course,
                treatment,
                bundle.patients().get(patient),
                patient,
                calendar.day(course.startNotBefore()),
                limits == null ? calendar.days() : limits.windowDays(),
                fixed.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /** The most people in a class, by the tightest limit of those who may be in it. */
    static int mostInClass(ClinicBundle bundle, Treatment treatment) {
        int most = treatment.groupMax() == null ? Integer.MAX_VALUE : treatment.groupMax();
        ClinicLimits limits = bundle.clinicLimits();
        List<@Nullable TreatmentLimits> all = new ArrayList<>();
        all.add(limits.of(treatment.code()));
        for (Course course : bundle.courses()) {
            if (course.treatment().equals(treatment.code())) {
                all.add(limits.of(course.guideline(), treatment.code()));
            }
        }
        for (TreatmentLimits one : all) {
            if (one != null && one.groupMax() != null) {
                most = Math.min(most, one.groupMax());
            }
        }
        return most;
    }

    /** Whether each session of a treatment that is no programme has more than one leader. */
    public static boolean isLedBySeveral(Treatment treatment) {
        return !treatment.isProgramme() && treatment.demands(1).leadersFor(1) > 1;
    }

    /** Whether a bundle has anything for this to plan. */
    public static boolean hasAny(ClinicBundle bundle) {
        return bundle.treatments().stream().anyMatch(TeamPlan::isLedBySeveral);
    }

    /**
     * The bundle with the sessions led by several booked.
     *
     * @param stepLimit a limit that makes the time not count, or null
     * @param limit how long to look for better places; looking for the first ones may take longer,
     *     but not longer than {@code most}
     */
    public static ClinicBundle booked(
            ClinicBundle bundle,
            long seed,
            @Nullable Integer stepLimit,
            Duration limit,
            Duration most,
            BooleanSupplier stopped) {
        TeamPlan plan = new TeamPlan(bundle, seed);
        long begun = System.nanoTime();
        plan.begin(() -> stopped.getAsBoolean() || stepLimit == null && isOver(begun, most));
        plan.improve(
                stepLimit == null ? MOST_ROUNDS : 1 + stepLimit / STEPS_A_ROUND,
                () -> stopped.getAsBoolean() || stepLimit == null && isOver(begun, limit));
        return plan.result();
    }

    private static boolean isOver(long begun, Duration time) {
        return System.nanoTime() - begun >= time.toNanos();
    }

    /**
     * Once its time is over it leaves the rest without a place: the other courses need some too.
     */
    private void begin(BooleanSupplier ended) {
        List<TeamCourse> order = new ArrayList<>(courses);
        order.sort(Comparator.comparing(one -> one.course, Seats.FIRST));
        for (TeamCourse course : order) {
            if (ended.getAsBoolean()) {
                return;
            }
            places.fill(course);
        }
    }

    private void improve(int rounds, BooleanSupplier stopped) {
        if (courses.isEmpty()) {
            return;
        }
        for (int round = 0; round < rounds && !stopped.getAsBoolean(); round++) {
            List<TeamCourse> out = drawn();
            List<List<TeamSession>> before =
                    out.stream().map(one -> List.copyOf(one.sessions)).toList();
            long missing = places.missing(out);
            long soft = places.soft(out);
            out.forEach(places::takeOut);
            List<TeamCourse> order = new ArrayList<>(out);
            Collections.shuffle(order, random);
            if (random.nextInt(3) > 0) {
                order.sort(
                        Comparator.comparing((TeamCourse one) -> one.course.priority()).reversed());
            }
            order.forEach(places::fill);
            double warm = 1 + WARMTH * (1 - round / (double) rounds);
            long now = places.missing(out);
            if (now > missing || now == missing && places.soft(out) > soft * warm) {
                out.forEach(places::takeOut);
                for (int i = 0; i < out.size(); i++) {
                    places.putBack(out.get(i), before.get(i));
                }
            }
        }
    }

    /** Some courses: those that miss something or any other, and those that are near them. */
    private List<TeamCourse> drawn() {
        List<TeamCourse> missing = courses.stream().filter(one -> one.missing() > 0).toList();
        TeamCourse first =
                missing.isEmpty() || random.nextInt(3) == 0
                        ? courses.get(random.nextInt(courses.size()))
                        : missing.get(random.nextInt(missing.size()));
        Set<TeamCourse> out = new HashSet<>(Set.of(first));
        List<TeamCourse> all = new ArrayList<>(List.of(first));
        int count = 2 + random.nextInt(Math.min(6, courses.size()));
        List<TeamSession> near =
                first.sessions.isEmpty() || random.nextBoolean() ? List.of() : first.sessions;
        for (TeamSession session : near) {
            for (TeamCourse other : session.courses) {
                if (all.size() < count && out.add(other)) {
                    all.add(other);
                }
            }
        }
        for (int tries = 0; all.size() < count && tries < 20; tries++) {
            TeamCourse other = courses.get(random.nextInt(courses.size()));
            if (out.add(other)) {
                all.add(other);
            }
        }
        return all;
    }

    private ClinicBundle result() {
        return bundle.withBooked(
                new TeamWriter(bundle, calendar, List.of())
                        .write(bundle.booked(), booked, places.opened()));
    }
}
