package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.money.Money;
import tundish.operation.Operation;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** Sums on everyday cards are in the workspace's currency, the dollar; what has no rate is named and in no sum. */
class MoneyOnCardsTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void deal(String customer, String amount, String currency, Stage stage) {
        var details = Details.of(customer).withAmount(Money.of(amount, currency));
        open.deal(bot.workspace, details, stage, bot.tom, bot.instant());
    }

    @BeforeEach
    void sellsInFourCurrencies() {
        deal("Acme", "8000", "USD", DefaultFunnel.NEGOTIATION);
        deal("Globex", "1000", "EUR", DefaultFunnel.NEGOTIATION);
        deal("华东机械", "120000", "CNY", DefaultFunnel.LEAD);
        deal("Initech", "500", "GBP", DefaultFunnel.PROSPECT);
        open.lead("Umbrella", bot.tom);
    }

    @Test
    void addsTheFunnelUpInOneCurrencyAndNamesWhatHasNoRate() {
        bot.types(bot.ada, "/tundish rate EUR 1.1 2026-11-01");
        bot.types(bot.ada, "/tundish rate CNY 0.14 2026-11-01");
        assertThat(bot.types(bot.tom, "/funnel")).contains("""
                Stage | Deals | Amount
                Lead | 2 | USD 16,800
                Prospect | 1 | –
                Negotiation | 2 | USD 9,100
                Total | 5 | USD 25,900
                (In USD, at today’s rates.)
                (Left out: GBP 500, for want of a rate into USD (GBP Mon 23 Nov 2026).)
                """);
        assertThat(bot.types(bot.liNa, "/漏斗")).contains("""
                漏斗阶段 | 数量 | 金额
                潜在客户 | 2 | USD 16,800
                意向客户 | 1 | –
                商务谈判 | 2 | USD 9,100
                合计 | 5 | USD 25,900
                (金额按今日汇率折算为 USD。)
                (未计入：GBP 500，缺少折算为 USD 的汇率（GBP 2026年11月23日(周一)）。)
                """);
    }

    @Test
    void addsMyDealsUpInOneCurrencyToo() {
        bot.types(bot.ada, "/tundish rate EUR 1.1 2026-11-01");
        assertThat(bot.carriesOut(bot.tom, new Operation.ShowHome())).contains("""
                ## My deals
                Stage | Deals | Amount
                Lead | 2 | –
                Prospect | 1 | –
                Negotiation | 2 | USD 9,100
                (In USD, at today’s rates.)
                (Left out: CNY 120,000 + GBP 500, for want of a rate into USD (CNY Mon 23 Nov 2026; GBP Mon 23 Nov 2026).)
                """);
    }

    @Test
    void tellsTheOnlyCurrencyAsItIsWhereNobodyNeedsARate() {
        assertThat(bot.types(bot.tom, "/funnel lead")).contains("""
                Lead | 2 | CNY 120,000
                """);
    }
}
