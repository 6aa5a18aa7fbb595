package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The best free place for one more session of a course, of all there are. */
final class SinglePlace {

    /** Of more places than this so many are looked at, drawn at random. */
    private static final int MOST = 40;

    private final Diary diary;
    private final OpenPlaces open;
    private final CostWeights weights;
    private final List<Slot> found = new ArrayList<>();

    SinglePlace(Diary diary, OpenPlaces open, CostWeights weights) {
        this.diary = diary;
        this.open = open;
        this.weights = weights;
    }

    /**
     * The cheapest free place, or null if there is none.
     *
     * @param noise most points that a place may be made dearer at random
     */
    @Nullable Slot cheapest(CourseFacts course, int noise, RandomGenerator random) {
        found.clear();
        open.visit(course, found::add);
        List<Slot> held = diary.slotsOf(course);
        Slot[] slots = new Slot[held.size() + 1];
        Slot best = null;
        long least = Long.MAX_VALUE;
        int looks = Math.min(MOST, found.size());
        for (int i = 0; i < looks; i++) {
            Slot slot = found.get(looks < found.size() ? random.nextInt(found.size()) : i);
            held.toArray(slots);
            slots[held.size()] = slot;
            long price =
                    CourseCharge.of(diary.facts(), weights, course, slots)
                            + open.sessionCost(slot)
                            + (noise == 0 ? 0 : random.nextInt(noise));
            if (price < least) {
                least = price;
                best = slot;
            }
        }
        return best;
    }
}
