package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.money.Money;
import tundish.operation.DealRef;
import tundish.operation.Operation.WinDeal;
import tundish.testing.TestBot;

class RatesTest {

    private final TestBot bot = new TestBot();

    @Test
    void aRateIsEnteredInOneLineAndHoldsUntilTheNext() {
        assertThat(bot.types(bot.grace, "/tundish rate EUR 1.08 from 2026-01-01"))
                .isEqualTo("""
                Rate kept
                1 EUR is 1.08 USD from Thu 1 Jan 2026 on, until the next rate.
                (Deals that are closed keep the rate they closed at.)
                [All rates]""");
        bot.types(bot.grace, "/tundish rate eur 1,2 from next Mon");
        bot.types(bot.grace, "/tundish rates CNY 0.14");
        assertThat(bot.presses(bot.grace, "All rates")).isEqualTo("""
                Exchange rates into USD
                Currency | Rate | From
                CNY | 0.14 | Mon 23 Nov 2026
                EUR | 1.2 | from Mon 30 Nov 2026 on
                EUR | 1.08 | Thu 1 Jan 2026
                [Enter a rate]""");
    }

    @Test
    void theSameInChinese() {
        assertThat(bot.types(bot.wang, "/助手 汇率 EUR 1.08 从 2026-01-01")).isEqualTo("""
                汇率已保存
                1 EUR = 1.08 USD，自 2026年1月1日(周四) 起，直到下一条汇率。
                (已关闭的商机沿用关闭时的汇率。)
                [全部汇率]""");
        assertThat(bot.types(bot.wang, "/助手 汇率 EUR 无 2026-01-01起")).startsWith("已删除 EUR 自 2026年1月1日(周四) 起的汇率");
    }

    @Test
    void aRateIsFilledIn() {
        bot.types(bot.grace, "/tundish rate");
        assertThat(bot.presses(bot.grace, "Enter a rate")).isEqualTo("""
                [[Enter an exchange rate]]
                Currency*:\s
                Rate*:\s
                From:\s
                [Keep]""");
        assertThat(bot.submits(bot.grace, Map.of("currency", "EURO", "rate", "1.08")))
                .endsWith("! currency: “EURO” is no currency I know. Use three letters, such as USD.");
        assertThat(bot.submits(bot.grace, Map.of("currency", "EUR", "rate", "0")))
                .endsWith("! rate: I cannot read “0” as a rate. Try 1.08.");
        assertThat(bot.submits(bot.grace, Map.of("rate", "1.08", "from", "2026-02-01")))
                .startsWith("Rate kept");
    }

    @Test
    void aRateThatSaysNothingIsRefused() {
        assertThat(bot.types(bot.grace, "/tundish rate USD 1")).contains("You count in USD already: it needs no rate.");
        assertThat(bot.types(bot.grace, "/tundish rate EUR")).contains("Something is missing here.");
        assertThat(bot.types(bot.grace, "/tundish rate EUR none from 2026-01-01"))
                .contains("There is no rate of EUR from exactly 2026-01-01.");
        assertThat(bot.types(bot.tom, "/tundish rate EUR 1.08"))
                .contains("Only managers and administrators set exchange rates.");
        assertThat(bot.stores.rates().all(bot.workspace.id())).isEmpty();
    }

    @Test
    void namesTheOpenDealsThatHaveNoRate() {
        bot.types(bot.tom, "/lead Acme");
        bot.types(bot.tom, "/deal edit Acme amount EUR 12k");
        assertThat(bot.types(bot.tom, "/tundish rate")).isEqualTo("""
                Exchange rates into USD
                There are none yet. Amounts in another currency than USD are left out of sums until their rate is entered.
                (Left out: EUR 12,000, for want of a rate into USD (EUR Mon 23 Nov 2026).)""");
    }

    @Test
    void aClosedDealKeepsTheRateItClosedAt() {
        bot.types(bot.grace, "/tundish rate EUR 1.08 from 2026-01-01");
        won("Acme", "EUR 100");
        bot.types(bot.grace, "/tundish rate EUR 2 from 2026-01-01");
        assertThat(worth(deal("Acme"))).isEqualTo(Money.of("108", "USD"));

        bot.types(bot.grace, "/deal reopen Acme they want more");
        bot.passes(Duration.ofDays(1));
        wins("Acme", "EUR 100");
        assertThat(worth(deal("Acme"))).isEqualTo(Money.of("200", "USD"));
    }

    @Test
    void aDealThatClosedWithoutARateTakesTheOneOfItsDayOnceThereIsOne() {
        won("Acme", "EUR 100");
        assertThat(Objects.requireNonNull(deal("Acme").closing()).rate()).isNull();
        bot.passes(Duration.ofDays(30));
        bot.types(bot.grace, "/tundish rate EUR 1.3");
        assertThat(worth(deal("Acme"))).isEqualTo(Money.of("0", "USD"));
        bot.types(bot.grace, "/tundish rate EUR 1.1 from 2026-11-23");
        assertThat(worth(deal("Acme"))).isEqualTo(Money.of("110", "USD"));
    }

    private void won(String customer, String amount) {
        bot.types(bot.grace, "/lead " + customer);
        wins(customer, amount);
    }

    private void wins(String customer, String amount) {
        bot.carriesOut(bot.grace, new WinDeal(new DealRef(customer), amount, "", "signed on the spot", -1));
    }

    private Deal deal(String customer) {
        return bot.stores.deals().list(bot.workspace.id(), DealFilter.ALL, 0, 10).deals().stream()
                .filter(deal -> deal.title().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    private Money worth(Deal deal) {
        var closing = Objects.requireNonNull(deal.closing());
        return bot.stores
                .rates()
                .into(bot.workspace.id(), "USD")
                .convert(
                        deal.details().amount(),
                        closing.at().atZone(TestBot.BERLIN).toLocalDate(),
                        closing.rate())
                .sum();
    }
}
