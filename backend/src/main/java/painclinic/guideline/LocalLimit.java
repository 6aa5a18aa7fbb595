package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clinic's own limit on a treatment. It tightens the guideline, or limits a treatment on which
 * the guideline is silent; a null says nothing about that number.
 */
public record LocalLimit(
        String treatment,
        @Nullable Integer maxSessions,
        @Nullable Integer maxHours,
        @Nullable Integer windowDays,
        @Nullable Integer groupMax) {

    /** A limit that says nothing about hours. */
    public LocalLimit(
            String treatment,
            @Nullable Integer maxSessions,
            @Nullable Integer windowDays,
            @Nullable Integer groupMax) {
        this(treatment, maxSessions, null, windowDays, groupMax);
    }

    /**
     * Which of this clinic's numbers go past the guideline's. A clinic may tighten a guideline,
     * never loosen it.
     */
    public List<Loosening> loosenings(TreatmentGuideline guideline) {
        return Stream.of(
                        loosening("maxSessions", maxSessions, guideline.sessionCap()),
                        loosening("maxHours", maxHours, guideline.hours()),
                        loosening("windowDays", windowDays, guideline.window()),
                        loosening("groupMax", groupMax, guideline.groupSize()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Loosening> loosening(
            String key, @Nullable Integer own, @Nullable GuidelineLimit limit) {
        return own == null || limit == null || own <= limit.most()
                ? Optional.empty()
                : Optional.of(new Loosening(key, own, limit));
    }

    /**
     * The numbers that are wanting before courses can be held to limits: a window, and a number of
     * sessions unless there is one of sessions or hours already.
     *
     * @param guideline what the ruleset says of this treatment, or null if nothing
     */
    public List<String> wanting(@Nullable TreatmentGuideline guideline) {
        List<String> keys = new ArrayList<>();
        boolean capped =
                guideline != null && (guideline.sessionCap() != null || guideline.hours() != null);
        if (maxSessions == null && maxHours == null && !capped) {
            keys.add("maxSessions");
        }
        if (windowDays == null && (guideline == null || guideline.window() == null)) {
            keys.add("windowDays");
        }
        return keys;
    }

    /** A local number that is larger than the guideline allows. */
    public record Loosening(String key, int found, GuidelineLimit limit) {}
}
