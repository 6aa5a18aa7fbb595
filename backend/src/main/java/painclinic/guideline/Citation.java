package painclinic.guideline;

import java.net.URI;

/**
 * Where a number comes from.
 *
 * @param document the guideline's short name, such as {@code NICE CG88 (2009)}
 * @param recommendation its number in the document, such as {@code 1.3.3}; empty where the document
 *     does not number what it says
 * @param text the words that set the number
 */
public record Citation(String document, String recommendation, String text, URI url) {

    /** What a clinic has set for itself. */
    public static final Citation CLINIC =
            new Citation("the clinic's own limit", "", "", URI.create(""));

    /** One line for a screen: {@code NICE CG88 (2009), recommendation 1.3.3}. */
    public String label() {
        return recommendation.isEmpty()
                ? document
                : "%s, recommendation %s".formatted(document, recommendation);
    }
}
