package painclinic.bundle.writing;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes JSON in UTF-8, one key to a line, indented by one space, with the same line ends on every
 * machine.
 */
public final class JsonOutput {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final JsonGenerator json;

    private JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one object, which the content fills; the stream stays open. */
    public static void write(OutputStream out, Consumer<JsonOutput> content) throws IOException {
        try {
            JsonGenerator json = JSON.createGenerator(new Layout(), out, JsonEncoding.UTF8);
            json.writeStartObject();
            content.accept(new JsonOutput(json));
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        } catch (JacksonIOException e) {
            throw new IOException("The file could not be written.", e);
        }
    }

    void text(String key, String value) {
        json.writeStringProperty(key, value);
    }

    void optionalDate(String key, @Nullable LocalDate value) {
        if (value != null) {
            date(key, value);
        }
    }

    void optionalText(String key, @Nullable String value) {
        if (value != null) {
            text(key, value);
        }
    }

    void nullableText(String key, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(key);
        } else {
            text(key, value);
        }
    }

    void number(String key, int value) {
        json.writeNumberProperty(key, value);
    }

    void optionalNumber(String key, @Nullable Integer value) {
        if (value != null) {
            number(key, value);
        }
    }

    /** A flag that is only written where it is set. */
    void yes(String key) {
        json.writeBooleanProperty(key, true);
    }

    void date(String key, LocalDate value) {
        text(key, value.toString());
    }

    void time(String key, LocalTime value) {
        text(key, TIME.format(value));
    }

    void moment(String key, LocalDateTime value) {
        text(key, MOMENT.format(value));
    }

    /** A list of texts, or of dates. */
    void values(String key, List<?> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }

    void optionalValues(String key, List<?> values) {
        if (!values.isEmpty()) {
            values(key, values);
        }
    }

    void object(String key, Runnable content) {
        json.writeObjectPropertyStart(key);
        content.run();
        json.writeEndObject();
    }

    <T> void objects(String key, List<T> values, Consumer<T> content) {
        json.writeArrayPropertyStart(key);
        for (T value : values) {
            json.writeStartObject();
            content.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    <T> void optionalObjects(String key, List<T> values, Consumer<T> content) {
        if (!values.isEmpty()) {
            objects(key, values, content);
        }
    }

    /** Asks for the layout that all our files have. */
    private static final class Layout extends ObjectWriteContext.Base {

        private static final DefaultIndenter ONE_SPACE = new DefaultIndenter(" ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            Separators separators =
                    Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Spacing.AFTER)
                            .withArrayEmptySeparator("")
                            .withObjectEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withArrayIndenter(ONE_SPACE)
                    .withObjectIndenter(ONE_SPACE);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
