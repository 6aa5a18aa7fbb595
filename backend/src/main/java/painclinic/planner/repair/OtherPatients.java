package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.planner.diary.Diary;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.repair.RepairUnit.Placed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Moves patients whom the changes do not touch, where that saves a session or makes it cheaper for
 * all: one place of theirs makes room for one that was hit. Never more patients than allowed, and
 * never one who would lose the place.
 */
final class OtherPatients {

    private final RepairDiary diary;
    private final List<RepairUnit> units;
    private final List<Placed> pinned;
    private final int most;
    private final Set<Integer> moved = new TreeSet<>();

    /**
     * @param pinned the places that stay if nobody else is moved, all of them still to come
     */
    OtherPatients(RepairDiary diary, List<RepairUnit> units, List<Placed> pinned, int most) {
        this.diary = diary;
        this.units = units;
        this.pinned = new ArrayList<>(pinned);
        this.most = most;
    }

    /** The patients moved, by their index. */
    Set<Integer> moved() {
        return moved;
    }

    void move(BooleanSupplier ended) {
        boolean helped = most > 0;
        while (helped && !ended.getAsBoolean()) {
            helped = help(true, ended) | help(false, ended);
        }
    }

    /** Goes once through the sessions that have no place, or through those that have one. */
    private boolean help(boolean lost, BooleanSupplier ended) {
        boolean helped = false;
        for (RepairUnit unit : units) {
            for (CourseFacts course : unit.courses()) {
                if (lost != isPlaced(unit, course) && !ended.getAsBoolean()) {
                    helped |= help(unit, course, ended);
                }
            }
        }
        return helped;
    }

    private static boolean isPlaced(RepairUnit unit, CourseFacts course) {
        return unit.placed().stream().anyMatch(one -> one.course() == course);
    }

    /** Finds the one other place whose moving helps a course most in the time, and moves it. */
    private boolean help(RepairUnit unit, CourseFacts course, BooleanSupplier ended) {
        long total = diary.total();
        Placed own =
                unit.placed().stream()
                        .filter(one -> one.course() == course)
                        .findFirst()
                        .orElse(null);
        if (own != null && !isCostly(unit, own)) {
            return false;
        }
        if (own != null) {
            diary.remove(course, own.slot());
        }
        Exchange best = null;
        for (Placed other : pinned) {
            if (ended.getAsBoolean()) {
                break;
            }
            Exchange exchange = exchange(course, other, best == null ? total : best.total());
            best = exchange == null ? best : exchange;
        }
        if (best == null) {
            if (own != null) {
                diary.place(course, own.slot());
            }
            return false;
        }
        unit.placed().remove(own);
        apply(unit, course, best);
        return true;
    }

    private boolean isCostly(RepairUnit unit, Placed own) {
        return unit.before() != null && CourseCost.different(unit.before(), own.slot()) > 0;
    }

    private void apply(RepairUnit unit, CourseFacts course, Exchange best) {
        diary.remove(best.other().course(), best.other().slot());
        diary.place(course, best.slot());
        diary.place(best.other().course(), best.instead());
        unit.placed().add(new Placed(course, best.slot()));
        pinned.remove(best.other());
        pinned.add(new Placed(best.other().course(), best.instead()));
        moved.add(best.other().course().patient());
    }

    /** The exchange with one other place, if it makes the total less than it could be; or null. */
    private @Nullable Exchange exchange(CourseFacts course, Placed other, long least) {
        if (other.course() == course || !mayMove(other) || !isInTheWay(course, other.slot())) {
            return null;
        }
        diary.remove(other.course(), other.slot());
        Exchange exchange = null;
        Slot slot = diary.cheapest(course, other.slot().day());
        if (slot != null) {
            diary.place(course, slot);
            if (diary.total() + diary.costOf(other.course(), other.slot()) < least) {
                exchange = instead(course, slot, other, least);
            }
            diary.remove(course, slot);
        }
        diary.place(other.course(), other.slot());
        return exchange;
    }

    private @Nullable Exchange instead(CourseFacts course, Slot slot, Placed other, long least) {
        Slot instead = diary.cheapest(other.course());
        if (instead == null || instead.equals(other.slot())) {
            return null;
        }
        long total = diary.total() + diary.costOf(other.course(), instead);
        return total < least ? new Exchange(other, slot, instead, total) : null;
    }

    private boolean mayMove(Placed other) {
        return moved.contains(other.course().patient()) || moved.size() < most;
    }

    /** Whether the course could use something that this place takes. */
    private boolean isInTheWay(CourseFacts course, Slot slot) {
        Diary all = diary.diary();
        if (!diary.open().allows(course, slot.day())) {
            return false;
        }
        if (slot.isClass()) {
            int people = diary.open().people(slot);
            return people == 1 || course.treatment().group() && people == all.facts().seats(slot);
        }
        if (course.needs().suitableRooms()[slot.room()]) {
            return true;
        }
        for (int practitioner : course.needs().practitioners()) {
            if (practitioner == slot.practitioner()) {
                return true;
            }
        }
        return false;
    }

    /** A place for the course that was hit, and another for the one that made room. */
    private record Exchange(Placed other, Slot slot, Slot instead, long total) {}
}
