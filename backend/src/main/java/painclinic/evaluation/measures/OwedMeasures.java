package painclinic.evaluation.measures;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Priority;
import painclinic.evaluation.Appointment;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CourseSchedule;
import painclinic.guideline.TreatmentLimits;

/** How many of the sessions owed are planned, and how many courses are whole. */
final class OwedMeasures {

    private final ClinicIndex clinic;
    int owed;
    int planned;
    int coursesComplete;
    int coursesCompleteInWindow;
    int urgentCourses;
    int urgentCoursesCompleteInWindow;
    int urgentUnplanned;

    OwedMeasures(ClinicIndex clinic) {
        this.clinic = clinic;
    }

    void add(CourseSchedule course) {
        int due = course.owed().size();
        int placed =
                (int)
                        course.appointments().stream()
                                .map(Appointment::number)
                                .filter(course::owes)
                                .distinct()
                                .count();
        owed += due;
        planned += placed;
        boolean complete = placed == due;
        boolean inWindow = complete && isInWindow(course);
        coursesComplete += complete ? 1 : 0;
        coursesCompleteInWindow += inWindow ? 1 : 0;
        if (course.course().priority() == Priority.URGENT) {
            urgentUnplanned += due - placed;
            urgentCourses++;
            urgentCoursesCompleteInWindow += inWindow ? 1 : 0;
        }
    }

    /** A course whose treatment has no limits has no window to be in. */
    private boolean isInWindow(CourseSchedule course) {
        TreatmentLimits limits = clinic.limits(course.course());
        return limits != null && limits.window().breach(course.daysFromFirstToLast()).isEmpty();
    }

    int unplanned() {
        return owed - planned;
    }

    long missing(CostWeights weights) {
        return unplanned() + (weights.urgentMissing() - 1L) * urgentUnplanned;
    }
}
