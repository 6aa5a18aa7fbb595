package painclinic.planner.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;

/**
 * How the solver's annealing cools: evenly, from the starting temperature to nothing at the end of
 * the run. The solver decides on each move; this says beforehand which it is as good as sure to
 * refuse.
 *
 * <p>Only the soft cost has a temperature. A plan never loses a session again: while one is missing
 * no plan counts as better than the best, and the search may not find its place again in time.
 */
final class Cooling {

    /** A move that the solver takes less often than once in e to this many tries is hopeless. */
    private static final double HOPELESS = 7;

    // by trial: a search that has more time for each course gains by starting hotter
    private static final double POINTS_PER_ROOT_OF_MILLIS = 1.6;
    private static final int LEAST_TEMPERATURE = 3;
    private static final int MOST_TEMPERATURE = 30;

    /** About how long a move takes; a constant, so that a run with a move limit can be repeated. */
    private static final double MILLIS_PER_MOVE = 0.3;

    private final long begun = System.nanoTime();
    private final long nanos;
    private final long moves;
    private final int temperature;

    private Cooling(long millis, long moves, int temperature) {
        this.nanos = millis * 1_000_000;
        this.moves = moves;
        this.temperature = temperature;
    }

    /**
     * Begins now. One of the limits is 0: the run ends by the other.
     *
     * @param temperature in points of soft cost
     */
    static Cooling over(long millis, long moves, int temperature) {
        return new Cooling(millis, moves, temperature);
    }

    /** The temperature at which a search of so many courses starts, in points of soft cost. */
    static int startingTemperature(long millis, long moves, long courses) {
        double millisPerCourse = (moves > 0 ? moves * MILLIS_PER_MOVE : millis) / courses;
        long points = Math.round(POINTS_PER_ROOT_OF_MILLIS * Math.sqrt(millisPerCourse));
        return (int) Math.clamp(points, LEAST_TEMPERATURE, MOST_TEMPERATURE);
    }

    static String score(int temperature) {
        return HardMediumSoftScore.of(0, 0, temperature).toString();
    }

    /** What is left of the run after so many moves, from 1 down to nearly 0. */
    double left(long movesMade) {
        double gone =
                moves > 0
                        ? (double) movesMade / moves
                        : (double) (System.nanoTime() - begun) / nanos;
        return Math.max(1 - gone, 1e-9);
    }

    /**
     * Whether a move that makes the plan so much worse is as good as sure to be refused, with so
     * much of the run left.
     */
    boolean isHopeless(long missing, long soft, double left) {
        return missing > 0 || missing == 0 && soft / (temperature * left) > HOPELESS;
    }
}
