package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import painclinic.guideline.CourseLimit.SessionCap;
import painclinic.guideline.CourseLimit.SessionWindow;
import painclinic.guideline.PrescribingRule.OneOf;
import painclinic.guideline.PrescribingRule.PainDuration;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** NICE clinical guideline 88 as published in 2009. Data only. */
final class NiceCg88 {

    private static final URI GUIDANCE =
            URI.create("https://www.nice.org.uk/guidance/cg88/chapter/1-guidance");
    private static final int TWELVE_WEEKS = 84;
    private static final int EIGHT_WEEKS = 56;
    private static final int MOST_HOURS = 100;
    private static final Citation COMBINED =
            cited("1.7.1", "around 100 hours over a maximum of 8 weeks");

    static final GuidelineRuleset RULESET =
            new GuidelineRuleset(
                    "NICE-CG88-2009",
                    "Low back pain: early management of persistent non-specific low back pain"
                            + " (CG88)",
                    "National Institute for Health and Care Excellence",
                    LocalDate.of(2009, 5, 27),
                    URI.create("https://www.nice.org.uk/guidance/cg88"),
                    RulesetStatus.SUPERSEDED,
                    "Superseded by NG59 (2016), which sets no session limits and advises against"
                            + " acupuncture. The clinic has chosen to keep to the 2009 limits.",
                    List.of(
                            treatment(
                                    "GROUP_EXERCISE",
                                    8,
                                    cited(
                                            "1.3.3",
                                            "up to a maximum of eight sessions over a period of up"
                                                    + " to 12 weeks"),
                                    new GroupSizeLimit(
                                            10, cited("1.3.3", "in a group of up to 10 people"))),
                            treatment(
                                    "MANUAL_THERAPY",
                                    9,
                                    cited(
                                            "1.4.1",
                                            "up to a maximum of nine sessions over a period of up"
                                                    + " to 12 weeks"),
                                    null),
                            treatment(
                                    "ACUPUNCTURE",
                                    10,
                                    cited(
                                            "1.6.1",
                                            "up to a maximum of 10 sessions over a period of up to"
                                                    + " 12 weeks"),
                                    null),
                            new TreatmentGuideline(
                                    "COMBINED_PROGRAMME",
                                    null,
                                    new HoursLimit(MOST_HOURS, COMBINED),
                                    new SessionWindow(EIGHT_WEEKS, COMBINED),
                                    null)),
                    prescribing());

    private NiceCg88() {}

    private static List<PrescribingRule> prescribing() {
        List<PrescribingRule> rules = new ArrayList<>();
        rules.add(
                new PainDuration(
                        Period.ofWeeks(6),
                        Period.ofYears(1),
                        new Citation(
                                "NICE CG88 (2009)",
                                "",
                                "pain for longer than 6 weeks but less than a year",
                                GUIDANCE)));
        rules.add(
                new OneOf(
                        Set.of("GROUP_EXERCISE", "MANUAL_THERAPY", "ACUPUNCTURE"),
                        cited(
                                "1.2.5",
                                "Offer one of the following … Consider offering another of these"
                                        + " options if the chosen treatment does not result in"
                                        + " satisfactory improvement")));
        rules.addAll(NhsPage.NOT_RECOMMENDED);
        return rules;
    }

    private static TreatmentGuideline treatment(
            String code, int sessions, Citation source, @Nullable GroupSizeLimit groupSize) {
        return new TreatmentGuideline(
                code,
                new SessionCap(sessions, source),
                null,
                new SessionWindow(TWELVE_WEEKS, source),
                groupSize);
    }

    private static Citation cited(String recommendation, String text) {
        return new Citation("NICE CG88 (2009)", recommendation, text, GUIDANCE);
    }
}
