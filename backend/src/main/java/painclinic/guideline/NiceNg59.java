package painclinic.guideline;

import painclinic.guideline.PrescribingRule.DoNotOffer;
import painclinic.guideline.PrescribingRule.OnlyBeside;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * NICE guideline 59, published in 2016, as updated in 2020. It sets no number of sessions, weeks or
 * people: a clinic that adopts it sets its own. Data only.
 */
final class NiceNg59 {

    private static final URI GUIDANCE =
            URI.create("https://www.nice.org.uk/guidance/ng59/chapter/Recommendations");

    static final GuidelineRuleset RULESET =
            new GuidelineRuleset(
                    "NICE-NG59-2020",
                    "Low back pain and sciatica in over 16s: assessment and management (NG59)",
                    "National Institute for Health and Care Excellence",
                    LocalDate.of(2016, 11, 30),
                    URI.create("https://www.nice.org.uk/guidance/ng59"),
                    RulesetStatus.CURRENT,
                    "Published in 2016 and updated in 2020. It sets no session limits: the clinic"
                            + " sets its own.",
                    List.of(),
                    prescribing());

    private NiceNg59() {}

    private static List<PrescribingRule> prescribing() {
        List<PrescribingRule> rules = new ArrayList<>();
        rules.add(NhsPage.LONG_TERM);
        rules.add(
                new OnlyBeside(
                        "MANUAL_THERAPY",
                        "GROUP_EXERCISE",
                        cited(
                                "1.2.7",
                                "only as part of a treatment package including exercise, with or"
                                        + " without psychological therapy")));
        rules.add(
                new DoNotOffer(
                        "ACUPUNCTURE",
                        cited(
                                "1.2.8",
                                "Do not offer acupuncture for managing low back pain with or"
                                        + " without sciatica")));
        rules.addAll(NhsPage.NOT_RECOMMENDED);
        return rules;
    }

    private static Citation cited(String recommendation, String text) {
        return new Citation("NICE NG59 (2020)", recommendation, text, GUIDANCE);
    }
}
