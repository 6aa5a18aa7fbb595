package painclinic.guideline;

import painclinic.guideline.PrescribingRule.DoNotOffer;
import painclinic.guideline.PrescribingRule.PainDuration;

import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/** What the service itself goes by, whichever guideline it has adopted: the NHS page. Data only. */
final class NhsPage {

    private static final URI PAGE =
            URI.create("http://www.nhs.uk/Conditions/Back-pain/Pages/Treatment.aspx");

    /** Pain is long-term once it has lasted more than six weeks. */
    static final PainDuration LONG_TERM =
            new PainDuration(
                    Period.ofWeeks(6), null, cited("long-term back pain: more than six weeks"));

    /** The treatments that are not recommended, because there is little evidence that they help. */
    static final List<PrescribingRule> NOT_RECOMMENDED =
            Stream.of(
                            "TENS",
                            "LASER",
                            "INTERFERENTIAL",
                            "ULTRASOUND",
                            "LUMBAR_SUPPORT",
                            "TRACTION",
                            "INJECTION")
                    .<PrescribingRule>map(code ->
                            new DoNotOffer(
                                    code,
                                    cited(
                                            "not recommended: low level laser, interferential"
                                                    + " therapy, therapeutic ultrasound, TENS,"
                                                    + " lumbar supports, traction, injections")))
                    .toList();

    private NhsPage() {}

    private static Citation cited(String text) {
        return new Citation("NHS Choices, Back pain: treatment (2013)", "", text, PAGE);
    }
}
