package painclinic.planner.search;

import painclinic.planner.diary.CourseInsertion;
import painclinic.planner.diary.Effort;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** The first whole plan: one course after another, those with the least choice first. */
final class Construction {

    private Construction() {}

    /**
     * Gives the plan's unplaced appointments slots, as far as they fit beside the placed ones. What
     * is still unplaced afterwards has no free place left, unless it was stopped.
     */
    static void construct(ClinicPlan plan, RandomGenerator random, BooleanSupplier stopped) {
        PlanDiary planDiary = new PlanDiary(plan);
        CourseInsertion insertion =
                new CourseInsertion(planDiary.diary(), planDiary.diary().facts().weights());
        CourseFacts[] order = plan.getFacts().courses().clone();
        Arrays.sort(order, leastChoiceFirst());
        for (CourseFacts course : order) {
            if (stopped.getAsBoolean()) {
                break;
            }
            if (insertion.insert(course, Effort.THOROUGH, random) > 0) {
                insertion.insert(course, Effort.EXHAUSTIVE, random);
            }
        }
        List<PlanDiary.Change> changes = new ArrayList<>();
        for (CourseFacts course : order) {
            planDiary.changes(course, changes);
        }
        changes.forEach(change -> change.appointment().setSlot(change.slot()));
    }

    private static Comparator<CourseFacts> leastChoiceFirst() {
        return Comparator.<CourseFacts, Boolean>comparing(course -> !course.urgent())
                .thenComparing(course -> !course.history().begun())
                .thenComparingInt(course ->
                        course.history().begun()
                                ? course.history().firstDelivered()
                                : course.history().startDay())
                .thenComparingInt(CourseFacts::index);
    }
}
