package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.guideline.GuidelineLimit;
import painclinic.guideline.GuidelineRuleset;
import painclinic.guideline.Guidelines;
import painclinic.guideline.PrescribingRule;
import painclinic.guideline.RulesetStatus;
import painclinic.guideline.TreatmentGuideline;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** The rulesets a clinic may go by, with the limits they set and where those come from. */
@RestController
class RulesetController {

    @GetMapping("/api/clinic/rulesets")
    @Operation(operationId = "rulesets", summary = "The rulesets a clinic may go by")
    List<Ruleset> all() {
        return Guidelines.all().stream().map(RulesetController::view).toList();
    }

    private static Ruleset view(GuidelineRuleset ruleset) {
        return new Ruleset(
                ruleset.code(),
                ruleset.title(),
                ruleset.published(),
                ruleset.status(),
                ruleset.statusText(),
                ruleset.url(),
                ruleset.treatments().stream().map(RulesetController::view).toList(),
                ruleset.prescribing().stream()
                        .filter(PrescribingRule.DoNotOffer.class::isInstance)
                        .map(PrescribingRule.DoNotOffer.class::cast)
                        .map(no -> new NotOffered(no.treatment(), no.source().label()))
                        .toList());
    }

    private static RulesetLimits view(TreatmentGuideline treatment) {
        return new RulesetLimits(
                treatment.treatment(),
                limit(treatment.sessionCap()),
                limit(treatment.hours()),
                limit(treatment.window()),
                limit(treatment.groupSize()));
    }

    private static @Nullable CitedLimit limit(@Nullable GuidelineLimit limit) {
        return limit == null
                ? null
                : new CitedLimit(limit.most(), limit.source().label(), limit.source().text());
    }

    /** A guideline's limits in one edition. */
    record Ruleset(
            String code,
            String title,
            LocalDate published,
            RulesetStatus status,
            String statusText,
            URI url,
            List<RulesetLimits> treatments,
            List<NotOffered> notOffered) {}

    /** What a ruleset limits of one treatment; null where it is silent. */
    record RulesetLimits(
            String treatment,
            @Nullable CitedLimit maxSessions,
            @Nullable CitedLimit maxHours,
            @Nullable CitedLimit windowDays,
            @Nullable CitedLimit groupMax) {}

    /** A number of a guideline, where it stands there and in which words. */
    @Schema(name = "CitedLimit")
    record CitedLimit(int most, String source, String text) {}

    /** A treatment that is not to be offered, and who says so. */
    record NotOffered(String treatment, String source) {}
}
