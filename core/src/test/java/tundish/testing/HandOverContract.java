package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tundish.assistant.Stores;
import tundish.book.Successions;
import tundish.chat.Outbox;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.funnel.DefaultFunnel;
import tundish.nudge.Nudge;
import tundish.nudge.Nudges;

/** Somebody takes over many deals, and half way something breaks: nothing is half done, wherever they are kept. */
public interface HandOverContract {

    int DEALS = 30;

    Stores stores();

    @Test
    @SuppressWarnings("unchecked")
    default void handsNothingOverWhereItBreaksAtOneOfTheDeals() {
        breaksAt(
                Deals.class,
                stores().deals(),
                "saveAll",
                all -> stores().deals().saveAll(((List<Deal>) all[0]).subList(0, DEALS / 2)));
    }

    @Test
    default void handsNothingOverWhereItBreaksAtTheNudges() {
        breaksAt(Nudges.class, stores().nudges(), "passAll", _ -> {});
    }

    @Test
    default void handsNothingOverWhereItBreaksAtWhatIsKeptOfIt() {
        breaksAt(Successions.class, stores().successions(), "add", _ -> {});
    }

    @Test
    default void handsNothingOverWhereItBreaksAtTheMessages() {
        breaksAt(Outbox.class, stores().outbox(), "put", _ -> {});
    }

    private <T> void breaksAt(Class<T> type, T store, String method, Consumer<Object[]> before) {
        var broken = new AtomicBoolean();
        var bot = new TestBot(InMemoryStores.with(stores(), Calls.checked(type, store, method, arguments -> {
            if (broken.get()) {
                before.accept(arguments);
                throw new IllegalStateException("the disk is full");
            }
        })));
        var deals = new DealMaker(bot);
        IntStream.range(0, DEALS).forEach(each -> deals.deal("Customer " + each, bot.tom, DefaultFunnel.LEAD));
        bot.passes(Duration.ofDays(8));
        bot.runsWhatIsDue();
        var was = state(bot);
        assertThat(was.nudges()).hasSize(DEALS);

        broken.set(true);
        assertThatThrownBy(() -> bot.types(bot.grace, "/tundish leaver Tom 李娜")).hasMessage("the disk is full");
        assertThat(state(bot)).isEqualTo(was);

        broken.set(false);
        bot.types(bot.grace, "/tundish leaver Tom 李娜");
        var is = state(bot);
        assertThat(is.deals())
                .hasSize(DEALS)
                .allMatch(deal -> deal.ownedBy(bot.liNa.id()))
                .usingRecursiveFieldByFieldElementComparatorOnFields("id", "stay", "stageDue", "nudgeAt")
                .isEqualTo(was.deals());
        assertThat(is.nudges()).hasSize(DEALS).allMatch(nudge -> nudge.to().equals(bot.liNa.id()));
        assertThat(is.edits()).isEqualTo(was.edits() + DEALS);
        assertThat(is.isThere()).isFalse();
    }

    private State state(TestBot bot) {
        return stores().transactions().run(() -> {
            var deals = stores().deals()
                    .list(bot.workspace.id(), DealFilter.ALL, 0, 2 * DEALS)
                    .deals();
            return new State(
                    deals,
                    deals.stream()
                            .flatMap(deal -> stores().nudges().open(deal.id()).stream())
                            .toList(),
                    deals.stream()
                            .mapToInt(
                                    deal -> stores().history().edits(deal.id()).size())
                            .sum(),
                    stores().letters().count(bot.workspace.id()).waiting(),
                    stores().members().find(bot.tom.id()).orElseThrow().active());
        });
    }

    record State(List<Deal> deals, List<Nudge> nudges, int edits, long letters, boolean isThere) {}
}
