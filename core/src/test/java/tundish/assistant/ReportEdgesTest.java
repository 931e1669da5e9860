package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.money.Money;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** What a report says of data at the edge: never a number that nothing stands behind. */
class ReportEdgesTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);
    private String said = "";

    private void deal(String customer, String currency, String amount) {
        var details = Details.of(customer).withAmount(Money.of(amount, currency));
        open.deal(bot.workspace, details, DefaultFunnel.NEGOTIATION, bot.tom, bot.instant());
    }

    private String report(String words) {
        said = bot.types(bot.grace, "/funnel report " + words);
        return said;
    }

    @AfterEach
    void printsNoNumberThatIsNone() {
        assertThat(said).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void addsUpSeveralCurrenciesAndNamesTheOneWithoutARate() {
        bot.types(bot.grace, "/tundish rate EUR 1.1 from 2026-01-01");
        deal("Acme", "USD", "1000");
        deal("Globex", "EUR", "2000");
        deal("Initech", "GBP", "500");
        deal("Umbrella", "GBP", "700");
        bot.types(bot.tom, "/deal won Acme");
        bot.types(bot.tom, "/deal won Globex");
        bot.types(bot.tom, "/deal won Initech");
        assertThat(report("this quarter"))
                .contains("Won 3 of 3 closed", "worth USD 3,200.")
                .contains("GBP 1,200")
                .contains("open deals: 1");
    }

    @Test
    void saysOfOneOpenDealThatItIsTooFew() {
        deal("Acme", "USD", "1000");
        assertThat(report("this quarter"))
                .contains("No deal was closed in this period. Open deals: 1.", "Win rate: too few to say");
    }

    @Test
    void hasNoCycleAndNoVelocityWhereAllWereLost() {
        deal("Acme", "USD", "1000");
        deal("Globex", "USD", "1000");
        bot.passes(Duration.ofDays(1));
        bot.types(bot.tom, "/deal lost Acme price");
        bot.types(bot.tom, "/deal lost Globex price");
        assertThat(report("this quarter"))
                .contains("Win rate: 0 % (0–66 %), 0 of 2")
                .contains("Sales cycle: too few to say", "Velocity: too few to say");
    }

    @Test
    void showsHowLittleAWinRateWithoutALossMeans() {
        deal("Acme", "USD", "1000");
        bot.passes(Duration.ofDays(1));
        bot.types(bot.tom, "/deal won Acme");
        assertThat(report("this quarter")).contains("Win rate: 100 % (21–100 %), 1 of 1");
    }

    @Test
    void dividesNoCampaignByLeadsOrCostsThatItDoesNotHave() {
        bot.types(bot.mia, "/campaign new Ads, search ads");
        bot.types(bot.mia, "/campaign new Mail, mailing");
        bot.types(bot.mia, "/campaign cost Ads 1000");
        bot.types(bot.grace, "/lead Acme");
        bot.types(bot.grace, "/deal edit Acme campaign Mail");
        said = bot.types(bot.mia, "/campaign report");
        assertThat(said)
                .contains("Ads | 1,000 | 0 | 0 | 0 | 0 | 0 | – | – | – | −100 % | −100 %\n")
                .contains("Mail | 0 | 1 | 0 | 0 | 0 | 0 | – | – | – | – | –\n");
    }
}
