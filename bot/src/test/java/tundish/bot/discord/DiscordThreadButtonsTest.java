package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.CHANNEL;
import static tundish.bot.discord.DiscordTeam.GUILD;
import static tundish.bot.discord.DiscordTeam.TOM;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.message.ButtonIds;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;

/** JDA knows no thread by heart: what is pressed and typed in one is understood all the same. */
class DiscordThreadButtonsTest {

    private static final String FORUM = "710000000000000001";
    private static final DealRef ACME = new DealRef("LX20261123001");

    private final DiscordTeam team = new DiscordTeam();

    @BeforeEach
    void isThereWithAForum() {
        var server = DiscordTeam.server(GUILD, CHANNEL);
        server.getAsJsonArray("channels").add(DiscordTeam.json("""
                {"id": "%s", "type": 15, "name": "deals", "position": 1, "permission_overwrites": [], "flags": 0,
                 "available_tags": [], "default_reaction_emoji": null, "default_sort_order": null,
                 "default_forum_layout": 0, "topic": null, "nsfw": false}
                """.formatted(FORUM)));
        team.discord.gateway.has(GUILD, server);
        team.connects();
        team.bot.types(team.bot.tom, "/lead Acme Corp");
    }

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    /** The same as if it were done in a thread below that channel. */
    private static JsonObject inThread(String parent, JsonObject interaction) {
        var thread = DiscordTeam.json("""
                {"id": "950000000000000077", "type": 11, "name": "LX20261123001 · Acme Corp", "guild_id": "%s",
                 "parent_id": "%s", "owner_id": "%s", "message_count": 1, "member_count": 1, "total_message_sent": 1,
                 "rate_limit_per_user": 0, "flags": 0, "permissions": "2248473465835073", "last_message_id": null,
                 "thread_metadata": {"archived": false, "locked": false, "auto_archive_duration": 10080,
                   "archive_timestamp": "2026-11-23T09:00:00.000000+00:00"}}
                """.formatted(GUILD, parent, StubDiscord.BOT));
        interaction.add("channel", thread);
        interaction.addProperty("channel_id", "950000000000000077");
        return interaction;
    }

    @ParameterizedTest
    @ValueSource(strings = {FORUM, CHANNEL})
    void aButtonOfTheCardIsUnderstood(String parent) {
        var pressed = team.sends(inThread(parent, team.press(TOM, ButtonIds.write(new ShowDeal(ACME)))));

        assertThat(pressed.isPrivate()).isTrue();
        assertThat(pressed.text()).contains("Acme Corp · LX20261123001");
    }

    @Test
    void aFormOpensInAThread() {
        var id = ButtonIds.write(new OpenForm(FormName.FOLLOW_UP, ACME.text()));

        assertThat(team.sends(inThread(FORUM, team.press(TOM, id))).type()).isEqualTo(9);
    }

    @Test
    void aCommandIsUnderstoodInAThread() {
        var answer = team.sends(inThread(FORUM, team.command(TOM, "deal show", "deal", "Acme")));

        assertThat(answer.text()).contains("Acme Corp · LX20261123001");
    }
}
