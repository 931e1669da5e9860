package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tundish.calendar.DayCount;
import tundish.operation.Request.Pressed;
import tundish.suggestion.Suggestions;
import tundish.testing.InMemoryStores;
import tundish.testing.LostRace;
import tundish.testing.Past;
import tundish.testing.TestBot;

class SuggestionRaceTest {

    private final Stores stores = InMemoryStores.create();
    private final LostRace race = new LostRace(stores.transactions());
    private final TestBot bot =
            new TestBot(InMemoryStores.with(stores, race.on(Suggestions.class, stores.suggestions(), "save"), race));

    private void slowLeads() {
        new Past(bot).deals(22, "lead 2026-10-01, prospect 2026-10-10, lost 2026-10-15", bot.tom);
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldWhatTheFirstDidAndChangesNothing() {
        slowLeads();
        bot.types(bot.ada, "/tundish suggestions");
        race.winBy(() -> bot.asks(bot.grace, new Pressed("v1|suggestion|1|DISMISS|o")));

        assertThat(bot.asks(bot.ada, new Pressed("v1|suggestion|1|ACCEPT|o"))).isEqualTo("""
                Too late for that
                Grace has dismissed this already.""");
        assertThat(bot.funnel().first().limit()).isEqualTo(DayCount.calendar(7));
    }
}
