package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.ADA;
import static tundish.bot.discord.DiscordTeam.CHANNEL;
import static tundish.bot.discord.DiscordTeam.GUILD;
import static tundish.bot.discord.DiscordTeam.TOM;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.member.Role;
import tundish.operation.Operation.ChangeMember;
import tundish.operation.Request;

/** Roles of the server, as something to choose. */
class DiscordRolesTest {

    private static final String LEADS = "810000000000000001";
    private static final String MARKET = "810000000000000002";
    private static final String BOTS = "810000000000000003";

    private final DiscordTeam team = new DiscordTeam();

    DiscordRolesTest() {
        var server = DiscordTeam.server(GUILD, CHANNEL);
        var roles = server.getAsJsonArray("roles");
        roles.add(role(LEADS, "Sales leads", false));
        roles.add(role(MARKET, "Marketing", false));
        roles.add(role(BOTS, "Tundish", true));
        team.discord.gateway.has(GUILD, server);
        team.connects();
    }

    private static JsonObject role(String id, String name, boolean managed) {
        return DiscordTeam.json("""
                {"id": "%s", "name": "%s", "color": 0, "colors": {"primary_color": 0}, "hoist": false, "position": 1,
                 "permissions": "0", "managed": %s, "mentionable": true, "flags": 0}""".formatted(id, name, managed));
    }

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    private List<String> offered(String typed) {
        var choices = team.sends(team.completing(ADA, "tundish roles", "group", typed))
                .data()
                .getAsJsonArray("choices");
        return StreamSupport.stream(choices.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(choice -> choice.get("name").getAsString() + " = "
                        + choice.get("value").getAsString())
                .toList();
    }

    private String gives(String group) {
        return team.types(ADA, "tundish roles", "group", group, "role", "MANAGER")
                .text();
    }

    @Test
    void areOfferedByNameWithoutThoseOfBotsAndEverybody() {
        assertThat(offered("")).containsExactlyInAnyOrder("Sales leads = role:" + LEADS, "Marketing = role:" + MARKET);
        assertThat(offered("LEAD")).containsExactly("Sales leads = role:" + LEADS);
        assertThat(offered("nothing such")).isEmpty();
    }

    @Test
    void areTakenAsChosenAsMentionedAndByName() {
        assertThat(gives("role:" + LEADS)).contains("@Sales leads", "(Discord role): Manager");
        assertThat(gives("<@&" + MARKET + ">")).contains("@Marketing");
        assertThat(gives("marketing")).contains("@Marketing");
    }

    @Test
    void theOneWhoHasItGetsWhatItGives() {
        gives("role:" + LEADS);
        var asked = team.command(TOM, "tundish help");
        asked.getAsJsonObject("member").getAsJsonArray("roles").add(LEADS);
        team.sends(asked);

        assertThat(team.bot.actor(team.bot.tom).member().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void whoeverLosesItIsARepAgainWithTheNextWord() {
        gives("role:" + LEADS);
        var asked = team.command(TOM, "tundish help");
        asked.getAsJsonObject("member").getAsJsonArray("roles").add(LEADS);
        team.sends(asked);
        team.types(TOM, "tundish help");
        assertThat(team.bot.actor(team.bot.tom).member().role()).isEqualTo(Role.REP);
    }

    @Test
    void whatSomebodySetHereFollowsDiscordAgainWithTheirNextWord() {
        team.types(TOM, "tundish help");
        var told = team.bot.actor(team.bot.tom).member().name();
        team.bot.carriesOut(team.bot.tom, new ChangeMember("me", Map.of("member", "me", "name", "Tommy")));
        team.types(TOM, "tundish help");
        assertThat(team.bot.actor(team.bot.tom).member().name()).isEqualTo("Tommy");
        resets();
        team.types(TOM, "tundish help");
        assertThat(team.bot.actor(team.bot.tom).member().name()).isEqualTo(told);
    }

    private void resets() {
        team.assistant.answer(
                team.bot.actor(team.bot.tom),
                new Request.Direct(new ChangeMember("me", Map.of("member", "me", "reset", "yes"))));
    }

    @Test
    void anotherServersAreRefused() {
        assertThat(gives("role:810000000000000099")).contains("is no group I can read");
        assertThat(gives("810000000000000099")).contains("is no group I can read");
        assertThat(gives("<@&810000000000000099>")).contains("is no group I can read");
        assertThat(gives("role:" + GUILD)).contains("is no group I can read");
        assertThat(team.types(ADA, "tundish roles").text()).contains("No group gives a role yet");
    }

    @Test
    void areReadInTheFormToo() {
        var add = DiscordTeam.customIds(team.types(ADA, "tundish roles").body()).getFirst();
        var form = team.presses(ADA, add);
        var done = team.sends(team.filledIn(ADA, form.data(), Map.of("group", "<@&" + LEADS + ">", "role", "MANAGER")));

        assertThat(done.text()).contains("@Sales leads");
    }
}
