package painclinic.planner.search;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.ClinicPlan;

import java.util.Iterator;
import java.util.random.RandomGenerator;

/** Feeds the solver with course moves. The solver makes one of these for a local search. */
public final class CourseMoves implements MoveIteratorFactory<ClinicPlan, CourseMove> {

    private @Nullable MoveSupply supply;
    private long millis;
    private long moves;
    private int temperature = 1;
    private long leastMissing;

    /** How long the search runs, or 0 if it ends by the number of moves. Set by the solver. */
    public void setMillis(long millis) {
        this.millis = millis;
    }

    /** How many moves the search tries, or 0 if it ends by the time. Set by the solver. */
    public void setMoves(long moves) {
        this.moves = moves;
    }

    /** At how many points of soft cost the annealing starts. Set by the solver. */
    public void setTemperature(int temperature) {
        this.temperature = temperature;
    }

    /** What any plan misses at the least. Set by the solver. */
    public void setLeastMissing(long leastMissing) {
        this.leastMissing = leastMissing;
    }

    @Override
    public void phaseEnded(ScoreDirector<ClinicPlan> director) {
        supply = null;
    }

    @Override
    public long getSize(ScoreDirector<ClinicPlan> director) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Iterator<CourseMove> createOriginalMoveIterator(ScoreDirector<ClinicPlan> director) {
        throw new UnsupportedOperationException("Course moves come in random order only.");
    }

    @Override
    public Iterator<CourseMove> createRandomMoveIterator(
            ScoreDirector<ClinicPlan> director, RandomGenerator random) {
        ClinicPlan plan = director.getWorkingSolution();
        MoveSupply current = supply;
        if (current == null || current.plan() != plan) {
            current =
                    new MoveSupply(
                            plan, random, Cooling.over(millis, moves, temperature), leastMissing);
            supply = current;
        }
        return new Moves(current, random);
    }

    private record Moves(MoveSupply supply, RandomGenerator random)
            implements Iterator<CourseMove> {

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public CourseMove next() {
            return supply.next(random);
        }
    }
}
