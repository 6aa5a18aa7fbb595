package painclinic.guideline;

import painclinic.guideline.PrescribingRule.OneCourse;
import painclinic.guideline.PrescribingRule.PainDuration;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** NICE guideline 193 as published in 2021, on chronic primary pain. Data only. */
final class NiceNg193 {

    private static final URI GUIDANCE =
            URI.create("https://www.nice.org.uk/guidance/ng193/chapter/Recommendations");
    private static final int FIVE_HOURS = 5;
    private static final Citation ACUPUNCTURE =
            cited(
                    "1.2.5",
                    "a single course of acupuncture or dry needling … no more than 5 hours of"
                            + " healthcare professional time");

    static final GuidelineRuleset RULESET =
            new GuidelineRuleset(
                    "NICE-NG193-2021",
                    "Chronic pain (primary and secondary) in over 16s (NG193)",
                    "National Institute for Health and Care Excellence",
                    LocalDate.of(2021, 4, 7),
                    URI.create("https://www.nice.org.uk/guidance/ng193"),
                    RulesetStatus.CURRENT,
                    "For chronic primary pain; for low back pain it points to NG59. It limits the"
                            + " time of a course of acupuncture: the clinic sets its window and"
                            + " all other limits.",
                    List.of(
                            new TreatmentGuideline(
                                    "ACUPUNCTURE",
                                    null,
                                    new HoursLimit(FIVE_HOURS, ACUPUNCTURE),
                                    null,
                                    null)),
                    prescribing());

    private NiceNg193() {}

    private static List<PrescribingRule> prescribing() {
        List<PrescribingRule> rules = new ArrayList<>();
        rules.add(
                new PainDuration(
                        Period.ofMonths(3),
                        null,
                        new Citation(
                                "NICE NG193 (2021)", "", "pain for more than 3 months", GUIDANCE)));
        rules.add(new OneCourse("ACUPUNCTURE", ACUPUNCTURE));
        rules.addAll(NhsPage.NOT_RECOMMENDED);
        return rules;
    }

    private static Citation cited(String recommendation, String text) {
        return new Citation("NICE NG193 (2021)", recommendation, text, GUIDANCE);
    }
}
