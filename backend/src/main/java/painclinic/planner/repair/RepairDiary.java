package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.planner.diary.Diary;
import painclinic.planner.diary.OpenPlaces;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;

/** The diary while a schedule is mended, with what everything in it costs. */
final class RepairDiary {

    private final Diary diary;
    private final OpenPlaces open;
    private final CourseCost costs;
    private final RepairLimits limits;
    private final List<Slot> found = new ArrayList<>();
    private long total;

    RepairDiary(Diary diary, CourseCost costs, RepairLimits limits) {
        this.diary = diary;
        this.open = new OpenPlaces(diary, diary.facts().weights());
        this.costs = costs;
        this.limits = limits;
    }

    Diary diary() {
        return diary;
    }

    OpenPlaces open() {
        return open;
    }

    CourseCost costs() {
        return costs;
    }

    /** What has been added to the cost since the beginning. */
    long total() {
        return total;
    }

    void place(CourseFacts course, Slot slot) {
        total += costOf(course, slot);
        diary.place(course, slot);
    }

    void remove(CourseFacts course, Slot slot) {
        diary.remove(course, slot);
        total -= costOf(course, slot);
    }

    /** What the cost would be more if the course had this place too. */
    long costOf(CourseFacts course, Slot slot) {
        List<Slot> slots = diary.slotsOf(course);
        return costs.of(course, slots, slot)
                - costs.of(course, slots, null)
                + open.sessionCost(slot);
    }

    /** The cheapest place for one more session of a course, or null if there is none. */
    @Nullable Slot cheapest(CourseFacts course) {
        found.clear();
        open.visit(course, found::add);
        return cheapestFound(course);
    }

    /** The same among the places of one day. */
    @Nullable Slot cheapest(CourseFacts course, int day) {
        found.clear();
        open.visit(course, day, found::add);
        return cheapestFound(course);
    }

    private @Nullable Slot cheapestFound(CourseFacts course) {
        List<Slot> slots = diary.slotsOf(course);
        Slot best = null;
        long least = Long.MAX_VALUE;
        for (Slot slot : found) {
            if (!isInTime(course, slot)) {
                continue;
            }
            long cost = costs.of(course, slots, slot) + open.sessionCost(slot);
            if (cost < least) {
                least = cost;
                best = slot;
            }
        }
        return best;
    }

    /** Whether the course's patient can come to a slot, and can still be told to. */
    boolean comes(CourseFacts course, Slot slot) {
        return isInTime(course, slot) && open.comes(course, slot);
    }

    /** Nobody can be told today of a new time today: only who or where may be another. */
    private boolean isInTime(CourseFacts course, Slot slot) {
        return !limits.isToday(slot.day()) || costs.wasTold(course, slot.day(), slot.start());
    }

    /** How many places a course could take at a time of day. */
    int choices(CourseFacts course, Slot time) {
        found.clear();
        open.visit(course, time.day(), found::add);
        int choices = 0;
        for (Slot slot : found) {
            choices += slot.start() == time.start() ? 1 : 0;
        }
        return choices;
    }
}
