package painclinic.advice;

import org.jspecify.annotations.Nullable;

import painclinic.advising.Answer;
import painclinic.advising.Refusal;
import painclinic.advising.ScheduleAdvisor;
import painclinic.advising.bottlenecks.ClinicBottlenecks;
import painclinic.advising.desk.Place;
import painclinic.advising.desk.Seat;
import painclinic.advising.fixes.FixFinder;
import painclinic.advising.places.Suggestion;
import painclinic.advising.steps.AdjustedSchedule;
import painclinic.advising.why.Objections;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Session;
import painclinic.database.Kept;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.exchange.VersionedBundle;
import painclinic.schedule.Hold;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A schedule that is ready to be asked about. What it answers holds for the schedule and the
 * clinic's records as they were when it was made. It may be shared between threads.
 */
final class AdvisedSchedule {

    private static final int MOST_FIXES = 100;
    private static final Lock TURN = new ReentrantLock(true);

    private final ClinicBundle clinic;
    private final long version;
    private final ClinicSchedule schedule;
    private final List<Hold> holds;
    private final ClinicNames names;
    private final PlaceViews views;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<Attendee, Session> places = new HashMap<>();
    private final ScheduleAdvisor advisor;
    private final Later<FixFinder> fixes;
    private final Kept<String, FixesView> fixesKept = new Kept<>(MOST_FIXES);
    private final Later<BottlenecksView> bottlenecks;

    private AdvisedSchedule(
            ClinicBundle clinic,
            long version,
            ClinicSchedule schedule,
            LocalDate earliest,
            List<Hold> holds) {
        this.clinic = clinic;
        this.version = version;
        this.schedule = schedule;
        this.names = new ClinicNames(clinic);
        this.views = new PlaceViews(names);
        for (Session session : schedule.sessions()) {
            sessions.put(session.id(), session);
            session.attendees().forEach(attendee -> places.put(attendee, session));
        }
        this.holds = holds;
        ClinicBundle free = HeldTime.takenOut(clinic, holds);
        this.advisor = ScheduleAdvisor.of(free, schedule, earliest);
        this.fixes = new Later<>(() -> FixFinder.of(free, schedule, earliest));
        this.bottlenecks =
                new Later<>(() ->
                        new BottleneckViews(names).of(ClinicBottlenecks.of(clinic, schedule)));
    }

    /**
     * @param ahead the days to plan; days before them that the schedule itself uses, without their
     *     having been promised, count as well
     * @param earliest the first date on which anything can still be put, planned or not
     * @param holds what is kept for somebody, and so advised to nobody
     */
    static AdvisedSchedule of(
            VersionedBundle clinic,
            ClinicSchedule schedule,
            PlanningHorizon ahead,
            LocalDate earliest,
            List<Hold> holds) {
        Set<Session> booked = new HashSet<>(clinic.bundle().booked());
        LocalDate from =
                schedule.sessions().stream()
                        .filter(session -> !booked.contains(session))
                        .map(session -> session.start().toLocalDate())
                        .reduce(ahead.from(), (a, b) -> a.isBefore(b) ? a : b);
        PlanningHorizon planning = new PlanningHorizon(from, ahead.to(), ahead.gridMinutes());
        return new AdvisedSchedule(
                clinic.bundle().withPlanning(planning),
                clinic.version(),
                schedule,
                earliest,
                holds);
    }

    /** The clinic that was asked about. */
    VersionedBundle clinic() {
        return new VersionedBundle(clinic, version);
    }

    /** The session that is the course's of that number; empty if it has no place. */
    Optional<Session> session(String course, int number) {
        return Optional.ofNullable(places.get(new Attendee(course, number)));
    }

    Advice why(String course, int number, Sight sight) {
        return advice(
                advisor.why(course, number),
                why ->
                        views.why(
                                sight.seesEverybody()
                                        ? why
                                        : new Discretion(names, sight).of(why)));
    }

    /**
     * @param practitioner id, or null for whoever can
     * @param room id, or null for whichever is best
     */
    Advice whyNot(
            String course,
            int number,
            LocalDateTime start,
            @Nullable String practitioner,
            @Nullable String room,
            Sight sight) {
        return advice(
                advisor.whyNot(course, number, new WantedPlace(start, practitioner, room)),
                objections ->
                        view(
                                course,
                                sight.seesEverybody()
                                        ? objections
                                        : new Discretion(names, sight).of(objections),
                                sight));
    }

    private WhyNotView view(String course, Objections objections, Sight sight) {
        return new ObjectionViews(names, sessions, sight, course).of(objections);
    }

    /** The schedule with one session in a place, if nothing speaks against it. */
    StepTried moved(String course, int number, WantedPlace wanted) {
        return new StepTrial(clinic, schedule, advisor)
                .moved(course, number, wanted, this::forAdministrators);
    }

    /** The schedule with a course placed in one of the ways that are suggested for it. */
    StepTried placedAnew(String course, List<WantedPlace> places) {
        return new StepTrial(clinic, schedule, advisor).placedAnew(course, places);
    }

    /** Whether a session of a course may be booked in, or moved to, a place. */
    BookingTried bookable(String course, int number, WantedPlace wanted) {
        return orHeld(
                new BookingTrial(advisor).one(course, number, wanted, this::forAdministrators),
                course,
                number,
                List.of(wanted));
    }

    /**
     * Whether all sessions that a course is owed may be booked so.
     *
     * @param number of the first of them
     */
    BookingTried bookable(String course, int number, List<WantedPlace> places) {
        return orHeld(new BookingTrial(advisor).all(course, places), course, number, places);
    }

    /** What a hold speaks against, it is said who holds it. */
    private BookingTried orHeld(
            BookingTried tried, String course, int number, List<WantedPlace> places) {
        boolean isRefused =
                tried instanceof BookingTried.Objected || tried instanceof BookingTried.NoSuchWay;
        List<Integer> minutes =
                isRefused
                        ? IntStream.range(number, number + places.size())
                                .mapToObj(each -> names.minutes(course, each))
                                .toList()
                        : List.of();
        return isRefused
                ? HeldTime.inTheWay(holds, places, minutes)
                        .<BookingTried>map(hold -> new BookingTried.Held(hold.by(), hold.until()))
                        .orElse(tried)
                : tried;
    }

    /** Whether what is held may be booked: the rules may have changed since they were asked. */
    BookingTried stillBookable(Hold hold) {
        List<Place> places = hold.places().stream().map(AdvisedSchedule::place).toList();
        ClinicSchedule after =
                new AdjustedSchedule(clinic, schedule).placedAnew(hold.courseId(), places);
        List<BrokenRule> before = ScheduleCheck.brokenRules(clinic, schedule);
        return before.containsAll(ScheduleCheck.brokenRules(clinic, after))
                ? new BookingTried.Possible(places)
                : new BookingTried.NoLongerAllowed();
    }

    private static Place place(Hold.HeldPlace held) {
        Seat seat =
                held.joins() != null
                        ? Seat.JOINS_SESSION
                        : held.classId() == null ? Seat.ONE_TO_ONE : Seat.ADDS_SESSION;
        return new Place(
                held.start(),
                held.minutes(),
                held.practitionerId(),
                held.roomId(),
                seat,
                held.classId(),
                held.joins());
    }

    private WhyNotView forAdministrators(Objections objections) {
        return view(objections.course(), objections, Sight.ADMINISTRATOR);
    }

    Advice places(String course, int number, int most) {
        return advice(advisor.choiceFor(course, number, most), views::places);
    }

    /** The best other places for a session that can have one; none for what is not there. */
    List<PlaceView> choice(String course, int number, int most) {
        return switch (advisor.choiceFor(course, number, most)) {
            case Answer.Given<List<Suggestion>>(List<Suggestion> found) ->
                    found.stream().map(one -> views.place(one.place())).toList();
            case Answer.Refused<List<Suggestion>> refused -> List.of();
        };
    }

    Advice coursePlaces(String course, int most) {
        return advice(advisor.wholeCourse(course, most), views::course);
    }

    Advice fixes(String course) {
        return names.knowsCourse(course)
                ? new Advice.Given(fixesKept.get(course, () -> found(course)))
                : new Advice.Refused(Refusal.Kind.UNKNOWN_COURSE);
    }

    /** What computes for seconds does so one at a time on each node, in the order of asking. */
    private FixesView found(String course) {
        TURN.lock();
        try {
            return new FixViews(names).of(fixes.get().fixes(course));
        } finally {
            TURN.unlock();
        }
    }

    Advice bottlenecks() {
        return new Advice.Given(bottlenecks.get());
    }

    private static <T> Advice advice(Answer<T> answer, Function<T, Object> view) {
        return switch (answer) {
            case Answer.Given<T>(T value) -> new Advice.Given(view.apply(value));
            case Answer.Refused<T>(Refusal refusal) -> new Advice.Refused(refusal.kind());
        };
    }
}
