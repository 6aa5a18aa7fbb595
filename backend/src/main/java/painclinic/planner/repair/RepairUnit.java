package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.planner.diary.OpenPlaces;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has to be put back together: one person's session, or a class session with all who come to
 * it. A class is covered as a whole if it can be; otherwise it is held at another time for those
 * who can come then, or everybody joins other classes, whichever costs least.
 */
final class RepairUnit {

    private static final int MOST_TIMES = 6;

    private final List<CourseFacts> courses;
    private final @Nullable Slot before;
    private final List<Placed> placed = new ArrayList<>();

    /**
     * @param before the slot they had, or null for a session that is owed anew
     */
    RepairUnit(List<CourseFacts> courses, @Nullable Slot before) {
        this.courses = List.copyOf(courses);
        this.before = before;
    }

    List<CourseFacts> courses() {
        return courses;
    }

    @Nullable Slot before() {
        return before;
    }

    List<Placed> placed() {
        return placed;
    }

    /** Whether somebody has no place yet. */
    boolean isShort() {
        return placed.size() < courses.size();
    }

    /** Whether somebody has no place yet, or one at another time than they had. */
    boolean isUpset() {
        return isShort()
                || before != null && !placed.stream().allMatch(one -> isAtTime(one.slot()));
    }

    private boolean isAtTime(Slot slot) {
        return before != null && slot.day() == before.day() && slot.start() == before.start();
    }

    /** Whether one of the places takes something that another unit would need to keep its time. */
    boolean isInTheWayOf(RepairUnit other) {
        Slot wanted = other.before;
        return wanted != null
                && placed.stream()
                        .anyMatch(one ->
                                one.slot().overlaps(wanted)
                                        && (one.slot().room() == wanted.room()
                                                || other.mayBeGivenBy(one.slot().practitioner())));
    }

    private boolean mayBeGivenBy(int practitioner) {
        for (int able : courses.getFirst().needs().practitioners()) {
            if (able == practitioner) {
                return true;
            }
        }
        return false;
    }

    boolean isClass() {
        return courses.size() > 1;
    }

    /** Takes everything out that was put back. */
    void takeOut(RepairDiary diary) {
        for (Placed one : placed.reversed()) {
            diary.remove(one.course(), one.slot());
        }
        placed.clear();
    }

    /** Puts back exactly this, after {@link #takeOut}. */
    void restore(List<Placed> places, RepairDiary diary) {
        places.forEach(one -> place(one.course(), one.slot(), diary));
    }

    /** Puts back as many as can be, as cheaply as can be. */
    void putBack(RepairDiary diary) {
        if (before != null && isClass() && !cover(before, diary)) {
            elsewhere(before, diary);
        } else if (placed.isEmpty()) {
            courses.forEach(course -> putBack(course, diary));
        }
    }

    private void putBack(CourseFacts course, RepairDiary diary) {
        Slot slot = diary.cheapest(course);
        if (slot != null) {
            place(course, slot, diary);
        }
    }

    private void place(CourseFacts course, Slot slot, RepairDiary diary) {
        diary.place(course, slot);
        placed.add(new Placed(course, slot));
    }

    /** Finds the whole class another leader or another room at its time. */
    private boolean cover(Slot was, RepairDiary diary) {
        List<Slot> sameTime = new ArrayList<>();
        diary.open()
                .visitClass(
                        courses.getFirst(),
                        was.classIndex(),
                        was.day(),
                        slot -> {
                            if (slot.start() == was.start()) {
                                sameTime.add(slot);
                            }
                        });
        sameTime.removeIf(slot -> attendees(slot, diary).size() < courses.size());
        Slot best = cheapest(sameTime, courses, diary);
        if (best != null) {
            courses.forEach(course -> place(course, best, diary));
        }
        return best != null;
    }

    private static @Nullable Slot cheapest(
            List<Slot> slots, List<CourseFacts> all, RepairDiary diary) {
        Slot best = null;
        long least = Long.MAX_VALUE;
        for (Slot slot : slots) {
            long cost = together(slot, all, diary);
            if (cost < least) {
                least = cost;
                best = slot;
            }
        }
        return best;
    }

    /** What it costs that some people come to a session in a slot. */
    private static long together(Slot slot, List<CourseFacts> all, RepairDiary diary) {
        long session = diary.open().sessionCost(slot);
        long cost = session;
        for (CourseFacts course : all) {
            cost += diary.costOf(course, slot) - session;
        }
        return cost;
    }

    /** Those who can come to a slot, up to the number of its seats. */
    private List<CourseFacts> attendees(Slot slot, RepairDiary diary) {
        return courses.stream()
                .filter(course -> diary.comes(course, slot))
                .limit(diary.diary().facts().seats(slot))
                .toList();
    }

    private void elsewhere(Slot was, RepairDiary diary) {
        long before = diary.total();
        courses.forEach(course -> putBack(course, diary));
        long least = diary.total() - before;
        List<Placed> best = List.copyOf(placed);
        takeOut(diary);
        for (Slot slot : otherTimes(was, diary)) {
            for (CourseFacts course : attendees(slot, diary)) {
                place(course, slot, diary);
            }
            courses.stream()
                    .filter(course -> placed.stream().noneMatch(one -> one.course() == course))
                    .forEach(course -> putBack(course, diary));
            long cost = diary.total() - before;
            if (cost < least) {
                least = cost;
                best = List.copyOf(placed);
            }
            takeOut(diary);
        }
        restore(best, diary);
    }

    /** The most promising other times for the class as a whole. */
    private List<Slot> otherTimes(Slot was, RepairDiary diary) {
        record Candidate(Slot slot, long cost) {}
        List<Candidate> candidates = new ArrayList<>();
        ClinicFacts facts = diary.diary().facts();
        for (int day = 0; day < facts.grid().days(); day++) {
            for (Slot slot : bestOfEachStart(was, day, diary)) {
                List<CourseFacts> attending = attendees(slot, diary);
                if (attending.size() > 1) {
                    candidates.add(new Candidate(slot, together(slot, attending, diary)));
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingLong(Candidate::cost))
                .limit(MOST_TIMES)
                .map(Candidate::slot)
                .toList();
    }

    /** For each start of a day, who would lead and where, told changes first. */
    private Iterable<Slot> bestOfEachStart(Slot was, int day, RepairDiary diary) {
        OpenPlaces open = diary.open();
        Map<Integer, Slot> best = new TreeMap<>();
        List<Slot> found = new ArrayList<>();
        open.visitClass(courses.getFirst(), was.classIndex(), day, found::add);
        for (Slot slot : found) {
            best.merge(
                    slot.start(),
                    slot,
                    (one, other) -> cost(was, one, open) <= cost(was, other, open) ? one : other);
        }
        return best.values();
    }

    private long cost(Slot was, Slot slot, OpenPlaces open) {
        return (long) CourseCost.different(was, slot) * courses.size() + open.sessionCost(slot);
    }

    /** A course's new place. */
    record Placed(CourseFacts course, Slot slot) {}
}
