package tundish.chat;

import java.util.Optional;
import tundish.deal.DealId;

/** Which deals have a thread of their own, and where. */
public interface DealThreads {

    Optional<DealThread> find(DealId deal);

    /** Keeps a new one, or what changed of it. */
    void save(DealThread thread);
}
