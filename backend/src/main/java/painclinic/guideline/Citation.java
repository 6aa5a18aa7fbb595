package painclinic.guideline;

import java.net.URI;

/**
 * Where a number comes from.
 *
 * @param document the guideline's short name, such as {@code NICE CG88 (2009)}
 * @param recommendation its number in the document, such as {@code 1.3.3}
 * @param text the words that set the number
 */
public record Citation(String document, String recommendation, String text, URI url) {

    /** One line for a screen: {@code NICE CG88 (2009), recommendation 1.3.3}. */
    public String label() {
        return "%s, recommendation %s".formatted(document, recommendation);
    }
}
