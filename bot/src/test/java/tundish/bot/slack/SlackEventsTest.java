package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.ADA;
import static tundish.bot.slack.SlackTeam.TEAM;
import static tundish.bot.slack.SlackTeam.TOM;

import com.google.gson.JsonElement;
import com.slack.api.app_backend.SlackSignature.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.workspace.Platform;

class SlackEventsTest {

    private final SlackTeam team = new SlackTeam();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void theHomeTabShowsMyDay() {
        team.hears("{\"type\": \"app_home_opened\", \"user\": \"%s\", \"channel\": \"D1\", \"tab\": \"home\"}"
                .formatted(TOM));

        var published = team.slack.next("/api/views.publish");
        assertThat(published.value("user_id")).isEqualTo(TOM);
        assertThat(published.view().get("type").getAsString()).isEqualTo("home");
        assertThat(new BlockKitRules().faultsOfView(published.view())).isEmpty();
    }

    @Test
    void theMessagesTabIsNoHomeTab() throws Exception {
        team.hears("{\"type\": \"app_home_opened\", \"user\": \"%s\", \"channel\": \"D1\", \"tab\": \"messages\"}"
                .formatted(TOM));

        team.settles();
        assertThat(team.slack.all("/api/views.publish")).isEmpty();
    }

    @Test
    void whatIsSaidInPersonIsACommandWithoutItsSlash() {
        team.deal("Acme Corp", team.bot.tom);

        says("deal show Acme");

        var told = team.slack.next("/api/chat.postMessage");
        assertThat(told.value("channel")).isEqualTo(TOM);
        assertThat(told.value("text")).startsWith("Acme Corp");
    }

    @Test
    void aFormThatCannotBeOpenedIsOfferedByAButton() {
        says("deal move");

        assertThat(team.slack.next("/api/chat.postMessage").value("blocks")).contains("v1|form.open|move|");
    }

    @Test
    void anythingElseIsAnsweredWithHelp() {
        says("hello there");

        assertThat(team.slack.next("/api/chat.postMessage").value("text")).contains("/followup");
    }

    private void says(String text) {
        team.hears("""
                {"type": "message", "channel": "D1", "channel_type": "im", "user": "%s", "text": "%s", "ts": "1.1"}
                """.formatted(TOM, text));
    }

    @Test
    void whatBotsSayAndWhatIsSaidInChannelsIsLeftAlone() throws Exception {
        team.hears("""
                {"type": "message", "channel": "D1", "channel_type": "im", "user": "U0BOT", "bot_id": "B1", "text": "x", "ts": "1"}
                """);
        team.hears("""
                {"type": "message", "channel": "C1", "channel_type": "channel", "user": "%s", "text": "x", "ts": "1"}
                """.formatted(TOM));
        team.hears("""
                {"type": "message", "subtype": "message_changed", "channel": "D1", "channel_type": "im", "ts": "1"}
                """);

        team.settles();
        assertThat(team.slack.all("/api/chat.postMessage")).isEmpty();
    }

    @Test
    void theSameEventTwiceIsHeardOnce() throws Exception {
        var event = team.event("""
                {"type": "message", "channel": "D1", "channel_type": "im", "user": "%s", "text": "help", "ts": "1.1"}
                """.formatted(TOM));
        assertThat(team.sends(event).getStatusCode()).isEqualTo(200);

        team.bot.passes(Duration.ofMinutes(1));
        var body = (event + " ").getBytes(StandardCharsets.UTF_8);
        var again = new HashMap<>(team.signed(body, Duration.ZERO));
        again.put("X-Slack-Retry-Num", List.of("1"));
        again.put("X-Slack-Retry-Reason", List.of("http_timeout"));
        assertThat(again).containsKey(HeaderNames.X_SLACK_SIGNATURE);
        assertThat(team.door.receive(body, again).getStatusCode()).isEqualTo(200);

        team.settles();
        assertThat(team.slack.all("/api/chat.postMessage")).hasSize(1);
    }

    @Test
    void aTableThatIsSentIsTakenFromSlackWithTheTokenAndOffered() {
        team.slack.answers("/files/F1/deals.csv", StubSlack.json("Customer\nAcme\nGlobex"));

        sends(ADA, "deals.csv", team.slack.url("/files/F1/deals.csv"));

        assertThat(team.slack.next("/files/F1/deals.csv").authorization()).isEqualTo("Bearer xoxb-token");
        var offered = team.slack.next("/api/chat.postMessage");
        assertThat(offered.value("channel")).isEqualTo(ADA);
        assertThat(offered.value("blocks")).contains("deals.csv");
        team.presses(ADA, firstButton(offered));
        var form = team.slack.next("/api/views.open").view();
        assertThat(form.toString()).contains("deals.csv is here already");
        team.submits(ADA, form, Map.of());
        assertThat(team.slack.next("/respond/button").value("text")).contains("2");
        assertThat(team.bot.stores.deals().matching(team.bot.workspace.id(), "Globex", 5))
                .hasSize(1);
    }

    @Test
    void theBotsOwnFilesAreNotOfferedForImport() throws Exception {
        team.sends("""
                {"type": "event_callback", "team_id": "%s", "event_id": "Ev1",
                 "authorizations": [{"team_id": "%s", "user_id": "U0BOT", "is_bot": true}],
                 "event": {"type": "message", "subtype": "file_share", "channel": "D1", "channel_type": "im",
                  "user": "U0BOT", "text": "", "ts": "1.1", "files": [{"id": "F1", "name": "funnel.csv"}]}}
                """.formatted(TEAM, TEAM));

        team.settles();
        assertThat(team.slack.all("/api/users.info")).isEmpty();
        assertThat(team.slack.all("/api/chat.postMessage")).isEmpty();
    }

    @Test
    void whatIsNoTableIsNotFetched() {
        sends(ADA, "cat.png", team.slack.url("/files/F1/cat.png"));

        assertThat(team.slack.next("/api/chat.postMessage").value("text")).contains("CSV or XLSX");
        assertThat(team.slack.all("/files/F1/cat.png")).isEmpty();
    }

    private static String firstButton(StubSlack.Call told) {
        return told.blocks().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(block -> block.get("type").getAsString().equals("actions"))
                .findFirst()
                .orElseThrow()
                .getAsJsonArray("elements")
                .get(0)
                .getAsJsonObject()
                .get("action_id")
                .getAsString();
    }

    @Test
    void theTokenGoesNowhereElse() throws Exception {
        try (var stranger = new StubSlack()) {
            sends(ADA, "deals.csv", stranger.url("/files/F1/deals.csv"));
            sends(ADA, "deals.csv", "https://files.slack.com.example.com/deals.csv");

            team.settles();
            assertThat(stranger.all("/files/F1/deals.csv")).isEmpty();
            assertThat(team.folder).isEmptyDirectory();
        }
    }

    private void sends(String user, String name, String url) {
        team.hears("""
                {"type": "message", "subtype": "file_share", "channel": "D1", "channel_type": "im", "user": "%s",
                 "text": "", "ts": "1.1", "files": [{"id": "F1", "name": "%s", "url_private": "%s"}]}
                """.formatted(user, name, url));
    }

    @Test
    void whatSomebodyChangesInSlackIsTakenOver() throws Exception {
        changes("Tom Tomson", "Asia/Shanghai", "zh-CN", "Working");

        team.settles();
        assertThat(tom().name()).isEqualTo("Tom Tomson");
        assertThat(tom().zone()).hasToString("Asia/Shanghai");
        assertThat(tom().language()).isEqualTo(Language.ZH);
        assertThat(tom().role()).isEqualTo(team.bot.tom.role());
    }

    @Test
    void aPersonWhoNeverSpokeIsNotMadeAMember() throws Exception {
        var before = team.bot.stores.members().all(team.bot.workspace.id()).size();

        team.hears("{\"type\": \"user_change\", \"user\": {\"id\": \"U0NOBODY\", \"name\": \"x\", \"tz\": \"UTC\"}}");

        team.settles();
        assertThat(team.bot.stores.members().all(team.bot.workspace.id())).hasSize(before);
    }

    private void changes(String name, String zone, String locale, String status) {
        team.hears("""
                {"type": "user_change", "user": {"id": "%s", "team_id": "%s", "real_name": "%s", "tz": "%s", "locale": "%s",
                 "profile": {"email": "tom@example.com", "status_text": "%s"}}}
                """.formatted(TOM, TEAM, name, zone, locale, status));
    }

    private Member tom() {
        return team.bot
                .stores
                .members()
                .withAccount(team.bot.workspace.id(), new Account(Platform.SLACK, TOM))
                .orElseThrow();
    }
}
