package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tundish.deal.Deal;
import tundish.deal.DealClock;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.deal.Snooze;
import tundish.funnel.DefaultFunnel;
import tundish.testing.Calls;
import tundish.testing.DealMaker;
import tundish.testing.InMemoryStores;
import tundish.testing.TestBot;

/** Deals' clocks after a change of the settings. */
class RewindTest {

    private final Stores stores = InMemoryStores.create();
    private final List<DealClock> wound = new ArrayList<>();
    private Runnable before = () -> {};
    private final TestBot bot = new TestBot(
            InMemoryStores.with(stores, Calls.checked(Deals.class, stores.deals(), "windAll", all -> wind(all[0]))));
    private final DealMaker deals = new DealMaker(bot);

    @SuppressWarnings("unchecked")
    private void wind(Object clocks) {
        var first = before;
        before = () -> {};
        first.run();
        wound.addAll((List<DealClock>) clocks);
    }

    @Test
    void areReckonedAnewWhereTheSettingCountsForThem() {
        closing("Acme Corp");
        assertThat(deal().overdueFrom()).isEqualTo("2026-11-27T23:00:00Z");

        bot.types(bot.ada, "/tundish settings zone Asia/Shanghai");

        assertThat(wound).hasSize(1);
        assertThat(deal().overdueFrom()).isEqualTo("2026-11-27T16:00:00Z");
    }

    @Test
    void restWhereItDoesNot() {
        closing("Acme Corp");

        bot.types(bot.ada, "/tundish settings currency EUR");
        bot.types(bot.ada, "/tundish settings teamChannel console");

        assertThat(wound).isEmpty();
    }

    @Test
    void areLeftAloneWhereTheyComeToTheSame() {
        var dated = closing("Acme Corp");
        deals.deal("Globex", bot.tom, DefaultFunnel.LEAD);

        bot.types(bot.ada, "/tundish settings zone Asia/Shanghai");

        assertThat(wound).extracting(DealClock::id).containsExactly(dated.id());
    }

    @Test
    void areReckonedOnceMoreWhereSomebodyChangesThemMeanwhile() {
        var read = closing("Acme Corp");
        var snooze = new Snooze(bot.instant().plus(Duration.ofDays(30)), "on holiday");
        before = () -> stores.deals().save(read.withSnooze(snooze));

        bot.types(bot.ada, "/tundish settings zone Asia/Shanghai");

        assertThat(deal().snooze()).isEqualTo(snooze);
        assertThat(deal().overdueFrom()).isEqualTo("2026-11-27T16:00:00Z");
        assertThat(deal().nudgeAt()).isEqualTo(snooze.until());
    }

    @Test
    void ofVeryManyDealsAreReckonedAfterTheAnswer() {
        closing(501);

        bot.types(bot.ada, "/tundish settings zone Asia/Shanghai");
        assertThat(wound).isEmpty();
        bot.nudger.nudgeDue();
        assertThat(wound).hasSize(501);

        bot.nudger.nudgeDue();
        assertThat(wound).hasSize(501);
    }

    @Test
    void goOnWhereTheyWereBrokenOff() {
        closing(1001);
        bot.types(bot.ada, "/tundish settings zone Asia/Shanghai");
        before = () -> before = () -> {
            throw new IllegalStateException("the machine went down");
        };

        assertThatThrownBy(bot.nudger::nudgeDue).hasMessage("the machine went down");
        assertThat(wound).hasSize(500);
        bot.nudger.nudgeDue();

        assertThat(wound).extracting(DealClock::id).hasSize(1001).doesNotHaveDuplicates();
    }

    private void closing(int many) {
        IntStream.range(0, many).forEach(each -> closing("Customer " + each));
    }

    private Deal closing(String customer) {
        return deals.deal(customer, bot.tom, DefaultFunnel.LEAD, bot.instant(), null, LocalDate.of(2026, 11, 27));
    }

    private Deal deal() {
        return bot.stores
                .deals()
                .list(bot.workspace.id(), DealFilter.OPEN, 0, 1)
                .deals()
                .getFirst();
    }
}
