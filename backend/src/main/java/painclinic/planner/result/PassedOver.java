package painclinic.planner.result;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says who was left out although they come first: who is urgent, and who among those who still wait
 * for a first session could have begun earliest. A plan may still be the best there is; but nobody
 * should have to find this out for themselves.
 */
final class PassedOver {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ClinicFacts facts;

    /** By course: sessions that were planned, not those that were booked before. */
    private final int[] planned;

    private final boolean[] hasAny;

    PassedOver(ClinicPlan plan) {
        facts = plan.getFacts();
        planned = new int[facts.courses().length];
        hasAny = new boolean[facts.courses().length];
        for (Appointment appointment : plan.getAppointments()) {
            if (appointment.isPlaced()) {
                hasAny[appointment.getCourse().index()] = true;
                planned[appointment.getCourse().index()] += appointment.isBooked() ? 0 : 1;
            }
        }
    }

    /** A sentence for a course with sessions missing, or null if nobody comes after it. */
    @Nullable String of(CourseFacts course) {
        if (course.urgent()) {
            int others = plannedOfOthers(course, false);
            return others == 0
                    ? null
                    : "This course is urgent, and %s of %s that is not urgent %s planned."
                            .formatted(
                                    others == 1 ? "1 session" : others + " sessions",
                                    course.treatment().name(),
                                    others == 1 ? "is" : "are");
        }
        if (hasAny[course.index()] || course.history().begun() || !waitsLongest(course)) {
            return null;
        }
        int later = plannedOfOthers(course, true);
        return later == 0
                ? null
                : "Of all who wait for %s without a first session nobody could have begun before this patient (%s), and %s planned for people who could begin later."
                        .formatted(
                                course.treatment().name(),
                                DATE.format(facts.grid().date(course.history().startDay())),
                                later == 1 ? "1 session is" : later + " sessions are");
    }

    private boolean waitsLongest(CourseFacts course) {
        for (CourseFacts other : facts.courses()) {
            if (other.treatment() == course.treatment()
                    && !other.history().begun()
                    && !hasAny[other.index()]
                    && other.owed() > 0
                    && other.history().startDay() < course.history().startDay()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Planned sessions of the same treatment of courses that are not urgent.
     *
     * @param later only of those who had not begun and could begin later
     */
    private int plannedOfOthers(CourseFacts course, boolean later) {
        int sum = 0;
        for (CourseFacts other : facts.courses()) {
            boolean counts =
                    !later
                            || !other.history().begun()
                                    && other.history().startDay() > course.history().startDay();
            if (other != course
                    && other.treatment() == course.treatment()
                    && !other.urgent()
                    && counts) {
                sum += planned[other.index()];
            }
        }
        return sum;
    }
}
