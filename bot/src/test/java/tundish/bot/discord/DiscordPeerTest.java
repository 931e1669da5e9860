package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tundish.bot.peers.ListeningIn.Call;
import tundish.bot.peers.MovedClock;
import tundish.bot.schedule.Schedules;
import tundish.storage.TestDatabase;

/** A day of a team in the whole application, on a Discord that nobody here wrote. */
@Tag("peer")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tundish.schedule.enabled=false")
@Import(DiscordPeerTest.Surroundings.class)
class DiscordPeerTest {

    private static final int MODAL = 9;

    private static DiscordPeer discord;

    @Autowired
    Schedules schedules;

    @Autowired
    MovedClock clock;

    private final DiscordRules rules = new DiscordRules();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        discord = new DiscordPeer();
        TestDatabase.postgres().register(properties);
        properties.add("tundish.discord.bot-token", () -> discord.token());
        properties.add("tundish.discord.api-url", () -> discord.api());
        properties.add("tundish.discord.gateway-url", () -> discord.gateway());
    }

    @AfterAll
    static void close() {
        discord.close();
    }

    @Test
    void aTeamGetsThroughTheDay() {
        var ada = discord.user("ada");
        var tom = discord.user("tom");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !calls("PUT", "/commands").isEmpty());

        assertThat(told(discord.command(
                        ada, "tundish settings", Map.of("setting", "teamChannel", "value", discord.channel()))))
                .contains(discord.channel());
        assertThat(told(discord.command(tom, "lead", Map.of("line", "Acme, Jane Roe, wants a demo"))))
                .contains("Acme");

        var first = discord.command(tom, "followup", Map.of());
        assertThat(first.get("type").getAsInt()).isEqualTo(MODAL);
        assertThat(told(discord.submit(
                        tom, first, Map.of("deal", "Acme", "said", "likes the demo", "next", "send the quote"))))
                .contains("form.open");
        var next = discord.press(tom, discord.messages().getLast(), "form.open");
        assertThat(told(discord.submit(tom, next, Map.of("date", "2026-11-25"))))
                .contains("send the quote");

        var offered = discord.completion(tom, "deal show", "deal", "acm");
        assertThat(offered.toString()).contains("Acme");
        var chosen = offered.get(0).getAsJsonObject().get("value").getAsString();
        assertThat(told(discord.command(tom, "deal show", Map.of("deal", chosen))))
                .contains("likes the demo", "send the quote");

        clock.moves(Duration.ofDays(16));
        schedules.runDue();
        clock.moves(Duration.ofSeconds(2));
        schedules.runDue();
        var nudge = discord.messages().stream()
                .filter(message -> told(message).contains("<@" + tom + ">"))
                .findFirst()
                .orElseThrow();
        assertThat(told(nudge)).contains("Acme");
        var snooze = discord.press(tom, nudge, "form.open|snooze");
        discord.submit(tom, snooze, Map.of("until", "2026-12-24", "reason", "budget in January"));
        clock.moves(Duration.ofSeconds(2));
        schedules.runDue();
        assertThat(discord.messages().stream().map(DiscordPeerTest::told))
                .anyMatch(each -> each.contains("snoozed it"));

        clock.moves(Duration.ofDays(7));
        schedules.runDue();
        assertThat(told(discord.messages().getLast())).contains("Acme");

        assertThat(discord.calls().stream()
                        .filter(call -> call.contentType().startsWith("application/json"))
                        .flatMap(call -> faults(call).stream()))
                .isEmpty();
        assertThat(messages().map(call -> rules.faultsOfMessage(new JsonMapper().readTree(call.text()))))
                .isNotEmpty()
                .allMatch(List::isEmpty);
    }

    /** By Discord's own specification, whatever was asked for. */
    private static List<String> faults(Call call) {
        var path = call.path().replaceFirst("^/api/v10/", "").replaceFirst("\\?.*", "");
        return DiscordJudge.atHand()
                .map(judge -> judge.faults(call.method(), path, call.text().isBlank() ? "{}" : call.text()))
                .orElse(List.of())
                .stream()
                .map(fault -> call.method() + " " + call.path() + " " + fault)
                .toList();
    }

    private static Stream<Call> messages() {
        return calls("POST", "/channels/" + discord.channel() + "/messages").stream()
                .filter(call -> call.contentType().startsWith("application/json"));
    }

    private static List<Call> calls(String method, String path) {
        return discord.calls().stream()
                .filter(call -> call.method().equals(method) && call.path().contains(path))
                .toList();
    }

    private static String told(JsonObject message) {
        return message.toString();
    }

    static class Surroundings {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }
}
