package painclinic.repair;

import tools.jackson.databind.json.JsonMapper;

/**
 * A comparison as the JSON text that a draft keeps. Its mapper is its own, so that a change to how
 * the web speaks JSON does not make stored comparisons unreadable.
 */
final class ComparisonDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ComparisonDocument() {}

    static String write(Comparison comparison) {
        return JSON.writeValueAsString(comparison);
    }

    static Comparison read(String document) {
        return JSON.readValue(document, Comparison.class);
    }
}
