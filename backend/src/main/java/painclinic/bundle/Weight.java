package painclinic.bundle;

import java.util.Arrays;
import java.util.Optional;

/** One of the weights that a clinic may set for itself. */
public enum Weight {
    URGENT_MISSING(
            "urgentMissing",
            "How many times a session without a place counts when the course is urgent"),
    WAIT("wait", "Each day until the first session; a day after weeks of waiting counts for more"),
    RHYTHM("rhythm", "Each day by which a gap between two sessions misses the treatment's target"),
    CONTINUITY("continuity", "Each further practitioner, or class, within a course"),
    REGULARITY("regularity", "Each further weekday or time of day within a course"),
    PREFERENCE("preference", "Each wish for a time, a practitioner or a site that is not met"),
    CLASS_RUN("classRun", "Each class session that is held, however many come"),
    CLASS_CHANGE("classChange", "Each class session off its class's usual day, time or room"),
    IDLE("idle", "Each quarter of an hour that a practitioner waits between two sessions"),
    ROOM_SWITCH("roomSwitch", "Each further room of a practitioner on one day"),
    OVERLOAD("overload", "Each percent of working time above 85 that a practitioner is booked"),
    COHORT_FILL("cohortFill", "Each place that a new programme group leaves empty");

    private static final int MOST = 10_000;
    private static final int MOST_URGENT = 100;

    private final String key;
    private final String words;

    Weight(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** The weight that files and records call so. */
    public static Optional<Weight> called(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** What files and records call it. */
    public String key() {
        return key;
    }

    /** What one unit of it is. */
    public String words() {
        return words;
    }

    /** An urgent session counts at least as much as another. */
    public int least() {
        return this == URGENT_MISSING ? 1 : 0;
    }

    public int most() {
        return this == URGENT_MISSING ? MOST_URGENT : MOST;
    }

    /** Its number among some weights. */
    public int of(CostWeights weights) {
        return switch (this) {
            case URGENT_MISSING -> weights.urgentMissing();
            case WAIT -> weights.waiting();
            case RHYTHM -> weights.rhythm();
            case CONTINUITY -> weights.continuity();
            case REGULARITY -> weights.regularity();
            case PREFERENCE -> weights.preference();
            case CLASS_RUN -> weights.classRun();
            case CLASS_CHANGE -> weights.classChange();
            case IDLE -> weights.idle();
            case ROOM_SWITCH -> weights.roomSwitch();
            case OVERLOAD -> weights.overload();
            case COHORT_FILL -> weights.cohortFill();
        };
    }
}
