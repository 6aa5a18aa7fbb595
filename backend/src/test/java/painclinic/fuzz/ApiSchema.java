package painclinic.fuzz;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether a value is what the API's description says. As much of JSON Schema as we use. */
final class ApiSchema {

    private static final int DEEP_ENOUGH = 12;
    private static final int ITEMS_LOOKED_AT = 30;

    private final JsonNode api;

    ApiSchema(JsonNode api) {
        this.api = api;
    }

    /** The first place where a value is not what its schema says. */
    Optional<String> fault(JsonNode schema, JsonNode value) {
        return fault(schema, value, "$", 0);
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private Optional<String> fault(JsonNode given, JsonNode value, String where, int depth) {
        JsonNode schema = resolved(given);
        if (depth > DEEP_ENOUGH || schema.isMissingNode()) {
            return Optional.empty();
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return oneOf(schema.get(choice), value, where, depth);
            }
        }
        if (!isOfType(schema.path("type"), value)) {
            return Optional.of(
                    "%s: %s is not %s".formatted(where, kind(value), schema.get("type")));
        }
        if (schema.has("enum") && !value.isNull() && !contains(schema.get("enum"), value)) {
            return Optional.of("%s: %s is none of %s".formatted(where, value, schema.get("enum")));
        }
        return faultInside(schema, value, where, depth);
    }

    private Optional<String> oneOf(JsonNode choices, JsonNode value, String where, int depth) {
        List<Optional<String>> faults = new ArrayList<>();
        choices.forEach(choice -> faults.add(fault(choice, value, where, depth + 1)));
        return faults.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : faults.getFirst();
    }

    private Optional<String> faultInside(JsonNode schema, JsonNode value, String where, int depth) {
        for (JsonNode name : schema.path("required")) {
            if (value.isObject() && !value.has(name.asString())) {
                return Optional.of(where + ": " + name.asString() + " is missing");
            }
        }
        for (String name : schema.path("properties").propertyNames()) {
            if (value.has(name)) {
                Optional<String> fault =
                        fault(
                                schema.get("properties").get(name),
                                value.get(name),
                                where + "." + name,
                                depth + 1);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        int items = value.isArray() ? Math.min(value.size(), ITEMS_LOOKED_AT) : 0;
        for (int n = 0; n < items; n++) {
            Optional<String> fault =
                    fault(schema.path("items"), value.get(n), where + "[" + n + "]", depth + 1);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isMissingNode()) {
            return true;
        }
        String kind = kind(value);
        return (type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type))
                .map(JsonNode::asString)
                .anyMatch(name ->
                        name.equals(kind) || (name.equals("number") && kind.equals("integer")));
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        return StreamSupport.stream(values.spliterator(), false).anyMatch(value::equals);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case STRING, BINARY -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case NULL, MISSING -> "null";
        };
    }
}
