package tundish.testing;

import java.time.Instant;
import tundish.chat.Receipts;

public final class InMemoryReceipts implements Receipts, Rewindable {

    private final Shelf<String, Instant> receipts = new Shelf<>();

    @Override
    public boolean first(String key, Instant at) {
        if (receipts.get(key) != null) {
            return false;
        }
        receipts.put(key, at);
        return true;
    }

    @Override
    public int forget(Instant before) {
        var kept = receipts.all().size();
        receipts.all().removeIf(at -> at.isBefore(before));
        return kept - receipts.all().size();
    }

    @Override
    public Runnable mark() {
        return receipts.mark();
    }
}
