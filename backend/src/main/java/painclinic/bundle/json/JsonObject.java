package painclinic.bundle.json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An object of a JSON file. Objects are narrow, so a look-up walks along the keys. */
final class JsonObject extends JsonContainer {

    /** Key, value, key, value: half the memory of two lists, and a file may hold a million. */
    private final List<Object> content = new ArrayList<>(0);

    private Set<String> distrusted = Set.of();

    JsonObject(@Nullable JsonContainer parent, String key, int index) {
        super(parent, key, index);
    }

    /** An object that is not there: everything in it is missing. */
    static JsonObject absent() {
        return new JsonObject(null, "", 0);
    }

    void put(String key, Object value) {
        content.add(key);
        content.add(value);
    }

    @Nullable Object get(String key) {
        for (int i = 0; i < content.size(); i += 2) {
            if (content.get(i).equals(key)) {
                return content.get(i + 1);
            }
        }
        return null;
    }

    int size() {
        return content.size() / 2;
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < content.size(); i += 2) {
            keys.add((String) content.get(i));
        }
        return keys;
    }

    boolean trusts(String key) {
        return !distrusted.contains(key);
    }

    @Override
    void distrust(String key) {
        if (distrusted.isEmpty()) {
            distrusted = new HashSet<>();
        }
        distrusted.add(key);
        super.distrust(key);
    }

    String pathOf(String key) {
        return pathOf(key, 0);
    }

    @Override
    String pathOf(String key, int index) {
        String step = FoundValue.isPlainKey(key) ? key : "[%s]".formatted(FoundValue.of(key));
        String here = path();
        if (here.equals("$")) {
            return step;
        }
        return step.startsWith("[") ? here + step : here + "." + step;
    }
}
