package painclinic.planner.diary;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;
import painclinic.planner.model.Slot;

/** What a course costs by itself: its wait, rhythm, changes and unmet wishes. */
final class CourseCharge {

    private CourseCharge() {}

    /** The cost in points of a course that has these slots, in any order. */
    static long of(ClinicFacts facts, CostWeights weights, CourseFacts course, Slot[] slots) {
        CourseSummary summary = CourseSummary.of(facts, course, slots);
        return weights.waiting() * summary.waiting()
                + weights.rhythm() * summary.rhythm()
                + (long) weights.continuity() * summary.strangers()
                + (long) weights.regularity() * summary.irregular()
                + (long) weights.preference() * summary.unwished();
    }
}
