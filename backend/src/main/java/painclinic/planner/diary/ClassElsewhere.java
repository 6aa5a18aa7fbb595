package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Holds a class session that has been ended at another time, for as many as can come then. */
final class ClassElsewhere {

    private static final int DRAWS = 10;

    // of 100 draws: so many are of days less than a week away, the others of any
    private static final int NEARBY = 70;
    private static final int DAYS_NEARBY = 6;

    private final ClinicFacts facts;
    private final OpenPlaces open;
    private final PlaceDraw draw;
    private final DiarySteps steps;

    ClassElsewhere(ClinicFacts facts, OpenPlaces open, PlaceDraw draw, DiarySteps steps) {
        this.facts = facts;
        this.open = open;
        this.draw = draw;
        this.steps = steps;
    }

    /**
     * Has people who came to a session, and no longer do, come together at another time.
     *
     * @return those who cannot; all of them if no time was found for at least two
     */
    List<CourseFacts> hold(Slot was, List<CourseFacts> people, RandomGenerator random) {
        Slot best = null;
        int most = 1;
        for (int i = 0; i < DRAWS && most < people.size(); i++) {
            Slot slot = drawTime(was, people.get(random.nextInt(people.size())), random);
            if (slot != null && !slot.equals(was)) {
                int coming = 0;
                for (CourseFacts course : people) {
                    coming += open.isOpen(course, slot) ? 1 : 0;
                }
                if (coming > most) {
                    most = coming;
                    best = slot;
                }
            }
        }
        return best == null ? people : join(best, people);
    }

    private @Nullable Slot drawTime(Slot was, CourseFacts course, RandomGenerator random) {
        int day =
                random.nextInt(100) < NEARBY
                        ? was.day() + random.nextInt(2 * DAYS_NEARBY + 1) - DAYS_NEARBY
                        : random.nextInt(facts.grid().days());
        return facts.grid().plans(day) && !course.needs().isAway(day)
                ? draw.anyTime(day, course, was.classIndex(), random)
                : null;
    }

    private List<CourseFacts> join(Slot slot, List<CourseFacts> people) {
        List<CourseFacts> left = new ArrayList<>();
        for (CourseFacts course : people) {
            if (open.isOpen(course, slot)) {
                steps.place(course, slot);
            } else {
                left.add(course);
            }
        }
        return left;
    }
}
