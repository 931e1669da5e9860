package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.TestBot.BERLIN;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import tundish.deal.NextAction;
import tundish.funnel.DefaultFunnel;
import tundish.operation.Operation.ShowHome;
import tundish.testing.DealMaker;
import tundish.testing.TestBot;

/** It is Monday, 23 November 2026, 10:00 in Berlin. */
class HomeTest {

    private final TestBot bot = new TestBot();
    private final DealMaker deals = new DealMaker(bot);

    @Test
    void showsWhatIsDueWhatIsMineAndWhatWaitsForMe() {
        var monday = bot.instant();
        bot.isNow(monday.minus(Duration.ofDays(7)));
        promise("Acme", LocalDate.of(2026, 11, 20));
        deals.deal("Delphi", bot.tom, DefaultFunnel.LEAD);
        deals.deal("Elsewhere", bot.liNa, DefaultFunnel.LEAD);
        bot.isNow(monday);
        promise("Borealis", LocalDate.of(2026, 11, 23));
        promise("Cumulus", LocalDate.of(2026, 11, 26));
        promise("Next week", LocalDate.of(2026, 11, 30));
        bot.receives(bot.tom);

        assertThat(bot.carriesOut(bot.tom, new ShowHome())).isEqualTo("""
                My day
                ## Overdue
                - Acme: send quote · Fri 20 Nov 2026, 15:00 [Log follow-up] [Show]
                ## Due today
                - Borealis: send quote · Mon 23 Nov 2026, 15:00 [Log follow-up] [Show]
                ## Later this week
                - Cumulus: send quote · Thu 26 Nov 2026, 15:00 [Log follow-up] [Show]
                ## Waiting for your answer
                - Acme: Lead for 7 days (limit 7 days); “send quote” was due Fri 20 Nov 2026, 15:00 [Log follow-up] [Snooze]
                - Delphi: Lead for 7 days (limit 7 days) [Log follow-up] [Snooze]
                ## My deals
                Stage | Deals | Amount
                Lead | 5 | –
                [Log follow-up] [New lead] [My deals]""");
    }

    @Test
    void showsManagersHowTheTeamStands() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        deals.deal("Borealis", null, DefaultFunnel.PROSPECT);
        bot.passes(Duration.ofDays(8));

        assertThat(bot.carriesOut(bot.wang, new ShowHome())).isEqualTo("""
                我的工作台
                ## 团队
                - 1 个在阶段内停滞
                - 1 个已逾期
                - 1 个无人负责
                [逾期商机] [无人负责的线索]
                [记录跟进] [新建线索] [我的商机]""");
    }

    @Test
    void saysHowToBeginWhereNothingIsMine() {
        assertThat(bot.carriesOut(bot.tom, new ShowHome())).isEqualTo("""
                My day
                Nothing is due, and no open deal is yours. You can enter a new lead.
                [Log follow-up] [New lead] [My deals]""");
    }

    private void promise(String customer, LocalDate day) {
        var next = NextAction.by("send quote", day, LocalTime.of(15, 0), BERLIN);
        deals.deal(customer, bot.tom, DefaultFunnel.LEAD, bot.instant(), next, null);
    }
}
