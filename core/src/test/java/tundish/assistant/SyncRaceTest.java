package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.operation.Request.Pressed;
import tundish.sync.MeetingNotes;
import tundish.testing.InMemoryStores;
import tundish.testing.LostRace;
import tundish.testing.TestBot;

/** Two people settle the same action item at the same moment. */
class SyncRaceTest {

    private final Stores stores = InMemoryStores.create();
    private final LostRace race = new LostRace(stores.transactions());
    private final TestBot bot =
            new TestBot(InMemoryStores.with(stores, race.on(MeetingNotes.class, stores.meetingNotes(), "save"), race));

    @BeforeEach
    void somethingIsDecided() {
        bot.types(bot.grace, "/sync decide Tom cleans up the list by Friday");
    }

    @Test
    void theSecondIsToldWhatTheFirstDid() {
        race.winBy(() -> bot.asks(bot.grace, new Pressed("v1|item|1|dropped|i")));

        assertThat(bot.asks(bot.tom, new Pressed("v1|item|1|done|i"))).isEqualTo("""
                Too late for that
                That action item is settled already: dropped, by Grace.""");
    }

    @Test
    void aCorrectionDoesNotUndoWhatTheFirstSettled() {
        bot.presses(bot.grace, "Edit");
        race.winBy(() -> bot.asks(bot.tom, new Pressed("v1|item|1|done|i")));

        assertThat(bot.submits(bot.grace, Map.of("text", "Tom cleans up both lists")))
                .contains("That action item is settled already: done, by Tom.");
    }
}
