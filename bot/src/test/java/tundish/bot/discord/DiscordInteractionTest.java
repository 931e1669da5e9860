package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.ADA;
import static tundish.bot.discord.DiscordTeam.LI_NA;
import static tundish.bot.discord.DiscordTeam.STRANGER;
import static tundish.bot.discord.DiscordTeam.TOM;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tundish.member.Account;
import tundish.member.Role;
import tundish.testing.SharedData;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;

/** What people do in a server, over the real JDA. */
@ExtendWith(OutputCaptureExtension.class)
class DiscordInteractionTest {

    private static final int MESSAGE = 4;
    private static final int IN_PLACE = 7;
    private static final int CHOICES = 8;
    private static final int FORM = 9;

    private final DiscordTeam team = new DiscordTeam().connects();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    private static String button(JsonObject said, String word) {
        return DiscordTeam.customIds(said).stream()
                .filter(id -> id.contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + word + " on " + said));
    }

    @Test
    void logsWhatWasTypedAndRewritesTheMessageWhenItIsUndone() {
        team.deal("Acme", team.bot.tom);
        var logged = team.types(TOM, "followup", "line", "Acme called, wants a demo");
        assertThat(logged.text()).contains("Acme", "wants a demo");

        var undone = team.presses(TOM, button(logged.body(), "followup.undo"));

        assertThat(undone.type()).isEqualTo(IN_PLACE);
        assertThat(team.discord.all("POST", "channels/" + DiscordTeam.CHANNEL + "/messages"))
                .isEmpty();
    }

    @Test
    void offersDealsWhileSomebodyTypesAndTakesTheRecordThatWasChosen() {
        var deal = team.deal("Acme", team.bot.tom);
        team.deal("Borealis", team.bot.tom);

        var offered = team.sends(team.completing(TOM, "deal show", "deal", "acm"));
        assertThat(offered.type()).isEqualTo(CHOICES);
        var choices = offered.data().getAsJsonArray("choices");
        assertThat(choices).hasSize(1);
        var value = choices.get(0).getAsJsonObject().get("value").getAsString();
        assertThat(value).isEqualTo("deal:" + deal.id().number());

        assertThat(team.types(TOM, "deal show", "deal", value).text()).contains("Acme");
        assertThat(team.types(TOM, "deal show", "deal", "999999").text()).doesNotContain("Acme");
    }

    @Test
    void fillsInAFormInTwoStepsWithAButtonBetween() {
        team.deal("Acme", team.bot.tom);
        var form = team.types(TOM, "followup");
        assertThat(form.type()).isEqualTo(FORM);

        var values = new HashMap<String, String>();
        values.put("deal", "Acme");
        values.put("said", "Wants a demo");
        var between = team.sends(team.filledIn(TOM, form.data(), values));
        assertThat(between.type()).isEqualTo(MESSAGE);

        var next = team.presses(TOM, button(between.body(), "form.open"));
        assertThat(next.type()).isEqualTo(FORM);
        var done = team.sends(team.filledIn(TOM, next.data(), Map.of()));
        assertThat(done.type()).isIn(MESSAGE, IN_PLACE);
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> team.types(TOM, "deal show", "deal", "Acme").text().contains("Wants a demo"));
    }

    @Test
    void aFormThatIsSubmittedTwiceIsCarriedOutOnce() {
        team.deal("Acme", team.bot.tom);
        var form = team.types(TOM, "deal lost", "deal", "Acme");
        assertThat(form.type()).isEqualTo(FORM);
        var filledIn = team.filledIn(TOM, form.data(), Map.of("reason", "price"));
        team.sends(filledIn);
        team.discord.gateway.tells("INTERACTION_CREATE", filledIn);
        team.types(TOM, "tundish help");

        assertThat(team.discord.every().stream()
                        .filter(call -> call.path().contains(filledIn.get("id").getAsString())))
                .hasSize(1);
    }

    @Test
    void logsAMessageFromItsMenu() {
        team.deal("Acme", team.bot.tom);

        var form = team.sends(team.onMessage(TOM, "Log follow-up", "They want **two** more"));

        assertThat(form.type()).isEqualTo(FORM);
        assertThat(form.text()).contains("two");
        assertThat(team.sends(team.onMessage(TOM, "New lead", "Ten chairs")).type())
                .isEqualTo(FORM);
    }

    @Test
    void takesATableAsAttachment() {
        var address = team.discord.has("deals.csv", """
                Customer,Stage
                Acme,Lead
                """.getBytes(StandardCharsets.UTF_8));

        var answer = team.sends(team.attaching(ADA, "deals.csv", address));

        assertThat(answer.type()).isIn(MESSAGE, FORM);
        assertThat(answer.text()).doesNotContain("number").contains("deals.csv");
        assertThat(team.sends(team.attaching(ADA, "photo.png", address)).text()).contains("CSV");
    }

    @Test
    void fetchesNoFileFromElsewhere() {
        var answer = team.sends(team.attaching(ADA, "deals.csv", "http://169.254.1.1/deals.csv"));

        assertThat(answer.text()).contains("I could not read that file");
    }

    @Test
    void handsOverAFile() {
        team.deal("Acme", team.bot.tom);

        var answer = team.types(ADA, "tundish export", "format", "csv");

        assertThat(answer.files()).hasSize(1);
        assertThat(answer.files().values().iterator().next()).contains("Acme");
        assertThat(answer.isPrivate()).isTrue();
    }

    @Test
    void aButtonOfAnOlderVersionDoesNothingAndSaysSo() {
        assertThat(team.presses(TOM, "v0|gone|17").text()).contains("message");
        assertThat(team.presses(LI_NA, "something else").type()).isEqualTo(MESSAGE);
    }

    @Test
    void whoeverSpeaksForTheFirstTimeBecomesAMember() {
        assertThat(team.types(STRANGER, "tundish help").text()).contains("/followup");

        var member = team.bot
                .stores
                .members()
                .withAccount(team.bot.workspace.id(), new Account(Platform.DISCORD, STRANGER))
                .orElseThrow();
        assertThat(member.name()).isEqualTo("Noa");
        assertThat(member.zone()).isEqualTo(TestBot.BERLIN);
        assertThat(member.role()).isEqualTo(Role.REP);
    }

    @Test
    void followsWhatPeopleChangeOfTheirProfile() {
        team.types(TOM, "tundish help");
        var renamed = team.command(TOM, "tundish help");
        renamed.getAsJsonObject("member").addProperty("nick", "Tommy");
        renamed.addProperty("locale", "zh-CN");

        assertThat(team.sends(renamed).text()).contains("跟进");
        assertThat(team.bot.actor(team.bot.tom).member().name()).isEqualTo("Tommy");
    }

    @Test
    void aServerThatNobodyInstalledGetsAClearAnswer() {
        var elsewhere = DiscordTeam.in("800000000000000077", "700000000000000077", team.command(TOM, "tundish help"));

        assertThat(team.sends(elsewhere).text()).contains("Nobody has added me to this server yet");
        assertThat(team.bot.stores.workspaces().at(new Home(Platform.DISCORD, "800000000000000077")))
                .isEmpty();
    }

    @Test
    void aDirectMessageKnowsItsWorkspace() {
        var deal = team.deal("Acme", team.bot.tom);
        var mark = new HomeMark.Of(team.bot.workspace.id());
        var pressed = DiscordTeam.direct(
                team.press(TOM, mark.on("v1|deal.show|" + deal.id().number())));

        var answer = team.sends(pressed);

        assertThat(answer.text()).contains("Acme");
        assertThat(answer.isPrivate()).isFalse();
        assertThat(DiscordTeam.customIds(answer.body())).isNotEmpty().allMatch(id -> id.startsWith("w"));
    }

    @Test
    void whoeverIsNoMemberOfTheMessagesWorkspaceReachesNothing() {
        var deal = team.deal("Acme", team.bot.tom);
        var mark = new HomeMark.Of(team.bot.workspace.id());
        var pressed = team.press(STRANGER, mark.on("v1|deal.show|" + deal.id().number()));

        assertThat(team.sends(DiscordTeam.direct(pressed)).text())
                .contains("That team does not know you")
                .doesNotContain("Acme");
    }

    @Test
    void aMemberOfTwoServersActsInTheOneWhereTheySpeak() {
        var other = team.bot.team("Other Ltd");
        team.settles(other, "800000000000000002");
        team.discord.gateway.tells("GUILD_CREATE", DiscordTeam.server("800000000000000002", "700000000000000002"));
        team.deal("Acme", team.bot.tom);

        var there = DiscordTeam.in(
                "800000000000000002", "700000000000000002", team.command(TOM, "deal show", "deal", "Acme"));
        assertThat(team.sends(there).text()).doesNotContain("Lead");
        assertThat(team.types(TOM, "deal show", "deal", "Acme").text()).contains("Acme");

        assertThat(team.sends(DiscordTeam.direct(team.command(TOM, "tundish help")))
                        .text())
                .contains("Use me in your team’s server");
        var moved = new HomeMark.Of(team.bot.workspace.id()).on("v1|home");
        assertThat(team.sends(DiscordTeam.in("800000000000000002", "700000000000000002", team.press(TOM, moved)))
                        .text())
                .contains("That belongs to another server");
    }

    @Test
    void whatIsTypedInPersonMeansTheOnlyTeamThereIs() {
        assertThat(team.sends(DiscordTeam.direct(team.command(TOM, "tundish help")))
                        .text())
                .contains("/followup");
    }

    @Test
    void anInteractionInAChannelThatNobodyKnowsIsCountedAndTurnedAway(CapturedOutput output) {
        var lost = DiscordTeam.in(
                DiscordTeam.GUILD, "700000000000000055", team.command(TOM, "followup", "line", "Jane Roe called"));

        var answer = team.sends(lost);

        assertThat(answer.text()).contains("I cannot work in this channel");
        assertThat(team.meters
                        .counter("tundish.discord.dropped", "kind", "interaction")
                        .count())
                .isEqualTo(1);
        assertThat(output).contains("could not be understood").doesNotContain("Jane Roe", "token-");
    }

    @Test
    void nothingThatWasRecordedFromDiscordBreaksAnything(CapturedOutput output) throws Exception {
        var file = SharedData.at("discord/payloads/discord.json");
        var recorded = DiscordTeam.json(Files.readString(file));
        var sent = 0;
        for (var name : recorded.keySet()) {
            var payload = recorded.getAsJsonObject(name);
            if (payload.has("data")
                    && payload.has("token")
                    && payload.get("type").toString().matches("\\d+")) {
                team.discord.gateway.tells("INTERACTION_CREATE", payload);
                sent++;
            } else if (payload.has("type")) {
                team.discord.gateway.tells(
                        payload.get("type").getAsString().substring("GATEWAY_".length()),
                        payload.getAsJsonObject("data"));
                sent++;
            }
        }

        assertThat(sent).isGreaterThan(10);
        assertThat(team.types(TOM, "tundish help").text()).contains("/followup");
        assertThat(output).doesNotContain("Exception in thread");
    }

    @Test
    void everybodyIsGreetedInTheirLanguageEvenWhenTurnedAway() {
        var elsewhere = DiscordTeam.in("800000000000000077", "700000000000000077", team.command(LI_NA, "tundish help"));

        assertThat(team.sends(elsewhere).text()).contains("这个服务器还没有添加我");
    }
}
