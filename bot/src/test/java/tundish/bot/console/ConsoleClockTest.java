package tundish.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** What happens by itself as time goes on, in Chromium. */
class ConsoleClockTest extends InChromium {

    @Test
    void aNudgeArrivesTheNextDayAndTheSummaryTheNextWeek() {
        var ethan = visitor("en-US").goesTo("Tundish");

        ethan.movesTheClock("Move the clock one day ahead");
        assertThat(ethan.page().locator("#now")).hasText("Tue 24 Nov 2026, 09:12");
        assertThat(ethan.answer()).isVisible();
        ethan.isPictured("nudge");
        ethan.answer().getByText("Log follow-up").first().click();
        ethan.isAsked("Log follow-up").isPictured("nudge-form");
        ethan.ticks("Call").fills("said", "Will decide on Friday").submits().hasNoForm();
        ethan.isPictured("nudge-answered");

        var channel = ethan.goesTo("sales-team");
        channel.movesTheClock("Move the clock one week ahead");
        assertThat(channel.page().locator(".picture img").last()).isVisible();
        channel.isPictured("summary");
    }
}
