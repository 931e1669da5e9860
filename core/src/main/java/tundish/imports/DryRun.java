package tundish.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Remembers what a dry run would have created, so that later rows of the file meet it. */
final class DryRun {

    private final boolean on;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    DryRun(boolean on) {
        this.on = on;
    }

    boolean isOn() {
        return on;
    }

    void remember(Wanted row) {
        if (on) {
            seen.put(row.key(), row.content());
            keys.add("r:" + row.key());
        }
    }

    void remember(Collection<String> likeness) {
        if (on) {
            keys.addAll(likeness);
        }
    }

    boolean hasSeen(Wanted row) {
        return seen.containsKey(row.key());
    }

    boolean hasSeen(String key) {
        return keys.contains(key);
    }

    /** Whether the row says something else than the former one of its key. */
    boolean differs(Wanted row) {
        int now = row.content();
        Integer before = seen.put(row.key(), now);
        return before == null || before != now;
    }
}
