package painclinic.bundle.json;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a file into a tree, strictly: what is not JSON in UTF-8, or too large, is a fault. */
final class JsonTreeReader {

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(JsonLimits.constraints()).build();

    private final BufferedReader text;
    private final JsonParser parser;
    private final Faults faults;
    private int values;
    private String reached = "$";

    private JsonTreeReader(InputStream in, Faults faults) {
        this.text =
                new BufferedReader(
                        new InputStreamReader(
                                new SizeLimitedStream(in, JsonLimits.MOST_BYTES),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.parser = JSON.createParser(ObjectReadContext.empty(), text);
        this.faults = faults;
    }

    /** The object that the file holds; empty, with the fault added, when it holds anything else. */
    static Optional<JsonObject> read(InputStream in, Faults faults) throws IOException {
        return new JsonTreeReader(in, faults).readRoot();
    }

    private Optional<JsonObject> readRoot() throws IOException {
        try {
            refuseByteOrderMark();
            parser.nextToken();
            Object root = value(null, "", 0);
            if (parser.nextToken() != null) {
                faults.add("$", place(), "the file goes on after its end: expected one object");
            } else if (root instanceof JsonObject object) {
                return Optional.of(object);
            } else {
                faults.add("$", FoundValue.of(root), "expected an object");
            }
        } catch (Unreadable e) {
            faults.add(reached, place(), e.getMessage());
        } catch (JacksonException e) {
            faults.add(reached, place(), reason(e));
        }
        return Optional.empty();
    }

    private void refuseByteOrderMark() throws IOException {
        try {
            text.mark(1);
            if (text.read() == '\ufeff') {
                throw new Unreadable("begins with a byte order mark: expected UTF-8 without one");
            }
            text.reset();
        } catch (CharacterCodingException | SizeLimitedStream.TooLarge e) {
            throw new Unreadable(reason(e));
        }
    }

    private Object value(@Nullable JsonContainer parent, String key, int index) {
        values++;
        if (values > JsonLimits.MOST_VALUES) {
            reached = path(parent, key, index);
            throw new Unreadable(
                    "too large: expected at most %d values".formatted(JsonLimits.MOST_VALUES));
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case null -> throw new Unreadable("the file is empty: expected an object");
            case START_OBJECT -> object(new JsonObject(parent, key, index));
            case START_ARRAY -> array(new JsonArray(parent, key, index));
            case VALUE_STRING -> text(parent, key, index);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(text(parent, key, index));
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new Unreadable("not JSON");
        };
    }

    private String text(@Nullable JsonContainer parent, String key, int index) {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            reached = path(parent, key, index);
            throw e;
        }
    }

    private static String path(@Nullable JsonContainer parent, String key, int index) {
        return parent == null ? "$" : parent.pathOf(key, index);
    }

    private JsonArray array(JsonArray list) {
        int index = 0;
        while (next(list, index) != JsonToken.END_ARRAY) {
            list.add(value(list, "", index));
            index++;
        }
        return list;
    }

    private JsonObject object(JsonObject object) {
        while (next(object, 0) != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            next(object, 0);
            Object value = value(object, key, 0);
            if (object.get(key) != null) {
                faults.add(
                        object.pathOf(key),
                        FoundValue.of(value),
                        "the key is repeated: expected it once");
            } else if (object.size() >= JsonLimits.MOST_KEYS_OF_AN_OBJECT) {
                reached = object.path();
                throw new Unreadable(
                        "too many keys: expected at most %d in one object"
                                .formatted(JsonLimits.MOST_KEYS_OF_AN_OBJECT));
            } else {
                object.put(key, value);
            }
        }
        return object;
    }

    /** The next token; should it be unreadable, the place reached is named. */
    private @Nullable JsonToken next(JsonContainer in, int index) {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            reached = reached(in, index);
            throw e;
        }
    }

    /** Where the parser stands: it has read a key before it looks at the value. */
    private String reached(JsonContainer in, int index) {
        String key = parser.currentName();
        return in instanceof JsonObject && key == null
                ? in.path()
                : in.pathOf(String.valueOf(key), index);
    }

    private String place() {
        var at = parser.currentLocation();
        return "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String reason(JacksonException e) throws IOException {
        return switch (e) {
            case JacksonIOException io -> reason(requireNonNull(io.getCause()));
            case StreamConstraintsException _ ->
                    "too large: expected texts of at most %d characters, numbers of at most %d and %d levels"
                            .formatted(
                                    JsonLimits.LONGEST_TEXT,
                                    JsonLimits.LONGEST_NUMBER,
                                    JsonLimits.DEEPEST);
            default -> "not JSON from here on: expected JSON as RFC 8259 defines it";
        };
    }

    private static String reason(IOException e) throws IOException {
        return switch (e) {
            case SizeLimitedStream.TooLarge _ ->
                    "too large: expected at most %d bytes".formatted(JsonLimits.MOST_BYTES);
            case CharacterCodingException _ -> "not UTF-8: expected UTF-8 throughout";
            default -> throw e;
        };
    }

    /** The rest of the file cannot be read. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
