package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/**
 * Changes one session of a class: it is held at another time, or it counts as another class's
 * session. Its class may leave its weekday for that.
 */
public final class ClassSessionMove {

    private static final int NOISE = 10;

    private final Diary diary;
    private final ClinicFacts facts;
    private final DiaryCost cost;
    private final SinglePlace single;
    private final ClassElsewhere elsewhere;
    private final DiarySteps steps;
    private final BiPredicate<CourseFacts, Slot> movable;

    /**
     * @param movable whether a course's slot may be changed at all
     */
    public ClassSessionMove(
            Diary diary,
            DiaryCost cost,
            CostWeights weights,
            BiPredicate<CourseFacts, Slot> movable) {
        this.diary = diary;
        this.facts = diary.facts();
        this.cost = cost;
        this.movable = movable;
        this.steps = new DiarySteps(diary);
        OpenPlaces open = new OpenPlaces(diary, weights);
        this.single = new SinglePlace(diary, open, weights);
        this.elsewhere = new ClassElsewhere(facts, open, new PlaceDraw(diary, open), steps);
    }

    /**
     * Ends a session of a class and holds it at another time; who cannot come then is given another
     * place.
     *
     * @param changed is given the courses whose slots have changed; none if more would be missing
     */
    public void holdElsewhere(int classIndex, RandomGenerator random, List<CourseFacts> changed) {
        ClassSession session = anySession(classIndex, random);
        if (session == null) {
            return;
        }
        long missing = cost.missing();
        List<CourseFacts> people = people(session);
        Slot was = session.slot;
        steps.clear();
        people.forEach(course -> steps.remove(course, was));
        for (CourseFacts course : elsewhere.hold(was, people, random)) {
            Slot slot = single.cheapest(course, NOISE, random);
            if (slot != null) {
                steps.place(course, slot);
            }
        }
        if (cost.missing() > missing) {
            steps.undoTo(0);
        }
        steps.addCourses(changed);
    }

    /**
     * Has a session of a class count as a session of another class that runs, with nobody's time
     * changed.
     *
     * @param changed is given the courses whose slots have changed; none if it is not possible
     */
    public void rename(int classIndex, RandomGenerator random, List<CourseFacts> changed) {
        ClassSession session = anySession(classIndex, random);
        if (session == null) {
            return;
        }
        int other = diary.anyClass(facts.classes()[classIndex].treatment(), random);
        Slot was = session.slot;
        if (other < 0 || other == classIndex || isHeld(other, was)) {
            return;
        }
        for (CourseFacts course : people(session)) {
            diary.remove(course, was);
            diary.place(course, was.inClass(other));
            changed.add(course);
        }
    }

    /** A session of a class of which everybody may be moved, or null if the one drawn is not so. */
    private @Nullable ClassSession anySession(int classIndex, RandomGenerator random) {
        ClassSession drawn = null;
        int seen = 0;
        for (int day = 0; day < facts.grid().days(); day++) {
            ClassSession session = diary.firstClassSession(classIndex, day);
            for (; session != null; session = session.next) {
                if (random.nextInt(++seen) == 0) {
                    drawn = session;
                }
            }
        }
        if (drawn == null) {
            return null;
        }
        Slot slot = drawn.slot;
        return people(drawn).stream().allMatch(course -> movable.test(course, slot)) ? drawn : null;
    }

    private List<CourseFacts> people(ClassSession session) {
        List<CourseFacts> people = new ArrayList<>(session.people);
        for (int i = 0; i < session.people; i++) {
            people.add(facts.courses()[session.courses[i]]);
        }
        return people;
    }

    private boolean isHeld(int classIndex, Slot slot) {
        ClassSession session = diary.firstClassSession(classIndex, slot.day());
        for (; session != null; session = session.next) {
            if (session.slot.overlaps(slot)) {
                return true;
            }
        }
        return false;
    }
}
