package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.ADA;
import static tundish.bot.discord.DiscordTeam.LI_NA;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;

/** Files that are larger than what Discord takes. */
class DiscordFilesTest {

    private static final int PUT_OFF = 5;

    private final DiscordTeam team = new DiscordTeam().connects();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    /** Deals with long stories. @param letters the fewer, the better they pack */
    private void deals(int number, int letters) {
        var random = new Random(7);
        for (var deal = 0; deal < number; deal++) {
            var story = IntStream.range(0, 30_000)
                    .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(letters))))
                    .collect(Collectors.joining());
            team.deal(Details.of("Customer " + deal).withProgress(story), team.bot.tom);
        }
    }

    private static String hook(JsonObject asked) {
        return "webhooks/" + StubDiscord.APPLICATION + "/" + asked.get("token").getAsString();
    }

    private StubDiscord.Call first(JsonObject asked) {
        return team.discord.next("PATCH", hook(asked) + "/messages/@original");
    }

    @Test
    void textIsPackedAndComesOnceItIsThere() {
        deals(360, 2);
        var asked = team.command(ADA, "tundish export", "format", "csv");

        var promise = team.sends(asked);
        assertThat(promise.type()).isEqualTo(PUT_OFF);
        assertThat(promise.isPrivate()).isTrue();
        var brought = first(asked);
        assertThat(brought.text()).contains("Deals: 360.", "Packed, because Discord takes no file of more than 10 MB.");
        assertThat(brought.files()).hasSize(1).allSatisfy((name, content) -> {
            assertThat(name).endsWith(".csv.zip");
            assertThat(content.length()).isLessThan(10 << 20);
        });
    }

    @Test
    void aWorkbookComesInPartsEachInAMessageOfItsOwn() {
        deals(700, 26);
        var asked = team.command(ADA, "tundish export");

        assertThat(team.sends(asked).type()).isEqualTo(PUT_OFF);
        var brought = first(asked);
        assertThat(brought.text()).contains("In 2 parts, each with its headings");
        var second = team.discord.next("POST", hook(asked));
        assertThat(second.isPrivate()).isTrue();
        assertThat(brought.files().keySet().iterator().next()).endsWith("-1.xlsx");
        assertThat(second.files().keySet().iterator().next()).endsWith("-2.xlsx");
        assertThat(second.files().values().iterator().next().getBytes(StandardCharsets.ISO_8859_1).length)
                .isBetween(1, 10 << 20);
    }

    @Test
    void whatCannotBeBroughtAnyMoreGoesToTheAskerInPersonInTheirLanguage() {
        deals(360, 2);
        var asked = team.command(LI_NA, "tundish export", "format", "csv");
        team.discord.refuses("PATCH", hook(asked) + "/messages/@original", 404, 10015);

        team.sends(asked);
        var brought = team.discord.next("POST", "channels/9" + LI_NA + "/messages");
        assertThat(brought.text()).contains("因此已压缩");
        assertThat(brought.files()).hasSize(1);
    }
}
