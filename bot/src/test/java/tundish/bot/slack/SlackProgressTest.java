package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.TEAM;
import static tundish.bot.slack.SlackTeam.TOM;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.bot.chat.ImportNews;
import tundish.bot.picture.Pictures;
import tundish.language.Language;

class SlackProgressTest {

    private final SlackTeam team = new SlackTeam();
    private final SlackApi api = new SlackApi(team.slack.settings("", ""), SlackTokens.always("xoxb-token"));
    private final ImportNews progress = new ImportNews(
            Language.EN,
            team.bot,
            new SlackProgress(
                    new SlackReplies(api, new SlackFiles(api, new Pictures())),
                    team.bot.actor(team.bot.tom),
                    Place.of(TEAM, TOM).in("C1")));

    @AfterEach
    void leave() throws Exception {
        api.close();
        team.close();
    }

    @Test
    void isToldInOneMessageThatIsRewritten() {
        team.bot.passes(Duration.ofSeconds(3));
        progress.at(500, 8800);
        team.bot.passes(Duration.ofSeconds(3));
        progress.at(1000, 8800);

        var told = team.slack.next("/api/chat.postMessage");
        assertThat(told.value("channel")).isEqualTo(TOM);
        assertThat(told.value("text")).contains("500 of 8800");
        var rewritten = team.slack.next("/api/chat.update");
        assertThat(rewritten.value("channel")).isEqualTo("D-" + TOM);
        assertThat(rewritten.value("text")).contains("1000 of 8800");
    }

    @Test
    void isNotToldOfWhatIsOverAtOnceNorTooOften() {
        progress.at(500, 8800);
        assertThat(team.slack.all("/api/chat.postMessage")).isEmpty();

        team.bot.passes(Duration.ofSeconds(3));
        progress.at(1000, 8800);
        progress.at(1500, 8800);
        assertThat(team.slack.all("/api/chat.update")).isEmpty();
    }

    @Test
    void whoeverCannotBeToldDoesNotStopTheImport() {
        team.slack.refuses("/api/chat.postMessage", "internal_error");
        team.bot.passes(Duration.ofSeconds(3));

        progress.at(500, 8800);

        assertThat(team.slack.next("/api/chat.postMessage").value("text")).contains("500");
    }
}
