package tundish.bot.chat;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.mockito.AdditionalAnswers;
import tundish.assistant.Stores;
import tundish.deal.Deals;
import tundish.testing.InMemoryStores;

/** Stores in memory in which looking for deals takes until it is let go. */
public final class SlowDeals {

    private SlowDeals() {}

    /** @param ready counted down when deals are to be found */
    public static Stores until(CountDownLatch ready) {
        var whole = InMemoryStores.create();
        var deals = mock(Deals.class, AdditionalAnswers.delegatesTo(whole.deals()));
        doAnswer(_ -> {
                    ready.await();
                    return List.of();
                })
                .when(deals)
                .matching(any(), any(), anyInt());
        return InMemoryStores.with(whole, deals);
    }
}
