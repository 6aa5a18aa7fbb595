package painclinic.bundle.json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list of a JSON file. */
final class JsonArray extends JsonContainer {

    private final List<Object> values = new ArrayList<>(0);

    JsonArray(@Nullable JsonContainer parent, String key, int index) {
        super(parent, key, index);
    }

    void add(Object value) {
        values.add(value);
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    @Override
    String pathOf(String key, int index) {
        return "%s[%d]".formatted(path(), index);
    }
}
