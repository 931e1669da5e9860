package tundish.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was read. A change drops it when the change is committed; the transaction that makes the change reads
 * past the cache from then on.
 */
final class ReadCache<K, V> {

    /** Another instance on the same database drops nothing here, but follows within this time. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final long AT_MOST = 10_000;

    private final Cache<K, V> cache;
    private final Predicate<K> shown;
    private final Function<K, @Nullable V> load;
    private final AtomicLong drops = new AtomicLong();

    /**
     * @param shown whether the running work may see what belongs to the key; if not, it reads past the cache, and there
     *     the database has its say
     * @param load gives null for what is not there, which is not remembered
     */
    ReadCache(Predicate<K> shown, Function<K, @Nullable V> load, Ticker ticker) {
        this.shown = shown;
        this.load = load;
        this.cache = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    @Nullable
    V get(K key) {
        if (changedHere().contains(key) || !shown.test(key)) {
            return load.apply(key);
        }
        var known = cache.getIfPresent(key);
        return known == null ? read(key) : known;
    }

    /** Loads outside the cache's locks, since loading may wait for a connection; what was dropped meanwhile is not kept. */
    private @Nullable V read(K key) {
        var before = drops.get();
        var value = load.apply(key);
        if (value != null) {
            cache.put(key, value);
            if (drops.get() != before) {
                cache.invalidate(key);
            }
        }
        return value;
    }

    /** To be called inside the transaction that changes what belongs to the key. */
    void changed(K key) {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, new HashSet<K>());
            TransactionSynchronizationManager.registerSynchronization(new Ending());
        }
        changedHere().add(key);
    }

    @SuppressWarnings("unchecked")
    private Set<K> changedHere() {
        var changed = TransactionSynchronizationManager.getResource(this);
        return changed == null ? Set.of() : (Set<K>) changed;
    }

    private void drop(K key) {
        drops.incrementAndGet();
        cache.invalidate(key);
    }

    private final class Ending implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            changedHere().forEach(ReadCache.this::drop);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadCache.this);
        }
    }
}
