package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.deal.Deals;
import tundish.followup.FollowUps;
import tundish.operation.Request.Pressed;
import tundish.testing.InMemoryStores;
import tundish.testing.LostRace;
import tundish.testing.TestBot;

/** Two people do something at the same moment. */
class FollowUpRaceTest {

    private final Stores stores = InMemoryStores.create();
    private final LostRace race = new LostRace(stores.transactions());
    private final TestBot bot = new TestBot(InMemoryStores.with(
            stores,
            race.on(Deals.class, stores.deals(), "save"),
            race.on(FollowUps.class, stores.followUps(), "add"),
            race));

    @Test
    void onlyOneTakesALead() {
        bot.types(bot.mia, "/lead Beta GmbH");
        race.winBy(() -> bot.types(bot.liNa, "/deal claim Beta"));

        assertThat(bot.types(bot.tom, "/deal claim Beta")).isEqualTo("""
                Too late for that
                李娜 took Beta GmbH before you.""");
    }

    @Test
    void bothFollowUpsAreKept() {
        bot.types(bot.tom, "/lead Acme Corp");
        race.winBy(() -> bot.types(bot.grace, "/followup Acme emailed, asks for references"));

        assertThat(bot.types(bot.tom, "/followup Acme called, wants a demo")).startsWith("Follow-up logged");
        assertThat(bot.types(bot.tom, "/deal show Acme"))
                .contains("Grace followed up (E-mail): asks for references")
                .contains("Tom followed up (Call): wants a demo")
                .contains("Progress: wants a demo\n");
    }

    @Test
    void theSecondIsToldWhereTheFormShowedAnOlderDeal() {
        bot.types(bot.tom, "/lead Acme Corp");
        bot.presses(bot.tom, "Log follow-up");
        race.winBy(() -> bot.types(bot.grace, "/followup Acme emailed, asks for references"));

        assertThat(bot.submits(bot.tom, Map.of("channel", "call", "said", "wants a demo")))
                .contains("! Acme Corp changed while you were writing\n")
                .contains("Grace followed up (E-mail): asks for references\n")
                .contains("What did the customer say?*: wants a demo\n");
    }

    @Test
    void onlyOneCorrectionReplacesALine() {
        bot.types(bot.tom, "/lead Acme Corp");
        bot.types(bot.tom, "/followup Acme called, wants a demo");
        bot.presses(bot.tom, "Fix");
        race.winBy(() -> bot.asks(bot.grace, new Pressed("v1|followup.undo|1")));

        assertThat(bot.submits(bot.tom, Map.of("said", "wants two demos")))
                .contains("Grace took this follow-up back while you were writing.");
    }
}
