package painclinic.planner.search;

import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * The moves of a search, made on two cores. In each round a helper makes the next round's moves
 * while this thread has the solver score those of the round before, and makes a few itself. The
 * rounds are counted in moves: which move comes when does not depend on how fast the threads are.
 */
final class MoveSupply {

    // scoring is a seventh of the work: with six moves of ten made ahead both threads are busy
    private static final int AHEAD = 6;
    private static final int ROUND = AHEAD + 4;

    private final ClinicPlan plan;
    private final CourseShuffle shuffle;
    private final LaneAhead lane;
    private final Cooling cooling;
    private final List<Appointment> touched = new ArrayList<>();
    private CompletableFuture<List<CourseMove>> next;
    private List<CourseMove> ready = List.of();
    private int handedOut = ROUND;
    private long moves;

    /**
     * @param leastMissing what any plan misses at the least
     */
    MoveSupply(ClinicPlan plan, RandomGenerator random, Cooling cooling, long leastMissing) {
        this.cooling = cooling;
        this.plan = plan;
        this.shuffle = new CourseShuffle(new PlanDiary(plan), cooling, leastMissing);
        this.lane = new LaneAhead(plan, cooling, leastMissing);
        this.next = lane.make(AHEAD, random.nextLong(), cooling.left(moves));
    }

    ClinicPlan plan() {
        return plan;
    }

    CourseMove next(RandomGenerator random) {
        if (handedOut == ROUND) {
            turn(random);
        }
        // spread evenly, so that the helper's moves are scored as soon as may be
        int before = handedOut * AHEAD / ROUND;
        handedOut++;
        moves++;
        boolean isAhead = handedOut * AHEAD / ROUND > before;
        CourseMove move = isAhead ? ready.get(before) : shuffle.next(random, cooling.left(moves));
        for (PlanDiary.Change change : move.changes()) {
            touched.add(change.appointment());
            if (isAhead) {
                shuffle.changedElsewhere(change.appointment().getCourse());
            }
        }
        return move;
    }

    private void turn(RandomGenerator random) {
        ready = next.join();
        lane.follow(touched);
        touched.clear();
        handedOut = 0;
        next = lane.make(AHEAD, random.nextLong(), cooling.left(moves));
    }
}
