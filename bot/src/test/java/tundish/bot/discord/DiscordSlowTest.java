package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.TOM;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.bot.chat.SlowDeals;
import tundish.testing.InMemoryLeases;
import tundish.testing.TestBot;

/** Answers that are not ready while Discord waits. */
class DiscordSlowTest {

    private static final String HOOK = "webhooks/" + StubDiscord.APPLICATION + "/";

    private final CountDownLatch ready = new CountDownLatch(1);
    private final DiscordTeam team = new DiscordTeam(
                    new TestBot(SlowDeals.until(ready)), new InMemoryLeases(), Duration.ofMillis(300))
            .connects();

    @AfterEach
    void leave() throws Exception {
        ready.countDown();
        team.close();
    }

    private JsonObject asked() {
        return team.command(TOM, "deal show", "deal", "Acme");
    }

    @Test
    void arePutOffInTimeAndBroughtLater() {
        var asked = asked();
        var first = team.sends(asked);
        assertThat(first.type()).isEqualTo(5);
        assertThat(first.isPrivate()).isTrue();

        ready.countDown();

        assertThat(original(asked).text()).contains("Acme");
    }

    @Test
    void ofAButtonStandBesideItsMessage() {
        var pressed = team.press(TOM, "v1|deal.show|Acme");
        assertThat(team.sends(pressed).type()).isEqualTo(6);

        ready.countDown();

        assertThat(team.discord
                        .next(call -> call.path().equals(HOOK + token(pressed)))
                        .text())
                .contains("Acme");
    }

    @Test
    void areBroughtInPersonWhenDiscordKnowsTheInteractionNoMore() {
        var asked = asked();
        team.discord.refuses("PATCH", HOOK + token(asked) + "/messages/@original", 404, 10015);
        team.sends(asked);

        ready.countDown();

        assertThat(team.discord.next("POST", "channels/9" + TOM + "/messages").text())
                .contains("Acme");
    }

    @Test
    void areBroughtBeforeTheConnectionGoes() throws Exception {
        var asked = asked();
        team.sends(asked);
        var going = Thread.ofVirtual().start(team.gateway::stop);
        ready.countDown();

        assertThat(original(asked).text()).contains("Acme");
        going.join();
        assertThat(team.gateway.isConnected()).isFalse();
    }

    private StubDiscord.Call original(JsonObject interaction) {
        return team.discord.next("PATCH", HOOK + token(interaction) + "/messages/@original");
    }

    private static String token(JsonObject interaction) {
        return interaction.get("token").getAsString();
    }
}
