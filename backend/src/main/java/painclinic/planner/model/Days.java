package painclinic.planner.model;

/** How a stretch of days is said. */
public final class Days {

    private static final int WEEK = 7;

    private Days() {}

    /**
     * {@code 1 day}, {@code 10 days}; from two on, whole weeks are said as weeks: {@code 12 weeks}.
     */
    public static String inWords(long days) {
        if (days >= 2 * WEEK && days % WEEK == 0) {
            return days / WEEK + " weeks";
        }
        return days == 1 ? "1 day" : days + " days";
    }
}
