package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.LI_NA;
import static tundish.bot.discord.DiscordTeam.TOM;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordCommandTest {

    private final DiscordTeam team = new DiscordTeam().connects();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void answersTheAskerAlone() {
        var answer = team.types(TOM, "tundish help");

        assertThat(answer.type()).isEqualTo(4);
        assertThat(answer.isPrivate()).isTrue();
        assertThat(answer.text()).contains("/followup");
    }

    @Test
    void answersInTheLanguageOfTheAsker() {
        assertThat(team.types(LI_NA, "tundish help").text()).contains("跟进");
    }
}
