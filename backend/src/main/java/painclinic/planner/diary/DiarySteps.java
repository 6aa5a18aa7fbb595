package painclinic.planner.diary;

import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;

/** Changes to a diary one after the other, which can be taken back from the last one on. */
final class DiarySteps {

    private final Diary diary;
    private final List<Step> steps = new ArrayList<>();

    DiarySteps(Diary diary) {
        this.diary = diary;
    }

    private record Step(CourseFacts course, Slot slot, boolean places) {}

    void clear() {
        steps.clear();
    }

    void place(CourseFacts course, Slot slot) {
        diary.place(course, slot);
        steps.add(new Step(course, slot, true));
    }

    void remove(CourseFacts course, Slot slot) {
        diary.remove(course, slot);
        steps.add(new Step(course, slot, false));
    }

    /** How many steps there are: what {@link #undoTo} takes. */
    int count() {
        return steps.size();
    }

    /** Takes back all steps but the first so many. */
    void undoTo(int count) {
        while (steps.size() > count) {
            Step step = steps.removeLast();
            if (step.places()) {
                diary.remove(step.course(), step.slot());
            } else {
                diary.place(step.course(), step.slot());
            }
        }
    }

    /** Whether one of the steps has put a course into a slot. */
    boolean hasPlaced(CourseFacts course, Slot slot) {
        for (Step step : steps) {
            if (step.places() && step.course() == course && step.slot().equals(slot)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the courses with steps, each once. */
    void addCourses(List<CourseFacts> out) {
        for (Step step : steps) {
            if (!out.contains(step.course())) {
                out.add(step.course());
            }
        }
    }
}
