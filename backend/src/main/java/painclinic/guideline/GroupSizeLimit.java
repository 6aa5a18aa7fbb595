package painclinic.guideline;

/** At most so many people in one session of a group. */
public record GroupSizeLimit(int most, Citation source) implements GuidelineLimit {

    /** How many people too many; zero when the group keeps to the limit. */
    public long excess(int people) {
        return Math.max(0, people - most);
    }
}
