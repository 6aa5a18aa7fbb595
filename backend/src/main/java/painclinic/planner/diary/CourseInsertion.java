package painclinic.planner.diary;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Puts a course's missing sessions into the diary, as many as fit and as cheaply as a few variants
 * allow.
 */
public final class CourseInsertion {

    private static final int[] NOTHING = {};

    private final Diary diary;
    private final OneToOneOffers oneToOne;
    private final ClassOffers group;
    private final CoursePath path;
    private int[] bestDays = NOTHING;

    public CourseInsertion(Diary diary, CostWeights weights) {
        this.diary = diary;
        this.oneToOne = new OneToOneOffers(diary, weights);
        this.group = new ClassOffers(diary, weights);
        this.path = new CoursePath(weights);
    }

    /** Inserts what is missing and answers how many sessions still have no place. */
    public int insert(CourseFacts course, Effort effort, RandomGenerator random) {
        return insert(course, effort, random, Candidates.NONE);
    }

    /** The same, looking at some practitioners and classes first. */
    public int insert(
            CourseFacts course, Effort effort, RandomGenerator random, Candidates candidates) {
        CourseFrame frame = CourseFrame.of(diary.facts().grid(), course, diary.slotsOf(course));
        if (frame.missing() <= 0 || frame.last() < frame.first()) {
            return Math.max(0, frame.missing());
        }
        CourseFrame near = frame.within(effort.spareDays());
        if (near == frame || insert(near, effort, random, candidates, frame.missing()) > 0) {
            return insert(frame, effort, random, candidates, 1);
        }
        return 0;
    }

    /** Inserts if at least so many sessions fit; answers how many are missing then. */
    private int insert(
            CourseFrame frame,
            Effort effort,
            RandomGenerator random,
            Candidates candidates,
            int atLeast) {
        Offers offers = look(frame, effort, random, candidates);
        int variant = bestVariant(frame, offers, effort.luck() * Offers.SCALE, random);
        if (variant < 0 || bestDays.length < atLeast) {
            return frame.missing();
        }
        for (int day : bestDays) {
            diary.place(frame.course(), offers.take(variant, day));
        }
        return frame.missing() - bestDays.length;
    }

    /**
     * The ways of placing what is missing that an insertion chooses from, one for each variant of
     * usual practitioner (or class) and time, without placing anything. A way may leave sessions
     * missing, and two variants may come to the same.
     */
    public List<List<Slot>> ways(CourseFacts course, Effort effort, RandomGenerator random) {
        CourseFrame frame = CourseFrame.of(diary.facts().grid(), course, diary.slotsOf(course));
        if (frame.missing() <= 0 || frame.last() < frame.first()) {
            return List.of();
        }
        Offers offers = look(frame, effort, random, Candidates.NONE);
        List<List<Slot>> ways = new ArrayList<>();
        for (int variant = 0; variant < offers.variants(); variant++) {
            path.solve(frame, offers, variant);
            List<Slot> slots = new ArrayList<>();
            for (int day : path.days()) {
                slots.add(offers.take(variant, day));
            }
            ways.add(slots);
        }
        return ways;
    }

    private Offers look(
            CourseFrame frame, Effort effort, RandomGenerator random, Candidates candidates) {
        if (frame.course().treatment().group()) {
            group.look(frame, effort, random, candidates);
            return group;
        }
        oneToOne.look(frame, effort, random, candidates);
        return oneToOne;
    }

    private int bestVariant(
            CourseFrame frame, Offers offers, int mostLuck, RandomGenerator random) {
        int best = -1;
        int most = 0;
        long least = Long.MAX_VALUE;
        for (int variant = 0; variant < offers.variants(); variant++) {
            int luck = mostLuck == 0 ? 0 : random.nextInt(mostLuck);
            if (most == frame.missing()) {
                path.solve(frame, offers, variant, Math.toIntExact(least - luck));
            } else {
                path.solve(frame, offers, variant);
            }
            long cost = (long) path.cost() + luck;
            if (path.count() > most || path.count() == most && most > 0 && cost < least) {
                best = variant;
                most = path.count();
                least = cost;
                bestDays = path.days();
            }
        }
        return best;
    }
}
