package tundish.testing;

import java.util.Optional;
import tundish.chat.DealThread;
import tundish.chat.DealThreads;
import tundish.deal.DealId;

public final class InMemoryDealThreads implements DealThreads, Rewindable {

    private final Shelf<DealId, DealThread> threads = new Shelf<>();

    @Override
    public Optional<DealThread> find(DealId deal) {
        return threads.find(deal);
    }

    @Override
    public void save(DealThread thread) {
        threads.put(thread.deal(), thread);
    }

    @Override
    public Runnable mark() {
        return threads.mark();
    }
}
