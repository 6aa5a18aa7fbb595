package painclinic.desk;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Treatment;
import painclinic.exchange.ImportedCounts;
import painclinic.exchange.VersionedBundle;
import painclinic.guideline.Citation;
import painclinic.guideline.GuidelineRuleset;
import painclinic.guideline.Guidelines;
import painclinic.guideline.TreatmentLimits;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the view of the clinic from its records. */
final class ClinicOverview {

    private static final String LOCAL = "the clinic's own limit";

    private ClinicOverview() {}

    static ClinicView of(VersionedBundle clinic) {
        ClinicBundle bundle = clinic.bundle();
        GuidelineRuleset ruleset = Guidelines.find(bundle.guideline()).orElseThrow();
        Map<String, TreatmentLimits> limits =
                Guidelines.limits(bundle.guideline(), bundle.localLimits());
        List<ClinicView.TreatmentView> treatments =
                bundle.treatments().stream()
                        .filter(treatment -> limits.containsKey(treatment.code()))
                        .map(treatment ->
                                view(
                                        treatment,
                                        Objects.requireNonNull(limits.get(treatment.code())),
                                        citation(ruleset, bundle, treatment.code())))
                        .toList();
        return new ClinicView(
                bundle.clinic().name(),
                bundle.clinic().timeZone(),
                clinic.version(),
                new ClinicView.Dates(bundle.planning().from(), bundle.planning().to()),
                view(ruleset),
                treatments,
                ClinicView.Counts.of(ImportedCounts.of(bundle)));
    }

    private static ClinicView.GuidelineView view(GuidelineRuleset ruleset) {
        return new ClinicView.GuidelineView(
                ruleset.code(),
                ruleset.title(),
                ruleset.publisher(),
                ruleset.published(),
                ruleset.status(),
                ruleset.statusText(),
                ruleset.url());
    }

    private static ClinicView.TreatmentView view(
            Treatment treatment, TreatmentLimits limits, String citation) {
        return new ClinicView.TreatmentView(
                treatment.code(),
                treatment.name(),
                treatment.delivery(),
                treatment.minutes(),
                limits.maxSessions(treatment.minutes()),
                limits.windowDays(),
                smaller(limits.groupMax(), treatment.groupMax()),
                citation);
    }

    private static @Nullable Integer smaller(@Nullable Integer limit, @Nullable Integer own) {
        if (limit == null || own == null) {
            return limit == null ? own : limit;
        }
        return Math.min(limit, own);
    }

    private static String citation(GuidelineRuleset ruleset, ClinicBundle bundle, String code) {
        Stream<String> guideline = ruleset.citations(code).stream().map(Citation::label);
        Stream<String> own =
                bundle.localLimits().stream()
                        .filter(limit -> limit.treatment().equals(code))
                        .map(limit -> LOCAL);
        return Stream.concat(guideline, own).distinct().collect(Collectors.joining("; "));
    }
}
