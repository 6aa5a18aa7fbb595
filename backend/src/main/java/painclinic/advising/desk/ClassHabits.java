package painclinic.advising.desk;

import painclinic.planner.model.ClassHabit;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.Slot;

import java.util.List;

/** How settled the sessions of one class are. */
final class ClassHabits {

    private ClassHabits() {}

    /** How many of a class's sessions are off its most common habit. */
    static int changes(ClinicFacts facts, List<Slot> sessions) {
        return ClassHabit.changes(
                sessions.stream().map(slot -> ClassHabit.of(facts.grid(), slot)).toList());
    }
}
