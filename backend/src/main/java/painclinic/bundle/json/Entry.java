package painclinic.bundle.json;

/**
 * What was read from one object of a file, together with the place it came from. Values that were
 * faulty have been substituted: ask {@link #trusts} before drawing conclusions from them.
 */
public final class Entry<T> {

    private final JsonObject object;
    private final T value;

    Entry(JsonObject object, T value) {
        this.object = object;
        this.value = value;
    }

    public T value() {
        return value;
    }

    /** Whether the values at these keys, and all they contain, were read without a fault. */
    public boolean trusts(String... keys) {
        for (String key : keys) {
            if (!object.trusts(key)) {
                return false;
            }
        }
        return true;
    }

    /** Adds a fault at one element of the list at one of this object's keys. */
    public void fault(Faults faults, String key, int index, String message) {
        Object found = object.get(key) instanceof JsonArray list ? list.values().get(index) : null;
        faults.add("%s[%d]".formatted(object.pathOf(key), index), FoundValue.of(found), message);
    }

    /** Whether the file gives a value for this key. */
    public boolean has(String key) {
        return object.get(key) != null;
    }

    /** The path of a key of this object, or of something below it: {@code skills[2]}. */
    public String path(String key) {
        return object.path().equals("$") ? key : object.path() + "." + key;
    }

    /** Adds a fault at one of this object's keys; the value found is what the file says there. */
    public void fault(Faults faults, String key, String message) {
        faults.add(object.pathOf(key), FoundValue.of(object.get(key)), message);
    }
}
