package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.ADA;
import static tundish.bot.discord.DiscordTeam.CHANNEL;
import static tundish.bot.discord.DiscordTeam.GUILD;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.chat.Delivery;
import tundish.chat.Messenger.Destination;
import tundish.language.Language;
import tundish.message.Card;
import tundish.testing.TestBot;
import tundish.workspace.Channel;
import tundish.workspace.Home;
import tundish.workspace.Platform;

/** A channel's number is typed, and the bot is on other teams' servers too: none of theirs is written to. */
class DiscordChannelsTest {

    private static final String THEIRS = "710000000000000099";
    private static final String OTHER_GUILD = "800000000000000099";

    private final DiscordTeam team = new DiscordTeam().connects();

    DiscordChannelsTest() {
        team.discord.threads.hasText(THEIRS);
        team.discord.threads.isIn(OTHER_GUILD, THEIRS);
    }

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    private String sets(String setting, String channel) {
        return team.types(ADA, "tundish settings", "setting", setting, "value", channel)
                .text();
    }

    private Channel held() {
        return team.bot.lookingIn(() -> team.bot
                .stores
                .workspaces()
                .find(team.bot.workspace.id())
                .orElseThrow()
                .settings()
                .teamChannel());
    }

    @Test
    void aChannelOfTheTeamsServerIsTaken() {
        assertThat(sets("teamChannel", "<#" + CHANNEL + ">")).contains(CHANNEL).doesNotContain("⚠️");
        assertThat(held()).isEqualTo(new Channel(Platform.DISCORD, CHANNEL));
    }

    @Test
    void aChannelOfAnotherServerIsRefused() {
        var before = held();

        assertThat(sets("teamChannel", THEIRS)).contains("is not in this team’s server");
        assertThat(sets("dealChannel", THEIRS)).contains("is not in this team’s server");
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void itIsRefusedWhereTheTeamIsOnSlackToo() {
        team.bot
                .stores
                .transactions()
                .carry(() -> team.bot
                        .stores
                        .workspaces()
                        .settle(team.bot.workspace.id(), new Home(Platform.SLACK, "T0001")));

        assertThat(sets("teamChannel", THEIRS)).contains("is not in this team’s server");
        assertThat(sets("teamChannel", "C024BE91L")).contains("a channel on Slack");
    }

    @Test
    void theAskerHearsItInTheirLanguage() {
        var asked = team.command(ADA, "tundish settings", "setting", "teamChannel", "value", THEIRS);
        asked.addProperty("locale", "zh-CN");

        assertThat(team.sends(asked).text()).contains("不在本团队的服务器里");
    }

    @Test
    void aChannelThatTheBotMayNotSeeIsRefused() {
        team.discord.refuses("GET", "channels/710000000000000055", 403, 50001);

        assertThat(sets("teamChannel", "710000000000000055")).contains("I cannot see a channel");
    }

    @Test
    void whileDiscordCannotTellTheSettingIsTakenAndNothingIsPosted() {
        team.discord.refuses("GET", "channels/" + THEIRS, 503, 0);
        assertThat(sets("teamChannel", THEIRS)).contains(THEIRS);

        assertThat(post(THEIRS)).isEqualTo(new Delivery.Undeliverable("foreign_channel"));
        assertThat(team.discord.all("POST", "channels/" + THEIRS + "/messages")).isEmpty();
        team.discord.threads.isIn(GUILD, THEIRS);
        assertThat(post(THEIRS)).isInstanceOf(Delivery.Delivered.class);
    }

    private Delivery post(String channel) {
        var to = new Destination(team.bot.workspace.id(), channel, false, Language.EN, TestBot.BERLIN);
        return team.messenger().post(to, Card.of("Hello"), "tundish-1");
    }
}
