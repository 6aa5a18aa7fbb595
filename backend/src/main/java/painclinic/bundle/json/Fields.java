package painclinic.bundle.json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the keys of one object. Whatever is missing or mistyped becomes a fault and is substituted;
 * keys that nobody asked for are faults too.
 */
public final class Fields {

    private final JsonObject object;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonObject object, Faults faults) {
        this.object = object;
        this.faults = faults;
    }

    /** What the reader makes of the file's one object; empty when the file does not hold one. */
    public static <T> Optional<Entry<T>> readFile(
            InputStream in, Faults faults, Function<Fields, T> reader) throws IOException {
        return JsonTreeReader.read(in, faults).map(root -> entry(root, faults, reader));
    }

    public <T> T required(String key, Kind<T> kind) {
        T value = optional(key, kind);
        if (value == null && object.get(key) == null) {
            missing(key, kind.expected());
        }
        return value == null ? kind.substitute() : value;
    }

    /** The value, or null where the key is absent or its value faulty. */
    public <T> @Nullable T optional(String key, Kind<T> kind) {
        Object found = found(key);
        if (found == null) {
            return null;
        }
        T value = kind.parse().apply(found);
        if (value == null) {
            fault(key, "expected " + kind.expected());
        }
        return value;
    }

    /** Like {@link #optional}, for a key whose value may also be {@code null}. */
    public <T> @Nullable T nullable(String key, Kind<T> kind) {
        return found(key) == JsonNull.NULL ? null : optional(key, kind);
    }

    public <T> T optional(String key, Kind<T> kind, T otherwise) {
        T value = optional(key, kind);
        return value == null ? otherwise : value;
    }

    /** A list of single values that has to be there. */
    public <T> List<T> values(String key, Kind<T> kind) {
        requireList(key);
        return optionalValues(key, kind);
    }

    /** A list of single values; empty where the key is absent. */
    public <T> List<T> optionalValues(String key, Kind<T> kind) {
        List<T> values = new ArrayList<>();
        List<Object> found = list(key);
        for (int i = 0; i < found.size(); i++) {
            T value = kind.parse().apply(found.get(i));
            if (value == null) {
                fault(key, i, found.get(i), "expected " + kind.expected());
            } else if (!faults.isFull()) {
                values.add(value);
            }
        }
        return values;
    }

    /** A list of objects that has to be there. */
    public <T> List<T> objects(String key, Function<Fields, T> reader) {
        return entries(key, reader).stream().map(Entry::value).toList();
    }

    /** A list of objects; empty where the key is absent. */
    public <T> List<T> optionalObjects(String key, Function<Fields, T> reader) {
        return optionalEntries(key, reader).stream().map(Entry::value).toList();
    }

    /** A list of objects that has to be there, each with its place. */
    public <T> List<Entry<T>> entries(String key, Function<Fields, T> reader) {
        requireList(key);
        return optionalEntries(key, reader);
    }

    /** A list of objects, each with its place; empty where the key is absent. */
    public <T> List<Entry<T>> optionalEntries(String key, Function<Fields, T> reader) {
        List<Entry<T>> entries = new ArrayList<>();
        List<Object> found = list(key);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) instanceof JsonObject element) {
                Entry<T> entry = entry(element, faults, reader);
                if (!faults.isFull()) {
                    entries.add(entry);
                }
            } else {
                fault(key, i, found.get(i), "expected an object");
            }
        }
        return entries;
    }

    /** An object that has to be there; where it is not, everything in the entry is distrusted. */
    public <T> Entry<T> object(String key, Function<Fields, T> reader) {
        Object found = found(key);
        if (found instanceof JsonObject inner) {
            return entry(inner, faults, reader);
        }
        if (found == null) {
            missing(key, "an object");
        } else {
            fault(key, "expected an object");
        }
        return entry(JsonObject.absent(), new Faults(), reader);
    }

    /** What a reader makes of this same object, with its place. */
    public <T> Entry<T> itself(Function<Fields, T> reader) {
        return new Entry<>(object, reader.apply(this));
    }

    public boolean has(String key) {
        return found(key) != null;
    }

    public boolean isList(String key) {
        return found(key) instanceof JsonArray;
    }

    public boolean trusts(String... keys) {
        for (String key : keys) {
            if (!object.trusts(key)) {
                return false;
            }
        }
        return true;
    }

    /** Adds a fault at this key, whose value cannot be trusted from here on. */
    public void fault(String key, String message) {
        if (faults.isFull()) {
            faults.countOne();
            return;
        }
        object.distrust(key);
        faults.add(object.pathOf(key), FoundValue.of(object.get(key)), message);
    }

    private void fault(String key, int index, Object found, String message) {
        if (faults.isFull()) {
            faults.countOne();
            return;
        }
        object.distrust(key);
        faults.add("%s[%d]".formatted(object.pathOf(key), index), FoundValue.of(found), message);
    }

    private void missing(String key, String expected) {
        fault(key, "the key is missing: expected " + expected);
    }

    private void requireList(String key) {
        if (found(key) == null) {
            missing(key, "a list");
        }
    }

    private List<Object> list(String key) {
        Object found = found(key);
        if (found instanceof JsonArray list) {
            return list.values();
        }
        if (found != null) {
            fault(key, "expected a list");
        }
        return List.of();
    }

    private @Nullable Object found(String key) {
        asked.add(key);
        return object.get(key);
    }

    private static <T> Entry<T> entry(
            JsonObject object, Faults faults, Function<Fields, T> reader) {
        Fields fields = new Fields(object, faults);
        T value = reader.apply(fields);
        fields.reportUnknownKeys();
        return new Entry<>(object, value);
    }

    private void reportUnknownKeys() {
        for (String key : object.keys()) {
            if (asked.contains(key)) {
                continue;
            }
            if (faults.isFull()) {
                faults.countOne();
            } else {
                reportUnknown(key);
            }
        }
    }

    private void reportUnknown(String key) {
        faults.add(
                object.pathOf(key),
                FoundValue.of(object.get(key)),
                "the key is unknown: expected only "
                        + String.join(", ", asked.stream().sorted().toList()));
    }
}
