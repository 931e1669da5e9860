package tundish.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ReadCacheTest {

    private final Map<String, String> database = new HashMap<>(Map.of("one", "first", "two", "second"));
    private Runnable meanwhile = () -> {};
    private long nanos;
    private int reads;
    private final ReadCache<String, String> cache = new ReadCache<>(_ -> true, this::read, () -> nanos);

    private @Nullable String read(String key) {
        reads++;
        var value = database.get(key);
        var interrupting = meanwhile;
        meanwhile = () -> {};
        interrupting.run();
        return value;
    }

    private void change(String key, String value) {
        transaction(true, () -> {
            database.put(key, value);
            cache.changed(key);
        });
    }

    private static void transaction(boolean commits, Runnable work) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            work.run();
            var ending = TransactionSynchronizationManager.getSynchronizations();
            if (commits) {
                ending.forEach(TransactionSynchronization::afterCommit);
            }
            ending.forEach(each -> each.afterCompletion(
                    commits
                            ? TransactionSynchronization.STATUS_COMMITTED
                            : TransactionSynchronization.STATUS_ROLLED_BACK));
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void readsOnce() {
        assertThat(cache.get("one")).isEqualTo("first");
        assertThat(cache.get("one")).isEqualTo("first");
        assertThat(reads).isOne();
    }

    @Test
    void doesNotRememberThatSomethingIsMissing() {
        assertThat(cache.get("three")).isNull();
        database.put("three", "third");
        assertThat(cache.get("three")).isEqualTo("third");
    }

    @Test
    void seesAChangeAtOnceAndKeepsTheRest() {
        cache.get("one");
        cache.get("two");
        change("one", "changed");
        assertThat(cache.get("one")).isEqualTo("changed");
        assertThat(cache.get("two")).isEqualTo("second");
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void showsAChangeToNobodyElseBeforeItIsCommitted() {
        cache.get("one");
        var seen = new HashMap<String, @Nullable String>();
        transaction(true, () -> {
            database.put("one", "changed");
            cache.changed("one");
            seen.put("by the writer", cache.get("one"));
            aside(() -> seen.put("by another", cache.get("one")));
        });
        assertThat(seen).containsEntry("by the writer", "changed").containsEntry("by another", "first");
    }

    private static void aside(Runnable work) {
        try {
            var thread = Thread.ofVirtual().start(work);
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void remembersNothingOfAChangeThatFailed() {
        cache.get("one");
        transaction(false, () -> {
            database.put("one", "changed");
            cache.changed("one");
            assertThat(cache.get("one")).isEqualTo("changed");
            database.put("one", "first");
        });
        assertThat(cache.get("one")).isEqualTo("first");
    }

    @Test
    void doesNotRememberWhatWasChangedWhileItWasRead() {
        meanwhile = () -> change("one", "changed");
        assertThat(cache.get("one")).isEqualTo("first");
        assertThat(cache.get("one")).isEqualTo("changed");
    }

    @Test
    void followsAnotherInstanceWithinSeconds() {
        cache.get("one");
        database.put("one", "changed elsewhere");
        nanos += Duration.ofSeconds(4).toNanos();
        assertThat(cache.get("one")).isEqualTo("first");
        nanos += Duration.ofSeconds(2).toNanos();
        assertThat(cache.get("one")).isEqualTo("changed elsewhere");
    }
}
