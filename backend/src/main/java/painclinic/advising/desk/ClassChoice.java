package painclinic.advising.desk;

import painclinic.planner.model.ClassHabit;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which class one more class session is best held for: one that the course is in already, one that
 * is usually there and then, or a new one.
 */
public final class ClassChoice {

    private final ScheduleBook book;
    private final ClinicFacts facts;
    private final int another;
    private final Map<ClassHabit, List<Integer>> usual = new HashMap<>();

    public ClassChoice(ScheduleBook book, int another) {
        this.book = book;
        this.facts = book.facts();
        this.another = another;
        for (int each : book.runningClasses()) {
            usual.computeIfAbsent(habitOf(each), h -> new ArrayList<>()).add(each);
        }
    }

    private ClassHabit habitOf(int classIndex) {
        Map<ClassHabit, Integer> times = new HashMap<>();
        ClassHabit most = null;
        for (Slot slot : book.classSessions(classIndex)) {
            ClassHabit habit = ClassHabit.of(facts.grid(), slot);
            int count = times.merge(habit, 1, Integer::sum);
            if (most == null || count > times.getOrDefault(most, 0)) {
                most = habit;
            }
        }
        return Objects.requireNonNull(most);
    }

    /** The place as a session of the cheapest class, with what the class adds to the cost. */
    public Choice choose(CourseFacts course, CourseCosts costs, Slot place) {
        Choice best = new Choice(inClass(place, another), costs.inClass(another, place.day()));
        for (int each : candidates(course, place)) {
            Slot slot = inClass(place, each);
            if (mayHold(each, course, slot)) {
                long points =
                        costs.inClass(each, place.day())
                                + (long) facts.weights().classChange() * changes(each, slot);
                if (points <= best.points()) {
                    best = new Choice(slot, points);
                }
            }
        }
        return best;
    }

    private List<Integer> candidates(CourseFacts course, Slot place) {
        List<Integer> candidates =
                new ArrayList<>(usual.getOrDefault(ClassHabit.of(facts.grid(), place), List.of()));
        for (Slot slot : book.slotsOf(course)) {
            if (slot.isClass()) {
                candidates.add(slot.classIndex());
            }
        }
        return candidates;
    }

    /** A class that runs has one treatment, and one session at a time. */
    private boolean mayHold(int classIndex, CourseFacts course, Slot slot) {
        List<Slot> sessions = book.classSessions(classIndex);
        return !sessions.isEmpty()
                && facts.classes()[classIndex].treatment() == course.treatment()
                && sessions.stream().noneMatch(slot::overlaps);
    }

    private int changes(int classIndex, Slot slot) {
        List<Slot> before = book.classSessions(classIndex);
        List<Slot> after = new ArrayList<>(before);
        after.add(slot);
        return ClassHabits.changes(facts, after) - ClassHabits.changes(facts, before);
    }

    private static Slot inClass(Slot place, int classIndex) {
        return new Slot(
                place.practitioner(),
                place.room(),
                place.day(),
                place.start(),
                place.length(),
                classIndex);
    }

    /** A class session and the points that belonging to its class costs. */
    public record Choice(Slot slot, long points) {}
}
