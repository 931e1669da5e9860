package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.GRACE;
import static tundish.bot.slack.SlackTeam.LI_NA;
import static tundish.bot.slack.SlackTeam.TOM;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.message.ButtonIds;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.ChangeMember;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;

/** Buttons, forms, searches and shortcuts. */
class SlackInteractionTest {

    private final SlackTeam team = new SlackTeam();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void aButtonIsAnsweredByItsAddress() {
        var deal = team.deal("Acme Corp", team.bot.tom);

        var answer = team.presses(TOM, ButtonIds.write(new ShowDeal(DealRef.of(deal.id()))));

        assertThat(answer.size()).isZero();
        var told = team.slack.next("/respond/button");
        assertThat(told.value("response_type")).isEqualTo("ephemeral");
        assertThat(told.value("replace_original")).isEqualTo("false");
        assertThat(told.value("text")).startsWith("Acme Corp");
        assertThat(told.authorization()).isEqualTo("null");
    }

    @Test
    void aButtonOpensAFormWhileSlackAllowsIt() {
        var deal = team.deal("Acme Corp", team.bot.tom);

        team.presses(
                TOM,
                ButtonIds.write(
                        new OpenForm(FormName.MOVE, DealRef.of(deal.id()).text())));

        var opened = team.slack.all("/api/views.open").getFirst();
        assertThat(opened.view().get("private_metadata").getAsString())
                .contains("1700000000.000100", "/respond/button", "v1|form|move|deal:");
    }

    @Test
    void aButtonFromMonthsAgoSaysSo() {
        team.presses(TOM, "v0|who.knows|17");

        assertThat(team.slack.next("/respond/button").value("text")).contains("older message");
    }

    @Test
    void aRepsPressOnAManagersButtonIsRefused() {
        var deal = team.deal("Acme Corp", team.bot.grace);
        team.presses(
                TOM,
                ButtonIds.write(
                        new OpenForm(FormName.HAND_OVER, DealRef.of(deal.id()).text())));
        var view = team.slack.next("/api/views.open").view();

        var answer = team.submits(TOM, view, Map.of("to", selected("Tom")));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("update");
        assertThat(answer.toString()).contains("belongs to somebody else");
    }

    @Test
    void theSameClickTwiceDoesItOnce() throws Exception {
        var deal = team.deal("Acme Corp", team.bot.tom);
        var click = SlackTeam.payload(team.click(TOM, ButtonIds.write(new ShowDeal(DealRef.of(deal.id())))));

        assertThat(team.sends(click).getStatusCode()).isEqualTo(200);
        team.bot.passes(Duration.ofMinutes(1));
        assertThat(team.sends(click).getStatusCode()).isEqualTo(200);

        team.settles();
        assertThat(team.slack.all("/respond/button")).hasSize(1);
    }

    @Test
    void theSameCommandTwiceDoesItOnce() {
        team.deal("Acme Corp", team.bot.tom);
        var command = team.command(TOM, "/followup", "Acme called, wants a demo");

        assertThat(SlackTeam.json(team.sends(command)).get("text").getAsString())
                .startsWith("Follow-up logged");
        assertThat(team.sends(command).getBody()).isNull();
        assertThat(SlackTeam.json(team.sends(team.command(TOM, "/followup", "Acme called, wants a demo")))
                        .toString())
                .contains("Follow-up logged");
    }

    @Test
    void aFormThatIsSentIsAnsweredWhereItWasOpened() {
        team.deal("Acme Corp", team.bot.tom);
        team.types(TOM, "/deal edit Acme");
        var view = team.slack.next("/api/views.open").view();

        var answer = team.submits(TOM, view, Map.of("need", text("50 seats")));

        assertThat(answer.size()).isZero();
        assertThat(team.slack.next("/respond/command").value("text")).contains("Acme Corp");
    }

    @Test
    void aFormThatIsDeliveredTwiceIsCarriedOutOnce() throws Exception {
        var deal = team.deal("Acme Corp", team.bot.tom);
        team.types(TOM, "/deal edit Acme");
        var view = team.slack.next("/api/views.open").view();
        var sent = SlackTeam.payload(team.submission(TOM, view, Map.of("need", text("50 seats"))));

        assertThat(team.sends(sent).getStatusCode()).isEqualTo(200);
        assertThat(team.sends(sent).getStatusCode()).isEqualTo(200);
        team.settles();

        assertThat(team.slack.all("/respond/command")).hasSize(1);
        assertThat(team.bot.lookingIn(() -> team.bot.stores.history().edits(deal.id())))
                .hasSize(1);
    }

    @Test
    void whoeverLeftTheTeamIsToldSoAndFindsNothing() {
        team.deal("Acme Corp", team.bot.tom);
        team.bot.carriesOut(team.bot.grace, new ChangeMember("Tom", Map.of("member", "Tom", "active", "no")));

        assertThat(team.types(TOM, "/deal Acme").toString())
                .doesNotContain("Acme")
                .contains("not in the team any more");
        assertThat(search(TOM, "deals", "acm")).isEmpty();
        assertThat(search(LI_NA, "deals", "acm")).hasSize(1);
    }

    @Test
    void whatAFieldLacksIsToldBesideIt() {
        team.deal("Acme Corp", team.bot.tom);
        team.types(TOM, "/deal snooze Acme");
        var view = team.slack.next("/api/views.open").view();

        var answer = team.submits(
                TOM,
                view,
                Map.of("reason", text("waits"), "until", "{\"type\": \"plain_text_input\", \"value\": \"soonish\"}"));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(answer.getAsJsonObject("errors").keySet()).containsExactly("until");
    }

    @Test
    void aFormThatIsSentTwiceAfterCorrectionIsTakenBothTimes() {
        team.deal("Acme Corp", team.bot.tom);
        team.types(TOM, "/deal snooze Acme");
        var view = team.slack.next("/api/views.open").view();
        var reason = text("waits for budget");

        team.submits(TOM, view, Map.of("reason", reason, "until", text("soonish")));
        var answer = team.submits(TOM, view, Map.of("reason", reason, "until", text("2026-12-04")));

        assertThat(answer.size()).isZero();
        assertThat(team.slack.next("/respond/command").value("text")).contains("Acme Corp");
    }

    @Test
    void whoeverIsSecondIsToldWhatTheFirstDid() {
        team.deal("Acme Corp", team.bot.tom);
        team.types(TOM, "/deal edit Acme");
        var toms = team.slack.next("/api/views.open").view();
        team.types(GRACE, "/deal edit Acme");
        var graces = team.slack.next("/api/views.open").view();

        team.submits(GRACE, graces, Map.of("need", text("80 seats")));
        var answer = team.submits(TOM, toms, Map.of("need", text("50 seats")));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("update");
        assertThat(answer.toString()).contains("50 seats").contains("changed while you were writing");
        var again = team.submits(TOM, answer.getAsJsonObject("view"), Map.of());
        assertThat(again.size()).isZero();
    }

    @Test
    void aFormOfSomebodyElsesIsNotKnown() {
        var view = JsonParser.parseString(
                        "{\"type\": \"modal\", \"callback_id\": \"feedback_form\", \"private_metadata\": \"d57850a7\", \"blocks\": []}")
                .getAsJsonObject();

        assertThat(team.submits(TOM, view, Map.of()).size()).isZero();
        assertThat(team.slack.next("/api/chat.postMessage").value("text")).contains("older version");
    }

    @Test
    void aFormOpenedNowhereIsAnsweredInPerson() {
        team.deal("Acme Corp", team.bot.tom);
        var shortcut = JsonParser.parseString("""
                {"type": "shortcut", "callback_id": "followup_anywhere", "trigger_id": "t",
                 "team": {"id": "%s"}, "user": {"id": "%s"}}
                """.formatted(SlackTeam.TEAM, TOM));
        team.sends(SlackTeam.payload(shortcut));
        var view = team.slack.next("/api/views.open").view();

        team.submits(TOM, view, Map.of("deal", selected("deal:1"), "said", text("fine"), "channel", selected("call")));

        var told = team.slack.next("/api/chat.postMessage");
        assertThat(told.value("channel")).isEqualTo(TOM);
        assertThat(told.value("text")).startsWith("Follow-up logged");
        assertThat(told.value("parse")).isEqualTo("none");
        assertThat(told.value("link_names")).isEqualTo("0");
    }

    @Test
    void aSpentAddressFallsBackToAWhisperAndThenToADirectMessage() {
        var deal = team.deal("Acme Corp", team.bot.tom);
        team.slack.answers(
                "/respond/button", new MockResponse.Builder().code(404).build());

        team.presses(TOM, ButtonIds.write(new ShowDeal(DealRef.of(deal.id()))));
        var whispered = team.slack.next("/api/chat.postEphemeral");
        assertThat(whispered.value("channel")).isEqualTo(SlackTeam.CHANNEL);
        assertThat(whispered.value("user")).isEqualTo(TOM);

        team.slack.refuses("/api/chat.postEphemeral", "not_in_channel");
        team.presses(TOM, ButtonIds.write(new ShowDeal(DealRef.of(deal.id()))));
        assertThat(team.slack.next("/api/chat.postMessage").value("channel")).isEqualTo(TOM);
    }

    @Test
    void aMessageThatWasPressedIsRewrittenInPlace() {
        team.deal("Acme Corp", team.bot.tom);
        var undo = team.types(TOM, "/followup Acme called, wants a demo").toString();
        var id = undo.substring(undo.indexOf("v1|followup.undo|"));

        team.presses(TOM, id.substring(0, id.indexOf('"')));

        var rewritten = team.slack.next("/respond/button");
        assertThat(rewritten.value("replace_original")).isEqualTo("true");
        assertThat(rewritten.value("text")).startsWith("Follow-up taken back");
        assertThat(rewritten.values()).doesNotContainKey("response_type");
    }

    @Test
    void aMessageWhoseAddressIsSpentIsRewrittenAllTheSame() {
        team.deal("Acme Corp", team.bot.tom);
        var undo = team.types(TOM, "/followup Acme called, wants a demo").toString();
        var id = undo.substring(undo.indexOf("v1|followup.undo|"));
        team.slack.answers(
                "/respond/button", new MockResponse.Builder().code(404).build());

        team.presses(TOM, id.substring(0, id.indexOf('"')));

        assertThat(team.slack.next("/api/chat.update").value("ts")).isEqualTo("1700000000.000100");
    }

    @Test
    void aFileIsHandedOverInPerson() {
        team.deal("Acme Corp", team.bot.tom);

        var answer = team.types(TOM, "/tundish export csv");

        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(team.slack.next("/api/files.getUploadURLExternal").value("filename"))
                .endsWith(".csv");
        assertThat(team.slack.next("/upload/F1").body()).contains("Acme Corp");
        assertThat(team.slack.next("/api/files.completeUploadExternal").value("channel_id"))
                .isEqualTo("D-" + TOM);
    }

    @Test
    void aPressInTheHomeTabIsAnsweredInPersonAndShowsTheTabAnew() {
        var deal = team.deal("Acme Corp", team.bot.tom);
        var click = team.click(TOM, ButtonIds.write(new ShowDeal(DealRef.of(deal.id()))));
        List.of("container", "channel", "response_url").forEach(click::remove);
        click.add("view", JsonParser.parseString("{\"id\": \"V1\", \"type\": \"home\"}"));

        team.sends(SlackTeam.payload(click));

        assertThat(team.slack.next("/api/chat.postMessage").value("channel")).isEqualTo(TOM);
        assertThat(team.slack.next("/api/views.publish").value("user_id")).isEqualTo(TOM);
    }

    @Test
    void aSearchIsAnsweredInTheSameResponse() {
        team.deal("Acme Corp", team.bot.tom);
        team.deal("Globex", team.bot.tom);

        var options = search(TOM, "deals", "acm");
        assertThat(options).hasSize(1);
        assertThat(options.get(0).toString()).contains("Acme Corp").contains("deal:");
        assertThat(search(LI_NA, "members", "Gra").toString()).contains("Grace");
        assertThat(search(TOM, "stages", "")).hasSizeGreaterThan(3);
        assertThat(search(TOM, "somethingElse", "x")).isEmpty();
    }

    private JsonArray search(String user, String action, String text) {
        var payload = JsonParser.parseString("""
                {"type": "block_suggestion", "action_id": "%s", "block_id": "deal", "value": "%s",
                 "team": {"id": "%s"}, "user": {"id": "%s"}}
                """.formatted(action, text, SlackTeam.TEAM, user));
        return SlackTeam.json(team.sends(SlackTeam.payload(payload))).getAsJsonArray("options");
    }

    @Test
    void aMessageFillsInTheFollowUpForm() {
        shortcutOn("followup", "They said &lt;yes&gt; &amp; want <https://example.com|a quote>, ask <@U123>");

        assertThat(initial(team.slack.next("/api/views.open").view(), "said"))
                .isEqualTo("They said <yes> & want a quote, ask @U123");
    }

    private void shortcutOn(String callback, String text) {
        var payload = JsonParser.parseString("""
                {"type": "message_action", "callback_id": "%s", "trigger_id": "t", "message_ts": "1.2",
                 "response_url": "%s", "team": {"id": "%s"}, "user": {"id": "%s"}, "channel": {"id": "%s"},
                 "message": {"type": "message", "user": "U9", "ts": "1.2", "thread_ts": "1.1", "text": "%s"}}
                """.formatted(
                        callback, team.slack.url("/respond/shortcut"), SlackTeam.TEAM, TOM, SlackTeam.CHANNEL, text));
        assertThat(team.sends(SlackTeam.payload(payload)).getStatusCode()).isEqualTo(200);
    }

    private static String initial(JsonObject view, String field) {
        return block(view, field)
                .getAsJsonObject("element")
                .get("initial_value")
                .getAsString();
    }

    private static JsonObject block(JsonObject view, String field) {
        return view.getAsJsonArray("blocks").asList().stream()
                .map(block -> block.getAsJsonObject())
                .filter(block -> block.has("block_id")
                        && block.get("block_id").getAsString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static String selected(String value) {
        return "{\"type\": \"static_select\", \"selected_option\": {\"value\": \"" + value + "\"}}";
    }

    private static String text(String value) {
        return "{\"type\": \"plain_text_input\", \"value\": \"" + value + "\"}";
    }
}
