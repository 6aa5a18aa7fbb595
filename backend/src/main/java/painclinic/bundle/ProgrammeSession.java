package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One session of a programme, as the clinic has laid it down for every group that goes through it.
 *
 * @param leaders null: those of the treatment
 * @param roomFeatures null: those of the treatment
 * @param week sessions with one number fall into one calendar week, those with a higher one into a
 *     later week; null: free
 * @param after the number of the earlier session from which the days are counted; null: the session
 *     before
 * @param minDays the fewest days from that session; null: {@link #DEFAULT_MIN_DAYS}
 * @param maxDays the most days from that session; null: no bound
 * @param targetDays the days from that session that the clinic wishes for; null: no wish
 * @param review whether it is a review, which counts neither for limits nor for the window
 */
public record ProgrammeSession(
        String title,
        int minutes,
        @Nullable List<LeaderRole> leaders,
        @Nullable List<String> roomFeatures,
        @Nullable Integer week,
        @Nullable Integer after,
        @Nullable Integer minDays,
        @Nullable Integer maxDays,
        @Nullable Integer targetDays,
        boolean review) {

    public static final int DEFAULT_MIN_DAYS = 1;

    public ProgrammeSession {
        leaders = leaders == null ? null : List.copyOf(leaders);
        roomFeatures = roomFeatures == null ? null : List.copyOf(roomFeatures);
    }

    /** The fewest days from the session that this one follows. */
    public int fewestDays() {
        return minDays == null ? DEFAULT_MIN_DAYS : minDays;
    }

    /** The number of the session from which the days to session {@code number}, this, count. */
    public int follows(int number) {
        return after == null ? number - 1 : after;
    }
}
