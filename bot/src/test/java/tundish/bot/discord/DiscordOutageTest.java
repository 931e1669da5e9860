package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.TOM;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tundish.chat.Messenger.Destination;
import tundish.language.Language;
import tundish.message.Card;
import tundish.testing.InMemoryLeases;
import tundish.testing.TestBot;

/** What operators read in the log while Discord is away. */
class DiscordOutageTest {

    private static final Set<String> DIARIES = Set.of(ConnectionDiary.class.getName(), TokenDiary.class.getName());

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void leave() {
        root.setLevel(before);
        root.detachAppender(log);
    }

    /** JDA's own word that all is well is no matter here. */
    private List<String> told() {
        return log.list.stream()
                .filter(event ->
                        event.getLevel().isGreaterOrEqual(Level.WARN) || DIARIES.contains(event.getLoggerName()))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void aBrokenConnectionIsToldOnceHoweverOftenItIsTriedAgain() throws Exception {
        try (var team = new DiscordTeam().connects()) {
            log.list.clear();
            team.discord.isDown(true);
            team.discord.gateway.breaks();
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> team.discord.refused() >= 2);
            team.bot.passes(Duration.ofSeconds(6));
            team.discord.isDown(false);
            assertThat(team.discord.gateway.greets()).isEqualTo("RESUMED");

            Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> told().size() >= 2);
            assertThat(told())
                    .containsExactly(
                            "WARN Not connected to Discord (connection broken, UNKNOWN_ERROR), trying again until it works;"
                                    + " messages wait meanwhile",
                            "INFO Connected to Discord again after 6 s, where it broke");
        }
    }

    @Test
    void aDiscordThatIsAwayAtTheStartIsToldOnce() throws Exception {
        var gone = new StubDiscord();
        try (var team = new DiscordTeam(new TestBot(), gone, new InMemoryLeases(), Duration.ofSeconds(30))) {
            gone.close();
            for (var attempt = 0; attempt < 3; attempt++) {
                team.gateway.beat();
                team.bot.passes(DiscordGateway.AFTER_FAILURE);
            }
            assertThat(told()).hasSize(1);
            try (var back = new StubDiscord(gone.port())) {
                team.gateway.beat();
                assertThat(back.gateway.greets()).isEqualTo("READY");

                Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> told().size() >= 2);
                assertThat(told())
                        .containsExactly(
                                "WARN Not connected to Discord (status -1 SERVER_ERROR), trying again until it works;"
                                        + " messages wait meanwhile",
                                "INFO Connected to Discord again after 45 s, in 0 servers");
                team.gateway.stop();
            }
        }
    }

    @Test
    void aTokenThatIsRefusedIsToldOnceHoweverManyMessagesWait() throws Exception {
        try (var team = new DiscordTeam()) {
            var tom = new Destination(team.bot.workspace.id(), TOM, true, Language.EN, TestBot.BERLIN);
            var messenger = team.messenger();
            for (var attempt = 0; attempt < 3; attempt++) {
                team.discord.refuses("POST", "users/@me/channels", 401, 0);
                messenger.post(tom, Card.of("Hello"), "n" + attempt);
            }
            messenger.post(tom, Card.of("Hello"), "n3");
            messenger.post(tom, Card.of("Hello"), "n4");

            assertThat(told())
                    .containsExactly(
                            "WARN Discord refuses the bot's token (DISCORD_BOT_TOKEN); messages wait, and are tried again"
                                    + " every ten minutes",
                            "INFO Discord takes the bot's token again");
        }
    }

    @Test
    void aFurtherReasonIsToldToo() throws Exception {
        try (var team = new DiscordTeam().connects()) {
            log.list.clear();
            team.discord.gateway.rejects();
            Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> !team.gateway.isConnected());
            team.discord.answers(
                    "GET", "users/@me", StubDiscord.json(401, "{\"message\": \"401: Unauthorized\", \"code\": 0}"));
            team.gateway.beat();
            team.bot.passes(DiscordGateway.AFTER_FAILURE);
            team.gateway.beat();

            assertThat(told()).anyMatch(line -> line.contains("(InvalidTokenException)"));
        }
    }
}
