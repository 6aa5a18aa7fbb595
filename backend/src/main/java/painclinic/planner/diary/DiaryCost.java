package painclinic.planner.diary;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.ClassHabit;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.DaySheet;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a diary's sessions cost: the soft score of the same plan but for a constant, and what it
 * misses. Only what has changed since the last question is worked out again. It answers for diaries
 * that break no hard rule.
 */
public final class DiaryCost {

    private final Diary diary;
    private final ClinicFacts facts;
    private final TimeGrid grid;
    private final CostWeights weights;
    private final Stale courses;
    private final Stale days;
    private final Stale classes;
    private final Stale practitioners;

    /** By class: sessions outside the horizon, which are booked and stay. */
    private final Map<Integer, Set<Slot>> outside = new HashMap<>();

    private long missing;

    /** Begins with a diary as it is; from then on it hears of every change. */
    public DiaryCost(Diary diary, CostWeights weights) {
        this.diary = diary;
        this.facts = diary.facts();
        this.grid = facts.grid();
        this.weights = weights;
        this.courses = new Stale(facts.courses().length);
        this.days = new Stale(facts.practitioners().length * grid.days());
        this.classes = new Stale(facts.classes().length);
        this.practitioners = new Stale(facts.practitioners().length);
        for (CourseFacts course : facts.courses()) {
            missing += weight(course) * missing(course);
            courses.add(course.index());
            for (Slot slot : diary.slotsOf(course)) {
                changed(slot);
                if (slot.isClass() && !grid.plans(slot.day())) {
                    outside.computeIfAbsent(slot.classIndex(), _ -> new HashSet<>()).add(slot);
                }
            }
        }
        diary.tell(this);
    }

    /** Owed sessions without a place, urgent ones counted more often. */
    public long missing() {
        return missing;
    }

    /** The soft cost, in points. */
    public long soft() {
        courses.refresh(this::courseCost);
        days.refresh(this::dayCost);
        classes.refresh(this::classCost);
        practitioners.refresh(this::overload);
        return courses.sum() + days.sum() + classes.sum() + practitioners.sum();
    }

    /** Takes note that a course has been given a slot (or, with -1, that one was taken from it). */
    void changed(CourseFacts course, Slot slot, int by) {
        missing -= by * weight(course);
        courses.add(course.index());
        changed(slot);
    }

    private void changed(Slot slot) {
        if (grid.plans(slot.day())) {
            days.add(slot.practitioner() * grid.days() + slot.day());
            practitioners.add(slot.practitioner());
            if (slot.isClass()) {
                classes.add(slot.classIndex());
            }
        }
    }

    private long weight(CourseFacts course) {
        return course.urgent() ? weights.urgentMissing() : 1;
    }

    private int missing(CourseFacts course) {
        return course.owed() - diary.slotsOf(course).size();
    }

    private long courseCost(int index) {
        CourseFacts course = facts.courses()[index];
        return CourseCharge.of(facts, weights, course, diary.slotsOf(course).toArray(Slot[]::new));
    }

    private long dayCost(int cell) {
        DayList list = diary.day(cell / grid.days(), cell % grid.days());
        if (list == null || list.size() == 0) {
            return 0;
        }
        DaySheet sheet = DaySheet.of(facts, list.slots());
        return (long) weights.idle() * sheet.idleQuarters()
                + (long) weights.roomSwitch() * sheet.roomSwitches();
    }

    private long classCost(int index) {
        List<ClassHabit> habits = new ArrayList<>();
        outside.getOrDefault(index, Set.of())
                .forEach(slot -> habits.add(ClassHabit.of(grid, slot)));
        for (int day = 0; day < grid.days(); day++) {
            ClassSession session = diary.firstClassSession(index, day);
            for (; session != null; session = session.next) {
                habits.add(ClassHabit.of(grid, session.slot));
            }
        }
        return (long) weights.classRun() * habits.size()
                + (long) weights.classChange() * ClassHabit.changes(habits);
    }

    private long overload(int practitioner) {
        return weights.overload()
                * facts.practitioners()[practitioner].percentOver(
                        diary.bookedMinutes(practitioner));
    }
}
