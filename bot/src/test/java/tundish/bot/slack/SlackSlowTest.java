package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.TOM;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.bot.chat.SlowDeals;
import tundish.message.ButtonIds;
import tundish.operation.DealRef;
import tundish.operation.Operation.ShowDeal;
import tundish.testing.TestBot;

/** Answers that take longer than Slack waits. */
class SlackSlowTest {

    private final CountDownLatch ready = new CountDownLatch(1);
    private final SlackTeam team = new SlackTeam(new TestBot(SlowDeals.until(ready)), Duration.ofMillis(20));

    @AfterEach
    void leave() throws Exception {
        ready.countDown();
        team.close();
    }

    @Test
    void aCommandIsAcknowledgedAndAnsweredLater() {
        assertThat(team.types(TOM, "/deal show Acme").size()).isZero();

        ready.countDown();

        var told = team.slack.next("/respond/command");
        assertThat(told.value("response_type")).isEqualTo("ephemeral");
        assertThat(told.value("text")).contains("Acme");
    }

    @Test
    void aPressIsAcknowledgedAndAnsweredLater() {
        assertThat(team.presses(TOM, ButtonIds.write(new ShowDeal(new DealRef("Acme"))))
                        .size())
                .isZero();

        ready.countDown();

        assertThat(team.slack.next("/respond/button").value("text")).contains("Acme");
    }

    @Test
    void aFormThatIsRefusedLaterIsBroughtAsAButtonThatOpensItFilledIn() {
        team.bot.types(team.bot.tom, "/deal snooze");
        var view = Json.of(SlackModals.view(
                team.bot.actor(team.bot.tom),
                team.bot.lastForm(team.bot.tom),
                Map.of(),
                Place.of(SlackTeam.TEAM, TOM).answering(team.slack.url("/respond/command"))));

        var answer = team.submits(
                TOM,
                view,
                Map.of(
                        "deal",
                        "{\"type\": \"external_select\", \"selected_option\": {\"value\": \"Acme\"}}",
                        "reason",
                        "{\"type\": \"plain_text_input\", \"value\": \"waits for the budget round\"}"));
        assertThat(answer.size()).isZero();
        ready.countDown();

        var told = team.slack.next("/respond/command");
        assertThat(told.value("text")).contains("I know no deal called “Acme”", "opens the form");
        assertThat(told.blocks().toString()).contains("v1|form.open|snooze|draft:");
    }
}
