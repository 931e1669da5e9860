package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.CHANNEL;
import static tundish.bot.discord.DiscordTeam.TOM;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.chat.Address;
import tundish.chat.Courier;
import tundish.chat.Post;
import tundish.workspace.Channel;
import tundish.workspace.Platform;

/** What the bot says on Discord on its own. */
class DiscordNudgeTest {

    private static final String IN_PERSON = "channels/9" + TOM + "/messages";
    private static final String IN_TEAM = "channels/" + CHANNEL + "/messages";

    private final DiscordTeam team = new DiscordTeam();
    private final Courier courier = team.bot.assembly.courier(List.of(team.messenger()));

    @BeforeEach
    void meetInAChannel() {
        team.bot.stores.transactions().carry(() -> {
            var workspace =
                    team.bot.stores.workspaces().find(team.bot.workspace.id()).orElseThrow();
            team.bot
                    .stores
                    .workspaces()
                    .save(workspace.with(DiscordTeam.in(workspace.settings(), new Channel(Platform.DISCORD, CHANNEL))));
        });
    }

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    private void isDue() {
        team.deal("Acme", team.bot.tom);
        team.bot.passes(Duration.ofDays(9));
        team.bot.nudger.nudgeDue();
    }

    @Test
    void nudgesInPerson() {
        isDue();
        courier.deliverDue();

        assertThat(team.discord.next("POST", IN_PERSON).text()).contains("Acme");
    }

    @Test
    void mentionsInTheTeamsChannelWhoeverRefusesDirectMessages() {
        team.discord.refuses("POST", IN_PERSON, 403, 50007);
        isDue();
        courier.deliverDue();

        var said = team.discord.next("POST", IN_TEAM);
        assertThat(said.text()).contains("<@" + TOM + ">", "Acme");
        assertThat(said.body().getAsJsonObject("allowed_mentions").toString()).contains(TOM);
    }

    @Test
    void losesNothingInAStorm() {
        team.discord.answers(
                "POST",
                IN_PERSON,
                status(500),
                status(503),
                status(502),
                new MockResponse.Builder()
                        .code(429)
                        .setHeader("Retry-After", "7200")
                        .build());
        isDue();
        for (var attempt = 0; attempt < 4; attempt++) {
            courier.deliverDue();
            team.bot.passes(Duration.ofMinutes(1));
        }
        assertThat(team.discord.all("POST", IN_PERSON)).hasSize(4);

        courier.deliverDue();
        assertThat(team.discord.all("POST", IN_PERSON)).hasSize(4);

        team.bot.passes(Duration.ofHours(2));
        courier.deliverDue();
        assertThat(team.discord.all("POST", IN_PERSON)).hasSize(5);
    }

    @Test
    void keepsTheWeeklySummaryWhileTheTokenIsRevokedAndPostsItOnceWhenItIsMended() {
        team.deal("Acme", team.bot.tom);
        team.bot.passes(Duration.ofDays(7));
        team.discord.answers("POST", IN_TEAM, status(401), status(401), status(401));
        summaryIsDue();
        for (var attempt = 0; attempt < 3; attempt++) {
            courier.deliverDue();
            team.bot.passes(Duration.ofHours(2));
        }
        assertThat(team.discord.all("POST", IN_TEAM)).hasSize(3);

        courier.deliverDue();
        courier.deliverDue();
        assertThat(team.discord.all("POST", IN_TEAM))
                .hasSize(4)
                .last()
                .satisfies(said -> assertThat(said.text()).contains("Weekly summary"));
    }

    private void summaryIsDue() {
        var to = new Address.ToChannel(team.bot.workspace.id(), new Channel(Platform.DISCORD, CHANNEL));
        var post = new Post.WeeklySummary(LocalDate.of(2026, 11, 30));
        team.bot.stores.transactions().carry(() -> team.bot.stores.outbox().put(to, post, team.bot.instant()));
    }

    private static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    @Test
    void postsTheWeeklySummaryWithItsPicture() {
        team.deal("Acme", team.bot.tom);
        team.bot.passes(Duration.ofDays(7));
        summaryIsDue();
        courier.deliverDue();

        var said = team.discord.next("POST", IN_TEAM);
        assertThat(said.files()).isNotEmpty();
        assertThat(said.files().values().iterator().next()).startsWith("\u0089PNG");
    }
}
