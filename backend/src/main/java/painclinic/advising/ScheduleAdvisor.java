package painclinic.advising;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.ClassChoice;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.places.CourseAdvice;
import painclinic.advising.places.CourseSuggestion;
import painclinic.advising.places.Explanation;
import painclinic.advising.places.SlotAdvice;
import painclinic.advising.places.Suggestion;
import painclinic.advising.why.Objections;
import painclinic.advising.why.WantedPlace;
import painclinic.advising.why.WhyNotAdvice;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Answers questions about one schedule of one bundle: why a session is where it is, why it is not
 * somewhere else, and where it or a whole course could be. Neither bundle nor schedule is ever
 * changed. Safe to share between threads, which then wait for each other. Building one reads the
 * whole schedule; a question is answered in milliseconds.
 *
 * <p>A session that is owed but has no place may be asked for by any number that the course owes
 * and that has none: the numbers of a course follow its dates, so that the answers are the same.
 */
public final class ScheduleAdvisor {

    private static final int ALTERNATIVES = 5;

    private final Lock lock = new ReentrantLock();
    private final ScheduleDesk desk;
    private final ClassChoice classes;
    private @Nullable CourseAdvice courseAdvice;

    private ScheduleAdvisor(ScheduleDesk desk) {
        this.desk = desk;
        this.classes = new ClassChoice(desk.book(), desk.classes().another());
    }

    /**
     * An advisor for a schedule.
     *
     * @param bundle without faults
     * @param schedule all sessions, booked ones included; it should break no rule of the bundle,
     *     and whatever it names must exist
     * @throws IllegalArgumentException if the schedule names what the bundle does not have, or has
     *     a session off the bundle's grid
     */
    public static ScheduleAdvisor of(ClinicBundle bundle, ClinicSchedule schedule) {
        return of(bundle, schedule, LocalDate.MIN);
    }

    /**
     * An advisor for a schedule of which some days may be past.
     *
     * @param earliest the first date on which anything can still be put; sessions before it count,
     *     but nothing before it is suggested
     */
    public static ScheduleAdvisor of(
            ClinicBundle bundle, ClinicSchedule schedule, LocalDate earliest) {
        return new ScheduleAdvisor(new ScheduleDesk(bundle, schedule, earliest));
    }

    /** Why a session is where it is, and the best other places. */
    public Answer<Explanation> why(String course, int number) {
        Refusal refusal = refusal(course, number);
        Slot now = desk.slot(course, number);
        if (refusal == null && now == null) {
            refusal =
                    new Refusal(
                            Refusal.Kind.NOT_PLACED,
                            "Session %d of course %s has no place.".formatted(number, course));
        }
        return refusal != null || now == null
                ? refused(refusal)
                : locked(() ->
                        new SlotAdvice(desk, classes)
                                .explanation(known(course), number, now, ALTERNATIVES));
    }

    /** What speaks against having a session at some moment; a promise of its place does. */
    public Answer<Objections> whyNot(String course, int number, WantedPlace wanted) {
        return whyNot(course, number, wanted, false);
    }

    /**
     * What speaks against having a session at some moment.
     *
     * @param mayMovePromised whether whoever asks may give another place to what is promised
     */
    public Answer<Objections> whyNot(
            String course, int number, WantedPlace wanted, boolean mayMovePromised) {
        Refusal refusal = refusal(course, number);
        if (refusal == null) {
            refusal = refusal(wanted);
        }
        return refusal != null
                ? refused(refusal)
                : locked(() ->
                        new WhyNotAdvice(
                                        desk,
                                        classes,
                                        known(course),
                                        desk.slot(course, number),
                                        wanted,
                                        mayMovePromised)
                                .objections(number));
    }

    /**
     * The cheapest places for a session, at most so many: other places than its own for one that
     * has a place. Of the rooms of a place only the cheapest is named. For a promised session they
     * are the places it could have if the promise were given up.
     */
    public Answer<List<Suggestion>> slotsFor(String course, int number, int most) {
        Refusal refusal = refusal(course, number);
        return refusal != null
                ? refused(refusal)
                : locked(() ->
                        new SlotAdvice(desk, classes)
                                .suggestions(known(course), desk.slot(course, number), most));
    }

    /**
     * The cheapest place of each half-day, for the cheapest half-days, at most so many:
     * neighbouring quarters of an hour are no choice.
     */
    public Answer<List<Suggestion>> choiceFor(String course, int number, int most) {
        Refusal refusal = refusal(course, number);
        return refusal != null
                ? refused(refusal)
                : locked(() ->
                        new SlotAdvice(desk, classes)
                                .choice(known(course), desk.slot(course, number), most));
    }

    /**
     * The best ways to place all sessions of a course that are owed and not promised, at most so
     * many: those that place most sessions first, then the cheapest.
     */
    public Answer<List<CourseSuggestion>> wholeCourse(String course, int most) {
        CourseFacts known = desk.names().course(course);
        Refusal refusal = known == null ? unknownCourse(course) : ofGroup(known);
        return refusal != null || known == null
                ? refused(refusal)
                : locked(() -> courseAdvice().suggestions(known, most));
    }

    private CourseAdvice courseAdvice() {
        if (courseAdvice == null) {
            courseAdvice = new CourseAdvice(desk);
        }
        return courseAdvice;
    }

    private @Nullable Refusal refusal(String course, int number) {
        CourseFacts known = desk.names().course(course);
        if (known == null) {
            return unknownCourse(course);
        }
        Refusal ofGroup = ofGroup(known);
        if (ofGroup != null) {
            return ofGroup;
        }
        int delivered = known.history().delivered();
        return number > delivered && number <= delivered + known.owed()
                ? null
                : new Refusal(
                        Refusal.Kind.NOT_OWED,
                        "Course %s does not owe a session %d.".formatted(course, number));
    }

    /** A programme is given to groups: nobody's place in it can be moved alone. */
    private @Nullable Refusal ofGroup(CourseFacts course) {
        return desk.names().treatment(course).isProgramme()
                ? new Refusal(
                        Refusal.Kind.OF_A_GROUP,
                        "Course %s is in a programme: its sessions are those of its group, and one person's place cannot be moved alone."
                                .formatted(course.id()))
                : null;
    }

    private @Nullable Refusal refusal(WantedPlace wanted) {
        String practitioner = wanted.practitioner();
        if (practitioner != null && desk.names().practitioner(practitioner) == null) {
            return new Refusal(
                    Refusal.Kind.UNKNOWN_PRACTITIONER,
                    "There is no practitioner %s.".formatted(practitioner));
        }
        String room = wanted.room();
        return room == null || desk.names().room(room) != null
                ? null
                : new Refusal(Refusal.Kind.UNKNOWN_ROOM, "There is no room %s.".formatted(room));
    }

    private static Refusal unknownCourse(String course) {
        return new Refusal(Refusal.Kind.UNKNOWN_COURSE, "There is no course %s.".formatted(course));
    }

    private CourseFacts known(String course) {
        CourseFacts known = desk.names().course(course);
        if (known == null) {
            throw new IllegalStateException(course);
        }
        return known;
    }

    private <T> Answer<T> locked(Supplier<T> question) {
        lock.lock();
        try {
            return new Answer.Given<>(question.get());
        } finally {
            lock.unlock();
        }
    }

    private static <T> Answer<T> refused(@Nullable Refusal refusal) {
        return new Answer.Refused<>(Objects.requireNonNull(refusal));
    }
}
