package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static tundish.bot.slack.SlackTeam.LI_NA;
import static tundish.bot.slack.SlackTeam.TOM;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.slf4j.LoggerFactory;
import tundish.assistant.Stores;
import tundish.deal.Deals;
import tundish.testing.InMemoryStores;
import tundish.testing.TestBot;

/** What happens when something breaks that must not. */
class SlackMishapTest {

    private static final String CONFIDENTIAL = "Jane Roe +49 30 123456";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final SlackTeam team = new SlackTeam(new TestBot(broken()));

    /** Looking for deals fails, with words that must not be repeated. */
    private static Stores broken() {
        var whole = InMemoryStores.create();
        var deals = mock(Deals.class, AdditionalAnswers.delegatesTo(whole.deals()));
        doThrow(new IllegalStateException("no row for " + CONFIDENTIAL))
                .when(deals)
                .matching(any(), any(), anyInt());
        return InMemoryStores.with(whole, deals);
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void leave() throws Exception {
        root().detachAppender(log);
        team.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void theAskerIsToldANumberThatTheLogKnows() {
        var told = team.types(TOM, "/deal show " + CONFIDENTIAL).get("text").getAsString();

        assertThat(told).startsWith("Something went wrong on my side");
        var number = told.substring(told.lastIndexOf(' ') + 1);
        assertThat(log.list)
                .filteredOn(event -> event.getFormattedMessage().contains(number))
                .hasSize(1);
    }

    @Test
    void theAskerIsToldInTheirLanguage() {
        assertThat(team.types(LI_NA, "/deal show x").get("text").getAsString()).startsWith("我这边出了点问题");
    }

    @Test
    void aFormStaysOpenWithWhatWasTyped() {
        team.types(TOM, "/deal edit");
        var view = team.slack.next("/api/views.open").view();

        var answer = team.submits(
                TOM,
                view,
                Map.of("deal", "{\"type\": \"external_select\", \"selected_option\": {\"value\": \"Acme\"}}"));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(answer.toString()).contains("tell your administrator this number");
    }

    @Test
    void whoeverAskedInPersonIsToldInPerson() {
        team.hears("""
                {"type": "message", "channel": "D1", "channel_type": "im", "user": "%s", "text": "deal x", "ts": "1"}
                """.formatted(TOM));

        assertThat(team.slack.next("/api/chat.postMessage").value("text"))
                .startsWith("Something went wrong on my side");
    }

    @Test
    void logsHoldNoSecretAndNothingThatPeopleWrote() throws Exception {
        team.types(TOM, "/deal show " + CONFIDENTIAL);
        team.types(TOM, "/deal edit " + CONFIDENTIAL);
        team.hears("""
                {"type": "message", "channel": "D1", "channel_type": "im", "user": "%s", "text": "deal %s", "ts": "1"}
                """.formatted(TOM, CONFIDENTIAL));
        team.presses(TOM, "v1|nonsense|" + CONFIDENTIAL);
        team.slack.refuses("/api/chat.postMessage", "invalid_auth");
        team.hears("""
                {"type": "message", "channel": "D1", "channel_type": "im", "user": "%s", "text": "help %s", "ts": "1"}
                """.formatted(TOM, CONFIDENTIAL));
        team.settles();

        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream().map(SlackMishapTest::all).collect(Collectors.joining("\n")))
                .doesNotContain("Jane", "123456", "xoxb-", SlackTeam.SECRET, "v0=", "verification-token");
    }

    private static String all(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
            text.append('\n').append(each.getClassName()).append(' ').append(each.getMessage());
        }
        return text.toString();
    }
}
