package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.testing.Calls;
import tundish.testing.InMemoryStores;
import tundish.testing.TestBot;

/** Deals' clocks after a change of the settings. */
class RewindTest {

    private final Stores stores = InMemoryStores.create();
    private final AtomicInteger wound = new AtomicInteger();
    private final TestBot bot =
            new TestBot(InMemoryStores.with(stores, Calls.counted(Deals.class, stores.deals(), "wind", wound)));

    @Test
    void areReckonedAnewWhereTheSettingCountsForThem() {
        bot.types(bot.tom, "/lead Acme Corp");
        var before = deal();

        bot.types(bot.ada, "/tundish settings zone Asia/Shanghai");

        assertThat(wound).hasValue(1);
        assertThat(deal().stageDue()).isCloseTo(before.stageDue(), within(8, ChronoUnit.HOURS));
    }

    @Test
    void restWhereItDoesNot() {
        bot.types(bot.tom, "/lead Acme Corp");

        bot.types(bot.ada, "/tundish settings currency EUR");
        bot.types(bot.ada, "/tundish settings teamChannel console");

        assertThat(wound).hasValue(0);
    }

    @Test
    void ofVeryManyDealsAreReckonedAfterTheAnswer() {
        for (var i = 0; i < 501; i++) {
            bot.types(bot.tom, "/lead Customer number " + i + "x" + i * 7);
        }
        bot.passes(Duration.ofMinutes(1));

        bot.types(bot.ada, "/tundish settings zone Asia/Shanghai");
        assertThat(wound).hasValue(0);
        bot.runsWhatIsDue();
        assertThat(wound).hasValue(501);

        bot.runsWhatIsDue();
        assertThat(wound).hasValue(501);
    }

    private Deal deal() {
        return bot.stores
                .deals()
                .list(bot.workspace.id(), DealFilter.OPEN, 0, 1)
                .deals()
                .getFirst();
    }
}
