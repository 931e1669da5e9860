package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.TOM;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tundish.chat.Delivery;
import tundish.chat.Messenger.Destination;
import tundish.language.Language;
import tundish.message.Card;
import tundish.testing.InMemoryLeases;
import tundish.testing.TestBot;

/** How the connection to Discord begins, breaks, goes on and ends. */
class DiscordGatewayTest {

    @Test
    void goesOnWhereItBrokeAndLosesNothingThatWasAskedMeanwhile() throws Exception {
        try (var team = new DiscordTeam().connects()) {
            team.discord.gateway.breaks();
            var asked = team.command(TOM, "tundish help");
            team.discord.gateway.tells("INTERACTION_CREATE", asked);

            assertThat(team.discord.gateway.greets()).isEqualTo("RESUMED");
            assertThat(team.discord.answer(asked.get("id").getAsString()).text())
                    .contains("/followup");
        }
    }

    @Test
    void answersWhatWasAskedBeforeTheConnectionBroke() throws Exception {
        try (var team = new DiscordTeam(Duration.ofSeconds(1)).connects()) {
            team.discord.hangs();
            var asked = team.command(TOM, "followup", "line", "Acme called");
            team.discord.gateway.tells("INTERACTION_CREATE", asked);
            team.discord.answer(asked.get("id").getAsString());
            team.discord.gateway.breaks();
            team.discord.goesOn();

            assertThat(team.discord.gateway.greets()).isEqualTo("RESUMED");
            assertThat(team.types(TOM, "tundish help").text()).contains("/followup");
        }
    }

    @Test
    void doesNothingTwiceWhenDiscordTellsTwice() throws Exception {
        try (var team = new DiscordTeam().connects()) {
            team.deal("Acme", team.bot.tom);
            var asked = team.command(TOM, "followup", "line", "Acme called");
            team.sends(asked);
            team.discord.gateway.tells("INTERACTION_CREATE", asked);
            team.types(TOM, "tundish help");

            assertThat(team.discord.every().stream()
                            .filter(call -> call.path().contains(asked.get("id").getAsString())))
                    .hasSize(1);
        }
    }

    @Test
    void comesUpWhenDiscordDoes() throws Exception {
        try (var team = new DiscordTeam()) {
            team.discord.isDown(true);
            team.gateway.beat();
            assertThat(team.gateway.isConnected()).isFalse();

            team.discord.isDown(false);
            team.gateway.beat();
            assertThat(team.discord.gateway.connections()).isZero();

            team.bot.passes(DiscordGateway.AFTER_FAILURE);
            team.connects();
            assertThat(team.types(TOM, "tundish help").text()).contains("/followup");
        }
    }

    @Test
    void connectsAnewWhenDiscordEndsTheSessionForGood() throws Exception {
        try (var team = new DiscordTeam().connects()) {
            team.discord.gateway.rejects();
            Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> !team.gateway.isConnected());
            Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> {
                team.gateway.beat();
                return team.gateway.isConnected();
            });

            assertThat(team.types(TOM, "tundish help").text()).contains("/followup");
        }
    }

    @Test
    void finishesEveryReplyBeforeItGoes() throws Exception {
        try (var team = new DiscordTeam().connects()) {
            team.discord.hangs();
            var asked = team.command(TOM, "tundish help");
            team.discord.gateway.tells("INTERACTION_CREATE", asked);
            team.discord.answer(asked.get("id").getAsString());
            var going = Thread.ofVirtual().start(team.gateway::stop);
            team.discord.goesOn();
            going.join(Duration.ofSeconds(15));

            assertThat(going.isAlive()).isFalse();
            Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> team.discord.gateway.connections() == 0);
        }
    }

    @Test
    void oneInstanceIsConnectedAndTheOtherTakesOverWithinHalfAMinute() throws Exception {
        var leases = new InMemoryLeases();
        try (var first = new DiscordTeam(leases).connects();
                var second = new DiscordTeam(first.bot, first.discord, leases, Duration.ofSeconds(30))) {
            second.gateway.beat();
            assertThat(second.gateway.isConnected()).isFalse();
            assertThat(first.discord.gateway.connections()).isOne();

            // The first dies without a word: it beats no more.
            first.bot.passes(DiscordGateway.LASTS.minusSeconds(1));
            second.gateway.beat();
            assertThat(second.gateway.isConnected()).isFalse();
            first.bot.passes(Duration.ofSeconds(1));
            second.gateway.beat();
            assertThat(first.discord.gateway.greets()).isEqualTo("READY");

            // It was not dead after all: it gives way.
            first.gateway.beat();
            assertThat(first.gateway.isConnected()).isFalse();
            assertThat(second.types(TOM, "tundish help").text()).contains("/followup");
        }
    }

    @Test
    void anInstanceThatStopsLetsTheOtherTakeOverAtOnce() throws Exception {
        var leases = new InMemoryLeases();
        try (var first = new DiscordTeam(leases).connects();
                var second = new DiscordTeam(first.bot, first.discord, leases, Duration.ofSeconds(30))) {
            first.gateway.stop();
            second.gateway.beat();

            assertThat(first.discord.gateway.greets()).isEqualTo("READY");
        }
    }

    @Test
    void anyInstancePosts() throws Exception {
        var leases = new InMemoryLeases();
        try (var first = new DiscordTeam(leases).connects();
                var second = new DiscordTeam(first.bot, first.discord, leases, Duration.ofSeconds(30))) {
            var to = new Destination(first.bot.workspace.id(), DiscordTeam.CHANNEL, false, Language.EN, TestBot.BERLIN);

            assertThat(second.messenger().post(to, Card.of("Hello"), "tundish-1"))
                    .isInstanceOf(Delivery.Delivered.class);
        }
    }
}
