package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tundish.chat.Outbox;
import tundish.funnel.DefaultFunnel;
import tundish.testing.Calls;
import tundish.testing.DealMaker;
import tundish.testing.InMemoryStores;
import tundish.testing.TestBot;

/** The machine goes down while it looks for nudges: a batch of deals is nudged as a whole or not at all. */
class NudgeBreakTest {

    private static final int DEALS = 501;

    private final Stores stores = InMemoryStores.create();
    private final AtomicInteger batches = new AtomicInteger();
    private final TestBot bot =
            new TestBot(InMemoryStores.with(stores, Calls.checked(Outbox.class, stores.outbox(), "putAll", _ -> {
                if (batches.incrementAndGet() == 2) {
                    throw new IllegalStateException("the machine went down");
                }
            })));
    private final DealMaker deals = new DealMaker(bot);

    @Test
    void whatWasClaimedInABatchThatBrokeIsClaimedAgainAndNothingTwice() {
        IntStream.range(0, DEALS).forEach(each -> deals.deal("Customer " + each, bot.tom, DefaultFunnel.LEAD));
        bot.passes(Duration.ofDays(8));

        assertThatThrownBy(bot.nudger::nudgeDue).hasMessage("the machine went down");
        assertThat(nudges()).isEqualTo(DEALS - 1);

        assertThat(bot.nudger.nudgeDue()).isOne();
        assertThat(nudges()).isEqualTo(DEALS);
        assertThat(bot.nudger.nudgeDue()).isZero();
    }

    private int nudges() {
        return stores.nudges().open(bot.tom.id()).size();
    }
}
