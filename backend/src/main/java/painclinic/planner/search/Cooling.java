package painclinic.planner.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;

/**
 * How the solver's annealing cools: evenly, from the starting temperature to nothing at the end of
 * the run. The solver decides on each move; this says beforehand which it is as good as sure to
 * refuse.
 */
final class Cooling {

    private static final int SOFT = 5;

    /**
     * A plan never loses a session again: while one is missing no plan counts as better than the
     * best, and the search may not find its place again in time.
     */
    static final String STARTING_TEMPERATURE = HardMediumSoftScore.of(0, 0, SOFT).toString();

    /** A move that the solver takes less often than once in e to this many tries is hopeless. */
    private static final double HOPELESS = 7;

    private final long begun = System.nanoTime();
    private final long nanos;
    private final long moves;

    /** One of the limits is 0: the run ends by the other. */
    private Cooling(long nanos, long moves) {
        this.nanos = nanos;
        this.moves = moves;
    }

    static Cooling over(long millis, long moves) {
        return new Cooling(millis * 1_000_000, moves);
    }

    /** What is left of the run after so many moves, from 1 down to nearly 0. */
    double left(long movesMade) {
        double gone =
                moves > 0
                        ? (double) movesMade / moves
                        : (double) (System.nanoTime() - begun) / nanos;
        return Math.max(1 - gone, 1e-9);
    }

    /** Whether a move that makes the plan so much worse is as good as sure to be refused. */
    static boolean isHopeless(long missing, long soft, double left) {
        return missing > 0 || soft / (SOFT * left) > HOPELESS;
    }
}
