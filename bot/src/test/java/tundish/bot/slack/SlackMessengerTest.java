package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.chat.Delivery;
import tundish.chat.Delivery.Delayed;
import tundish.chat.Delivery.Delivered;
import tundish.chat.Delivery.Undeliverable;
import tundish.chat.Messenger.Destination;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Span;
import tundish.picture.FunnelPicture;
import tundish.workspace.WorkspaceId;

class SlackMessengerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Destination CHANNEL = new Destination(new WorkspaceId(1), "C1", false, Language.EN, BERLIN);
    private static final Destination TOM = new Destination(new WorkspaceId(1), "U1", true, Language.ZH, BERLIN);
    private static final Card CARD = Card.of("Overdue <now>", Block.paragraph(Span.text("Acme")));

    private final SlackTeam team = new SlackTeam();
    private final SlackMessenger messenger = team.messenger();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void postsInAChannel() {
        assertThat(messenger.post(CHANNEL, CARD, "n1")).isEqualTo(new Delivered("C1", "1700000000.000100"));

        var post = team.slack.next("/api/chat.postMessage");
        assertThat(post.value("text")).isEqualTo("Overdue &lt;now&gt;\nAcme");
        assertThat(post.blocks()).hasSize(2);
        assertThat(post.value("parse")).isEqualTo("none");
        assertThat(post.value("link_names")).isEqualTo("0");
    }

    @Test
    void postsToAPersonAndTellsTheChannelThatOpened() {
        assertThat(messenger.post(TOM, CARD, "n1")).isEqualTo(new Delivered("D-U1", "1700000000.000100"));
    }

    @Test
    void rewritesWhatWasPosted() {
        assertThat(messenger.rewrite(CHANNEL, "1.2", CARD)).isEqualTo(new Delivered("C1", "1.2"));

        assertThat(team.slack.next("/api/chat.update").value("ts")).isEqualTo("1.2");
    }

    @Test
    void showsAPictureRightAfterItsCard() {
        var picture = new FunnelPicture(
                "Funnel", "", new FunnelPicture.Headings("Deals", "Amount", "Week", "Stalled"), List.of());
        messenger.post(TOM, CARD.and(new Block.Image(picture)), "n1");

        assertThat(team.slack.next("/upload/F1").body()).isNotEmpty();
        var shared = team.slack.next("/api/files.completeUploadExternal");
        assertThat(shared.value("channel_id")).isEqualTo("D-U1");
        assertThat(shared.value("files")).contains("F1", "Funnel");
    }

    @ParameterizedTest
    @ValueSource(ints = {37, 3600})
    void honoursRetryAfter(int seconds) {
        team.slack.answers(
                "/api/chat.postMessage",
                new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", Integer.toString(seconds))
                        .body("{\"ok\": false, \"error\": \"ratelimited\"}")
                        .build());

        assertThat(messenger.post(CHANNEL, CARD, "n1"))
                .isEqualTo(new Delayed(Duration.ofSeconds(seconds), "status 429"));
    }

    @Test
    void triesAgainWhenSlackIsBrokenOrAway() {
        team.slack.answers(
                "/api/chat.postMessage", new MockResponse.Builder().code(503).build());
        assertThat(messenger.post(CHANNEL, CARD, "n1")).isEqualTo(new Delayed(Duration.ZERO, "status 503"));

        team.slack.answers(
                "/api/chat.postMessage",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        assertThat(messenger.post(CHANNEL, CARD, "n1"))
                .isEqualTo(new Delayed(Duration.ZERO, "Slack cannot be reached"));

        team.slack.answers("/api/chat.postMessage", StubSlack.json("<html>Sign in to the hotel's network</html>"));
        assertThat(messenger.post(CHANNEL, CARD, "n1"))
                .isEqualTo(new Delayed(Duration.ZERO, "Slack's answer cannot be read"));
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, Undeliverable",
        "is_archived, Undeliverable",
        "not_in_channel, Undeliverable",
        "user_not_found, Undeliverable",
        "cannot_dm_bot, Undeliverable",
        "messages_tab_disabled, Undeliverable",
        "ratelimited, Delayed",
        "internal_error, Delayed",
        "invalid_auth, Delayed",
        "account_inactive, Delayed",
        "missing_scope, Delayed"
    })
    void knowsWhatARetryCanHelp(String error, String delivery) {
        team.slack.refuses("/api/chat.postMessage", error);

        var tried = messenger.post(CHANNEL, CARD, "n1");

        assertThat(tried.getClass().getSimpleName()).isEqualTo(delivery);
        assertThat(reason(tried)).isEqualTo(error);
    }

    private static String reason(Delivery delivery) {
        return switch (delivery) {
            case Delivered _ -> "";
            case Delayed(var _, var reason) -> reason;
            case Delivery.Gone(var reason) -> reason;
            case Undeliverable(var reason) -> reason;
        };
    }

    @Test
    void saysTheWordsAloneWhenSlackRefusesTheLooks() {
        team.slack.refuses("/api/chat.postMessage", "invalid_blocks");

        assertThat(messenger.post(CHANNEL, CARD, "n1")).isEqualTo(new Undeliverable("invalid_blocks"));
        assertThat(team.slack.next("/api/chat.postMessage").value("blocks")).isNotEmpty();
        assertThat(team.slack.next("/api/chat.postMessage").value("blocks")).isEmpty();
    }
}
