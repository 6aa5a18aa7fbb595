package painclinic.evaluation;

import painclinic.bundle.Priority;

/** How many of the sessions owed are planned. */
final class OwedMeasures {

    int owed;
    int planned;
    int coursesComplete;
    int urgentUnplanned;

    void add(CourseSchedule course) {
        int due = Math.max(0, course.course().owed());
        int placed =
                (int)
                        course.appointments().stream()
                                .map(Appointment::number)
                                .filter(course::owes)
                                .distinct()
                                .count();
        owed += due;
        planned += placed;
        if (placed == due) {
            coursesComplete++;
        }
        if (course.course().priority() == Priority.URGENT) {
            urgentUnplanned += due - placed;
        }
    }

    int unplanned() {
        return owed - planned;
    }

    long missing(CostWeights weights) {
        return unplanned() + (weights.urgentMissing() - 1L) * urgentUnplanned;
    }
}
