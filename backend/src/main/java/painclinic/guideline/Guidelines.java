package painclinic.guideline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The guideline rulesets this product knows. Another ruleset is one more entry of the catalogue.
 */
public final class Guidelines {

    private static final List<GuidelineRuleset> CATALOGUE =
            List.of(NiceCg88.RULESET, NiceNg59.RULESET, NiceNg193.RULESET);

    private Guidelines() {}

    /** Every ruleset a clinic may adopt. */
    public static List<GuidelineRuleset> all() {
        return CATALOGUE;
    }

    /** The ruleset with this code. */
    public static Optional<GuidelineRuleset> find(String code) {
        return CATALOGUE.stream().filter(ruleset -> ruleset.code().equals(code)).findFirst();
    }

    /**
     * The limits that hold for courses pinned to a ruleset at a clinic, by treatment code. A
     * treatment without an entry has no complete limits and must not be planned. A local limit
     * looser than the guideline's changes nothing.
     *
     * @throws IllegalArgumentException if no ruleset has this code
     */
    public static Map<String, TreatmentLimits> limits(String guideline, List<LocalLimit> local) {
        return limits(ruleset(guideline).treatments(), local);
    }

    /**
     * The same as far as files of version 1 know the ruleset: CG88 without its combined programme.
     */
    public static Map<String, TreatmentLimits> limitsInSessions(
            String guideline, List<LocalLimit> local) {
        return limits(
                ruleset(guideline).treatments().stream()
                        .filter(Guidelines::isKnownInVersion1)
                        .toList(),
                local);
    }

    /** Whether files of version 1 know this limit of a ruleset. */
    public static boolean isKnownInVersion1(TreatmentGuideline guideline) {
        return !guideline.treatment().equals("COMBINED_PROGRAMME");
    }

    private static GuidelineRuleset ruleset(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(unknown(code)));
    }

    private static Map<String, TreatmentLimits> limits(
            List<TreatmentGuideline> treatments, List<LocalLimit> local) {
        Map<String, PartialLimits> parts = new TreeMap<>();
        treatments.forEach(one -> parts.put(one.treatment(), PartialLimits.of(one)));
        local.forEach(one ->
                parts.merge(one.treatment(), PartialLimits.of(one), PartialLimits::tightest));
        Map<String, TreatmentLimits> limits = new TreeMap<>();
        parts.forEach((code, part) -> part.complete().ifPresent(all -> limits.put(code, all)));
        return limits;
    }

    private static String unknown(String code) {
        String known =
                CATALOGUE.stream().map(GuidelineRuleset::code).collect(Collectors.joining(", "));
        return "There is no guideline ruleset %s (known: %s).".formatted(code, known);
    }
}
