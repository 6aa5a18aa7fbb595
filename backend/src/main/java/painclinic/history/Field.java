package painclinic.history;

import tools.jackson.databind.JsonNode;

/** A column as people know it: its label, and how its values are written. */
record Field(String label, Writing writing) {

    /** How a value that is there is written for people. */
    @FunctionalInterface
    interface Writing {

        String of(JsonNode value, Words words);
    }
}
