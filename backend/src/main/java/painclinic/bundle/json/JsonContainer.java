package painclinic.bundle.json;

import org.jspecify.annotations.Nullable;

/**
 * An object or a list of a JSON file. The values in it are strings, {@link JsonNumber}s, booleans,
 * {@link JsonNull} and further containers: small, because a file may hold millions.
 */
abstract sealed class JsonContainer permits JsonObject, JsonArray {

    private final @Nullable JsonContainer parent;
    private final String key;
    private final int index;

    JsonContainer(@Nullable JsonContainer parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The path from the root of the file to here; the root's own is {@code $}. */
    final String path() {
        return parent == null ? "$" : parent.pathOf(key, index);
    }

    /** The path of the value at this key (of an object) or index (of a list). */
    abstract String pathOf(String key, int index);

    /** Remembers that the value at this key, or something in it, cannot be trusted. */
    void distrust(String distrusted) {
        if (parent != null) {
            parent.distrust(key);
        }
    }
}
