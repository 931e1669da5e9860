package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.LI_NA;
import static tundish.bot.slack.SlackTeam.TOM;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackCommandTest {

    private final SlackTeam team = new SlackTeam();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void foundsAWorkspaceUnderTheNameOfItsTeam() throws Exception {
        team.slack.knows("U0NEW", "Noa", "Europe/Berlin", "en-US");
        team.slack.answers(
                "/api/team.info",
                StubSlack.json("{\"ok\": true, \"team\": {\"id\": \"T0NEW\", \"name\": \"New Ltd\"}}"));
        team.sends(team.command("T0NEW", "U0NEW", "/tundish", "help"));
        assertThat(team.slack.next("/api/team.info").value("team")).isEqualTo("T0NEW");
        assertThat(SlackTeam.json(team.sends(team.command("T0NEW", "U0NEW", "/tundish", "settings")))
                        .toString())
                .contains("New Ltd")
                .doesNotContain("T0NEW");
        assertThat(team.slack.all("/api/team.info")).isEmpty();
    }

    @Test
    void foundsAWorkspaceUnderTheIdWhereSlackDoesNotTellTheName() throws Exception {
        team.slack.knows("U0NEW", "Noa", "Europe/Berlin", "en-US");
        team.slack.refuses("/api/team.info", "missing_scope");
        assertThat(SlackTeam.json(team.sends(team.command("T0NEW", "U0NEW", "/tundish", "settings")))
                        .toString())
                .contains("T0NEW");
    }

    @Test
    void isAnsweredInTheSameResponse() {
        team.deal("Acme Corp", team.bot.tom);

        var answer = team.types(TOM, "/deal show Acme");

        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(answer.get("text").getAsString()).startsWith("Acme Corp");
        assertThat(answer.getAsJsonArray("blocks").get(0).toString())
                .contains("\"type\":\"header\"")
                .contains("Acme Corp");
    }

    @Test
    void isAnsweredInTheAskersLanguage() {
        assertThat(team.types(LI_NA, "/deal show nobody").toString()).contains("没有");
    }

    @Test
    void opensTheFormWithinTheResponse() {
        var answer = team.types(TOM, "/deal move");

        assertThat(answer.size()).isZero();
        var opened = team.slack.next("/api/views.open");
        assertThat(opened.authorization()).isEqualTo("Bearer xoxb-token");
        assertThat(opened.value("trigger_id")).isEqualTo("trigger-1");
        assertThat(opened.view().get("type").getAsString()).isEqualTo("modal");
        assertThat(opened.view().get("private_metadata").getAsString())
                .contains("v1|form|move|")
                .contains(SlackTeam.CHANNEL);
    }

    @Test
    void offersTheFormAgainWhenSlackDoesNotOpenIt() {
        team.slack.refuses("/api/views.open", "expired_trigger_id");

        assertThat(team.types(TOM, "/deal move").get("text").getAsString()).isEqualTo("""
                        Move a deal
                        This button opens the form, with what you typed.
                        [Move a deal]""");
    }

    @Test
    void isToldTheClosestCommandWhenItDoesNotExist() {
        assertThat(team.types(TOM, "/folowup Acme").get("text").getAsString()).contains("/followup");
    }

    @Test
    void pingsNobodyByACustomersName() {
        team.deal("<!channel> & <@U123> @everyone", team.bot.tom);

        var answer = team.types(TOM, "/deal show LX20261123001");

        assertThat(answer.get("text").getAsString())
                .contains("&lt;!channel&gt; &amp; &lt;@U123&gt;")
                .doesNotContain("<!channel>", "<@U123>");
        answer.getAsJsonArray("blocks").forEach(block -> {
            if (!block.toString().contains("\"type\":\"header\"")) {
                assertThat(block.getAsJsonObject().toString()).doesNotContain("<!channel>", "\\u003c!channel");
            }
        });
    }

    @Test
    void namesTheMemberWhoIsMentioned() {
        team.deal("Acme Corp", team.bot.grace);

        assertThat(team.types(SlackTeam.GRACE, "/deal handover Acme <@U0TOM|tom>")
                        .toString())
                .contains("Tom");
    }

    @Test
    void callsTheZoneOfSomebodyWithoutOneByItsKnownName() {
        team.slack.knows("U0NEW", "Noa", "Mars/Olympus", "en-GB");

        team.types("U0NEW", "/deal show nobody");

        assertThat(team.bot.stores.members().all(team.bot.workspace.id()))
                .filteredOn(member -> member.name().equals("Noa"))
                .singleElement()
                .satisfies(noa -> assertThat(noa.zone()).hasToString("UTC"));
    }

    @Test
    void welcomesSomebodyWhoSpeaksForTheFirstTime() {
        team.slack.knows("U0NEW", "Noa", "Asia/Shanghai", "zh-CN");

        assertThat(team.types("U0NEW", "/deal show nobody").toString()).contains("没有");
        assertThat(team.slack.next("/api/users.info").value("include_locale")).isEqualTo("1");
        assertThat(team.bot.stores.members().all(team.bot.workspace.id()))
                .filteredOn(member -> member.name().equals("Noa"))
                .singleElement()
                .satisfies(noa -> {
                    assertThat(noa.zone()).hasToString("Asia/Shanghai");
                    assertThat(noa.email()).isEqualTo("noa@example.com");
                });
    }

    @Test
    void showsThePictureOfTheSummaryBesideIt() {
        team.deal("Acme Corp", team.bot.tom);

        assertThat(team.types(TOM, "/sync").getAsJsonArray("blocks")).isNotEmpty();

        assertThat(team.slack.next("/upload/F1").body()).contains("PNG");
        assertThat(team.slack.next("/api/files.completeUploadExternal").value("channel_id"))
                .isIn(SlackTeam.CHANNEL, "D-" + TOM);
    }

    @Test
    void answersTenThousandCharacters() {
        assertThat(team.types(TOM, "/deal show " + "x".repeat(10_000))
                        .getAsJsonArray("blocks")
                        .size())
                .isPositive();
    }
}
