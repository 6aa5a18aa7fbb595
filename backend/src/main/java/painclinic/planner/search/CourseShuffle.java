package painclinic.planner.search;

import painclinic.bundle.CostWeights;
import painclinic.planner.diary.Candidates;
import painclinic.planner.diary.ClassSessionMove;
import painclinic.planner.diary.CourseInsertion;
import painclinic.planner.diary.DiaryCost;
import painclinic.planner.diary.Effort;
import painclinic.planner.diary.LeaderExchange;
import painclinic.planner.diary.PlaceChain;
import painclinic.planner.diary.RoomExchange;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Takes a few courses out of the diary and puts each back by dynamic programming. The diary is left
 * as the move would have it; the next call first brings it back in step with what the solver made
 * of the move.
 */
final class CourseShuffle {

    /** One of so many chains makes way all the same when no more is missing than has to be. */
    private static final int GAINS_AT_THE_LEAST = 4;

    private static final int FRUITLESS_TRIES = 25;

    // of 100 moves, by trial: so many change rooms alone
    private static final int FOR_ROOMS = 10;
    private static final int ROOM_TRIES = 8;

    // and so many the leader of a class
    private static final int FOR_LEADERS = 3;
    private static final int LEADER_TRIES = 8;

    // and so many, while a session is missing that could be planned, give somebody a single place
    private static final int FOR_CHAINS = 30;

    // and so many change one session of a class, more while a session is missing
    private static final int FOR_CLASS_SESSIONS = 2;
    private static final int FOR_CLASS_SESSIONS_IF_MISSING = 6;

    // a session counts as another class's only once so little of the run is left: early it harms
    private static final double LATE = 0.4;

    // posts (a practitioner at a site) and classes that a move looks at, by trial: few in a large
    // clinic, unless a course has sessions missing and needs a place before a cheap one
    private static final int MOST_PRACTITIONERS_OF_A_SMALL_CLINIC = 12;
    private static final int LEAST_POSTS_WIDE = 8;
    private static final int LEAST_POSTS_NARROW = 3;
    private static final int ALL_CLASSES = 1000;
    private static final int FEW_CLASSES = 12;

    private final PlanDiary planDiary;
    private final CourseInsertion insertion;
    private final CoursePick pick;
    private final RoomExchange rooms;
    private final LeaderExchange leaders;
    private final PlaceChain chain;
    private final ClassSessionMove classSessions;
    private final DiaryCost cost;
    private final Cooling cooling;
    private final boolean isSmallClinic;
    private final long leastMissing;
    private final List<CourseFacts> touched = new ArrayList<>();

    /**
     * @param leastMissing what any plan misses at the least: with no more missing than that mostly
     *     nobody is looked for to make way: one session is given up for another
     */
    CourseShuffle(PlanDiary planDiary, Cooling cooling, long leastMissing) {
        this.leastMissing = leastMissing;
        CostWeights weights = planDiary.diary().facts().weights();
        this.cooling = cooling;
        this.planDiary = planDiary;
        this.isSmallClinic =
                planDiary.diary().facts().practitioners().length
                        <= MOST_PRACTITIONERS_OF_A_SMALL_CLINIC;
        this.insertion = new CourseInsertion(planDiary.diary(), weights);
        this.pick = new CoursePick(planDiary);
        this.rooms = new RoomExchange(planDiary.diary(), planDiary::isFree);
        this.leaders = new LeaderExchange(planDiary.diary(), planDiary::isFree);
        this.cost = new DiaryCost(planDiary.diary(), weights);
        this.chain = new PlaceChain(planDiary.diary(), cost, weights, planDiary::isFree);
        this.classSessions =
                new ClassSessionMove(planDiary.diary(), cost, weights, planDiary::isFree);
    }

    /** Takes note that the plan may hold other slots for a course than the last move would have. */
    void changedElsewhere(CourseFacts course) {
        if (!touched.contains(course)) {
            touched.add(course);
        }
    }

    /**
     * A move; an empty one if what came out is hopeless, or if many tries in a row found nothing to
     * change.
     *
     * @param left what is left of the run, from 1 down to 0
     */
    CourseMove next(RandomGenerator random, double left) {
        List<PlanDiary.Change> changes = new ArrayList<>();
        for (int tries = 0; changes.isEmpty() && tries < FRUITLESS_TRIES; tries++) {
            catchUp();
            long missing = cost.missing();
            long soft = cost.soft();
            shuffle(random, left);
            if (cooling.isHopeless(cost.missing() - missing, cost.soft() - soft, left)) {
                return new CourseMove(List.of());
            }
            for (CourseFacts course : touched) {
                planDiary.changes(course, changes);
            }
        }
        return new CourseMove(changes);
    }

    private void catchUp() {
        List<CourseFacts> behind = new ArrayList<>();
        for (CourseFacts course : touched) {
            if (!planDiary.agrees(course)) {
                behind.add(course);
            }
        }
        behind.forEach(planDiary::clear);
        for (CourseFacts course : behind) {
            planDiary.putBack(course);
            pick.noted(course);
        }
        touched.clear();
    }

    private void shuffle(RandomGenerator random, double left) {
        int lot = random.nextInt(100);
        if (lot < FOR_ROOMS && exchangeRooms(random)
                || lot >= 100 - FOR_LEADERS && exchangeLeaders(random)) {
            return;
        }
        if (changeSinglePlaces(random, left)) {
            touched.forEach(pick::noted);
            return;
        }
        pick.draw(random, touched);
        Candidates candidates = candidates();
        Effort effort = effort(random);
        touched.forEach(planDiary::takeOut);
        for (int i = touched.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            CourseFacts swapped = touched.get(i);
            touched.set(i, touched.get(j));
            touched.set(j, swapped);
        }
        for (CourseFacts course : touched) {
            insertion.insert(course, effort, random, candidates);
            pick.noted(course);
        }
    }

    /** Changes places one by one, with what else the courses have left alone. */
    private boolean changeSinglePlaces(RandomGenerator random, double left) {
        boolean lacking = !pick.incomplete().isEmpty();
        int lot = random.nextInt(100);
        if (lot < (lacking ? FOR_CLASS_SESSIONS_IF_MISSING : FOR_CLASS_SESSIONS)) {
            changeClassSession(random, left);
        } else if (lacking && lot >= 100 - FOR_CHAINS) {
            CourseFacts course = pick.anyIncomplete(random);
            if (cost.missing() > leastMissing || random.nextInt(GAINS_AT_THE_LEAST) == 0) {
                chain.gain(course, pick.incomplete(), random, touched);
            } else {
                chain.exchange(course, pick.incomplete(), random, touched);
            }
        }
        return !touched.isEmpty();
    }

    private void changeClassSession(RandomGenerator random, double left) {
        int classIndex = pick.anyClass(random);
        if (classIndex >= 0 && left < LATE && random.nextInt(2) == 0) {
            classSessions.rename(classIndex, random, touched);
        } else if (classIndex >= 0) {
            classSessions.holdElsewhere(classIndex, random, touched);
        }
    }

    /**
     * Those who give these courses' sessions: where they are taken out there is room, and where
     * they are booked somebody whom the patient knows. And classes that could replace theirs.
     */
    private Candidates candidates() {
        BitSet practitioners = new BitSet();
        BitSet classes = new BitSet();
        for (CourseFacts course : touched) {
            for (Slot slot : planDiary.diary().slotsOf(course)) {
                practitioners.set(slot.practitioner());
                if (slot.isClass()) {
                    classes.set(slot.classIndex());
                }
            }
        }
        for (int similar : pick.similarClasses()) {
            classes.set(similar);
        }
        return new Candidates(practitioners.stream().toArray(), classes.stream().toArray());
    }

    private boolean exchangeRooms(RandomGenerator random) {
        for (int tries = 0; tries < ROOM_TRIES && touched.isEmpty(); tries++) {
            CourseFacts course = pick.any(random);
            List<Slot> slots = planDiary.diary().slotsOf(course);
            if (!slots.isEmpty()) {
                rooms.exchange(course, slots.get(random.nextInt(slots.size())), random, touched);
            }
        }
        return !touched.isEmpty();
    }

    private boolean exchangeLeaders(RandomGenerator random) {
        for (int tries = 0; tries < LEADER_TRIES && touched.isEmpty(); tries++) {
            int classIndex = pick.anyClass(random);
            if (classIndex >= 0) {
                leaders.exchange(classIndex, random, touched);
            }
        }
        return !touched.isEmpty();
    }

    /**
     * A different breadth each time, found by trial; opening a class is cheap when a whole class is
     * redone.
     */
    private Effort effort(RandomGenerator random) {
        boolean isWide = isSmallClinic || touched.stream().anyMatch(pick::isIncomplete);
        int posts = (isWide ? LEAST_POSTS_WIDE : LEAST_POSTS_NARROW) + random.nextInt(5);
        int variants = 3 + random.nextInt(2);
        int classes = isWide ? ALL_CLASSES : FEW_CLASSES;
        int newClasses = random.nextInt(4) == 0 ? 4 : 0;
        int noise = 5 * random.nextInt(3);
        int luck = 20;
        int openingPercent = pick.similarClasses().length > 0 ? 25 : 40 + random.nextInt(61);
        int spareDays = 7 * (1 + random.nextInt(4));
        int strangerPercent = 40 + random.nextInt(61);
        return new Effort(
                posts,
                variants,
                classes,
                newClasses,
                noise,
                luck,
                openingPercent,
                spareDays,
                strangerPercent);
    }
}
