package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.CHANNEL;
import static tundish.bot.discord.DiscordTeam.TOM;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tundish.chat.Delivery;
import tundish.chat.Messenger.Destination;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.operation.Operation.ShowSync;
import tundish.picture.FunnelPicture;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;

class DiscordMessengerTest {

    private static final String POST = "channels/" + CHANNEL + "/messages";

    private final StubDiscord discord = new StubDiscord();
    private final DiscordRest rest = new DiscordRest(discord.settings());
    private final TestBot bot = new TestBot();
    private final DiscordMessenger messenger =
            new DiscordMessenger(rest, new DiscordChannels(rest, bot.stores.workspaces()));

    @BeforeEach
    void settle() {
        bot.lookingIn(() -> {
            bot.stores.workspaces().settle(bot.workspace.id(), new Home(Platform.DISCORD, DiscordTeam.GUILD));
            return "";
        });
    }

    @AfterEach
    void leave() {
        rest.close();
        discord.close();
    }

    private Destination channel() {
        return new Destination(bot.workspace.id(), CHANNEL, false, Language.EN, TestBot.BERLIN);
    }

    private Destination inPerson() {
        return new Destination(bot.workspace.id(), TOM, true, Language.EN, TestBot.BERLIN);
    }

    private static Card card(Block... blocks) {
        return Card.of("Hello @everyone", blocks);
    }

    @Test
    void postsToAChannelWithoutPingingAnybody() {
        var delivery = messenger.post(channel(), card(), "tundish-7");

        var call = discord.next("POST", POST);
        assertThat(call.authorization()).isEqualTo("Bot the-bot-token");
        assertThat(call.body().getAsJsonObject("allowed_mentions").getAsJsonArray("parse"))
                .isEmpty();
        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        assertThat(((Delivery.Delivered) delivery).channelId()).isEqualTo(CHANNEL);
    }

    @Test
    void tellsDiscordWhichMessageARetryIsOf() {
        messenger.post(channel(), card(), "tundish-7");

        var body = discord.next("POST", POST).body();
        assertThat(body.get("nonce").getAsString()).isEqualTo("tundish-7").hasSizeLessThanOrEqualTo(25);
        assertThat(body.get("enforce_nonce").getAsBoolean()).isTrue();
    }

    @Test
    void opensTheDirectChannelOfAPersonAndMarksWhoseButtonsTheyAre() {
        var button = Block.buttons(new Button("Now", new ShowSync()));
        var delivery = messenger.post(inPerson(), card(button), "tundish-8");

        assertThat(discord.next("POST", "users/@me/channels")
                        .body()
                        .get("recipient_id")
                        .getAsString())
                .isEqualTo(TOM);
        var said = discord.next("POST", "channels/9" + TOM + "/messages");
        assertThat(DiscordTeam.customIds(said.body())).containsExactly("w1~v1|sync");
        assertThat(HomeMark.read("w1~v1|sync"))
                .isEqualTo(new HomeMark.Read(Optional.of(bot.workspace.id()), "v1|sync"));
        assertThat(((Delivery.Delivered) delivery).channelId()).isEqualTo("9" + TOM);
    }

    @Test
    void rewritesInPlace() {
        var delivery = messenger.rewrite(channel(), "55", card(Block.paragraph(Span.text("Done"))));

        assertThat(discord.next("PATCH", POST + "/55").text()).contains("Done");
        assertThat(delivery).isEqualTo(new Delivery.Delivered(CHANNEL, "55"));
    }

    @Test
    void sendsPicturesAlong() {
        var picture = new FunnelPicture(
                "Funnel", "", new FunnelPicture.Headings("Deals", "Amount", "Week", "Stalled"), List.of());
        messenger.post(channel(), card(new Block.Image(picture)), "tundish-9");

        var call = discord.next("POST", POST);
        assertThat(call.files()).containsOnlyKeys("tundish.png");
        assertThat(call.files().get("tundish.png")).startsWith("\u0089PNG");
        assertThat(call.text()).contains("attachment://tundish.png");
    }

    @Test
    void waitsExactlyAsLongAsDiscordAsks() {
        discord.answers(
                "POST",
                POST,
                new MockResponse.Builder()
                        .code(429)
                        .setHeader("Retry-After", "3600.25")
                        .body("{\"message\": \"slow\", \"retry_after\": 3600.25, \"global\": false}")
                        .build());

        assertThat(messenger.post(channel(), card(), "n"))
                .isEqualTo(new Delivery.Delayed(Duration.ofMillis(3_600_250), "status 429"));
        assertThat(discord.all("POST", POST)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "504"})
    void triesAgainWhatDiscordCouldNotTake(int status) {
        discord.answers("POST", POST, new MockResponse.Builder().code(status).build());

        assertThat(messenger.post(channel(), card(), "n"))
                .isEqualTo(new Delivery.Delayed(Duration.ZERO, "status " + status));
        assertThat(messenger.post(channel(), card(), "n")).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void triesAgainWhenDiscordCannotBeReached() {
        discord.answers(
                "POST",
                POST,
                Stream.generate(DiscordMessengerTest::brokenOff).limit(5).toArray(MockResponse[]::new));

        assertThat(messenger.post(channel(), card(), "n"))
                .isEqualTo(new Delivery.Delayed(Duration.ZERO, "Discord cannot be reached"));
    }

    /** Where a connection was at hand already, the client itself tries once more. */
    private static MockResponse brokenOff() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    @Test
    void triesAgainWhereAProxyAnswers() {
        discord.answers(
                "POST",
                POST,
                new MockResponse.Builder().body("<html>Sign in</html>").build());

        assertThat(messenger.post(channel(), card(), "n")).isInstanceOf(Delivery.Delayed.class);
    }

    @Test
    void keepsEverythingUntilTheTokenIsMended() {
        discord.refuses("POST", POST, 401, 0);

        assertThat(messenger.post(channel(), card(), "n"))
                .isEqualTo(new Delivery.Delayed(Duration.ofMinutes(10), "invalid_token"));
    }

    @ParameterizedTest
    @CsvSource({
        "404, 10003, unknown_channel",
        "403, 50001, missing_access",
        "403, 50013, missing_permissions",
        "400, 50035, invalid_message",
        "403, 99999, status 403 99999"
    })
    void saysWhyAMessageCannotBeDelivered(int status, int code, String reason) {
        discord.refuses("POST", POST, status, code);

        assertThat(messenger.post(channel(), card(), "n")).isEqualTo(new Delivery.Undeliverable(reason));
    }

    @ParameterizedTest
    @CsvSource({"50007, refuses_direct_messages", "50278, no_server_in_common"})
    void knowsWhoRefusesDirectMessages(int code, String reason) {
        discord.refuses("POST", "channels/9" + TOM + "/messages", 403, code);

        assertThat(messenger.post(inPerson(), card(), "n")).isEqualTo(new Delivery.Undeliverable(reason));
    }
}
