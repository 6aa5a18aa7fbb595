package painclinic.database;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The last few things that took long to make. Whoever asks for one that is being made waits for it;
 * nobody waits for another. When memory runs short they go, and are made again when next asked for.
 */
public final class Kept<K, V> {

    private final Map<K, Making<V>> makings;

    /** Keeps the {@code most} that were last asked for. */
    public Kept(int most) {
        makings = new LastUsed<>(most);
    }

    /** The thing kept under the key, made first if need be. What {@code make} throws is thrown. */
    public V get(K key, Supplier<V> make) {
        return making(key).get(make);
    }

    /** Forgets all that are not wanted any more. */
    public void retain(Predicate<K> wanted) {
        synchronized (makings) {
            makings.keySet().removeIf(wanted.negate());
        }
    }

    private Making<V> making(K key) {
        synchronized (makings) {
            return makings.computeIfAbsent(key, none -> new Making<>());
        }
    }

    private static final class Making<V> {

        private @Nullable SoftReference<V> made;

        synchronized V get(Supplier<V> make) {
            V before = made == null ? null : made.get();
            if (before != null) {
                return before;
            }
            V now = make.get();
            made = new SoftReference<>(now);
            return now;
        }
    }

    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int most;

        LastUsed(int most) {
            super(2 * most, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
