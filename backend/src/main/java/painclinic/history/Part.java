package painclinic.history;

import tools.jackson.databind.JsonNode;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A table whose rows are parts of a record, such as a practitioner's hours; each row is one line.
 *
 * @param label may depend on the row: a patient's windows are two lists in one table
 */
record Part(Function<JsonNode, String> label, BiFunction<JsonNode, Words, String> line) {

    Part(String label, BiFunction<JsonNode, Words, String> line) {
        this(row -> label, line);
    }
}
