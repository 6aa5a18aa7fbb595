package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The limits at a clinic. A course is held to the ruleset it is pinned to, which need not be the
 * one the clinic has adopted since; the clinic's own limits tighten them all.
 */
public final class ClinicLimits {

    private final String adopted;
    private final Map<String, Map<String, TreatmentLimits>> byRuleset;

    /**
     * @throws IllegalArgumentException if no ruleset has this code
     */
    public ClinicLimits(String adopted, List<LocalLimit> local) {
        this(adopted, local, 2);
    }

    /**
     * The same as far as files of a version know them.
     *
     * @throws IllegalArgumentException if no ruleset has this code
     */
    public ClinicLimits(String adopted, List<LocalLimit> local, int version) {
        this.adopted = adopted;
        this.byRuleset =
                Guidelines.all().stream()
                        .map(GuidelineRuleset::code)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        code -> code,
                                        code ->
                                                version == 1
                                                        ? Guidelines.limitsInSessions(code, local)
                                                        : Guidelines.limits(code, local)));
        limits(adopted);
    }

    /** The limits on a treatment by the ruleset adopted; null if they are not complete. */
    public @Nullable TreatmentLimits of(String treatment) {
        return limits(adopted).get(treatment);
    }

    /**
     * The limits on courses of a treatment; null if they are not complete.
     *
     * @param pinned the ruleset of the course; null for the one adopted
     * @throws IllegalArgumentException if no ruleset has this code
     */
    public @Nullable TreatmentLimits of(@Nullable String pinned, String treatment) {
        return limits(pinned == null ? adopted : pinned).get(treatment);
    }

    /** The limits by the ruleset adopted, by treatment. */
    public Map<String, TreatmentLimits> adopted() {
        return limits(adopted);
    }

    private Map<String, TreatmentLimits> limits(String code) {
        Map<String, TreatmentLimits> limits = byRuleset.get(code);
        return limits == null ? Guidelines.limits(code, List.of()) : limits;
    }
}
