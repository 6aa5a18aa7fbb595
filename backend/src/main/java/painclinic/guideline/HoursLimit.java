package painclinic.guideline;

/** At most so many hours of sessions in one course, delivered and planned together. */
public record HoursLimit(int most, Citation source) implements GuidelineLimit {

    private static final int MINUTES = 60;

    /** How many minutes too many; zero when the course keeps to the limit. */
    public long excess(long minutes) {
        return Math.max(0, minutes - (long) MINUTES * most);
    }
}
