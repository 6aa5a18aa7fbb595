package painclinic.planner.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When, where and with whom a class session is held. */
public record ClassHabit(int weekday, int start, int room, int practitioner) {

    public static ClassHabit of(TimeGrid grid, Slot slot) {
        return new ClassHabit(
                grid.weekday(slot.day()), slot.start(), slot.room(), slot.practitioner());
    }

    /** How many of a class's sessions are off its most common habit. */
    public static int changes(List<ClassHabit> habits) {
        Map<ClassHabit, Integer> times = new HashMap<>();
        int most = 0;
        for (ClassHabit habit : habits) {
            most = Math.max(most, times.merge(habit, 1, Integer::sum));
        }
        return habits.size() - most;
    }
}
