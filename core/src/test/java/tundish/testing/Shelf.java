package tundish.testing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Things by key, in the order in which they came. */
final class Shelf<K, V> implements Rewindable {

    private Map<K, V> things = new LinkedHashMap<>();

    @Nullable
    V get(K key) {
        return things.get(key);
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(things.get(key));
    }

    void put(K key, V thing) {
        InMemoryTransactions.writable();
        things.put(key, thing);
    }

    /** Takes a thing away, and says whether there was one. */
    boolean remove(K key) {
        InMemoryTransactions.writable();
        return things.remove(key) != null;
    }

    void removeIf(Predicate<V> gone) {
        InMemoryTransactions.writable();
        things.values().removeIf(gone);
    }

    Collection<V> all() {
        return things.values();
    }

    Map<K, V> byKey() {
        return things;
    }

    @Override
    public Runnable mark() {
        var then = new LinkedHashMap<>(things);
        return () -> things = then;
    }
}
