package painclinic.bundle.reading;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.Fields;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The entries of one list, in order and by their id. Of entries with one id, the first counts. */
public final class Entries<T> implements Iterable<Entry<T>> {

    private final String what;
    private final String idKey;

    /** Whether the list itself was there, so that what is not in it does not exist. */
    private final boolean complete;

    private final Function<T, String> id;
    private final List<Entry<T>> entries;
    private final Map<String, Entry<T>> byId = new HashMap<>();

    private Entries(
            String what,
            String idKey,
            boolean complete,
            Function<T, String> id,
            List<Entry<T>> entries) {
        this.what = what;
        this.idKey = idKey;
        this.complete = complete;
        this.id = id;
        this.entries = entries;
        for (Entry<T> entry : entries) {
            if (entry.trusts(idKey)) {
                byId.putIfAbsent(id.apply(entry.value()), entry);
            }
        }
    }

    /** A list that has to be there. */
    static <T> Entries<T> read(
            Fields in,
            String key,
            String idKey,
            Function<Fields, T> reader,
            Function<T, String> id) {
        List<Entry<T>> entries = in.entries(key, reader);
        return new Entries<>(key, idKey, in.isList(key), id, entries);
    }

    /** A list that may be absent and then has no entries. */
    static <T> Entries<T> readOptional(
            Fields in,
            String key,
            String idKey,
            Function<Fields, T> reader,
            Function<T, String> id) {
        return new Entries<>(key, idKey, true, id, in.optionalEntries(key, reader));
    }

    /** A list that the version of the file does not have. */
    static <T> Entries<T> none(String what, String idKey, Function<T, String> id) {
        return new Entries<>(what, idKey, true, id, List.of());
    }

    public @Nullable Entry<T> find(String id) {
        return byId.get(id);
    }

    /** The words for what an id that is not among these should have been; null if it is. */
    public @Nullable String unknown(String id) {
        return complete && !byId.containsKey(id)
                ? "unknown reference: expected the %s of one of the %s".formatted(idKey, what)
                : null;
    }

    public void reportRepeatedIds(Faults faults) {
        for (Entry<T> entry : entries) {
            if (entry.trusts(idKey) && byId.get(id.apply(entry.value())) != entry) {
                entry.fault(faults, idKey, "repeated: expected an %s of its own".formatted(idKey));
            }
        }
    }

    public List<T> values() {
        return entries.stream().map(Entry::value).toList();
    }

    @Override
    public Iterator<Entry<T>> iterator() {
        return entries.iterator();
    }
}
