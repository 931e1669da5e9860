package tundish.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tundish.lease.Leases;

public final class InMemoryLeases implements Leases {

    private final Map<String, Lease> leases = new HashMap<>();

    private record Lease(String holder, Instant until) {}

    @Override
    public synchronized boolean take(String name, String holder, Instant now, Instant until) {
        var current = leases.get(name);
        var free = current == null
                || current.holder().equals(holder)
                || !current.until().isAfter(now);
        if (free) {
            leases.put(name, new Lease(holder, until));
        }
        return free;
    }

    @Override
    public synchronized void release(String name, String holder) {
        leases.computeIfPresent(name, (_, lease) -> lease.holder().equals(holder) ? null : lease);
    }
}
