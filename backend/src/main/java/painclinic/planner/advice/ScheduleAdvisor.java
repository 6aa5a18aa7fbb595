package painclinic.planner.advice;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;

import java.util.List;

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

    private ScheduleAdvisor() {}

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
        throw new UnsupportedOperationException(bundle.toString() + schedule);
    }

    /** Why a session is where it is, and the best other places. */
    public Answer<Explanation> why(String course, int number) {
        throw new UnsupportedOperationException(course + number);
    }

    /** What speaks against having a session at some moment. */
    public Answer<Objections> whyNot(String course, int number, WantedPlace wanted) {
        throw new UnsupportedOperationException(course + number + wanted);
    }

    /**
     * The cheapest places for a session, at most so many: other places than its own for one that
     * has a place. Of the rooms of a place only the cheapest is named. For a promised session they
     * are the places it could have if the promise were given up.
     */
    public Answer<List<Suggestion>> slotsFor(String course, int number, int most) {
        throw new UnsupportedOperationException(course + number + most);
    }

    /**
     * The best ways to place all sessions of a course that are owed and not promised, at most so
     * many: those that place most sessions first, then the cheapest.
     */
    public Answer<List<CourseSuggestion>> wholeCourse(String course, int most) {
        throw new UnsupportedOperationException(course + most);
    }
}
