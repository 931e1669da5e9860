package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.StageId;
import tundish.testing.Opening;
import tundish.testing.TestBot;

class FunnelSetupTest {

    private final TestBot bot = new TestBot();

    private Deal now(Deal deal) {
        return bot.lookingIn(() -> bot.stores.deals().find(deal.id())).orElseThrow();
    }

    @Test
    void showsTheStages() {
        assertThat(bot.types(bot.tom, "/tundish funnels")).isEqualTo("""
                Funnels and their stages
                ## Sales funnel (default, version 1)
                Stage | Key | Prefix | Time limit | Chance
                Lead | lead | LX | 7 days | 5 %
                Prospect | prospect | YX | 14 days | 20 %
                Incubation | incubation | FH | 30 days | 40 %
                Negotiation | negotiation | TP | 21 days | 70 %
                Won | won | CJ | none | 100 %
                Repurchase | repurchase | FG | 90 days | 50 %
                Lost | lost | LS | none | 0 %
                (Administrators can change these.)""");
    }

    @Test
    void addsAStageWhereItIsSaid() {
        assertThat(bot.types(bot.ada, "/tundish funnels add Trial / 试用 after prospect"))
                .startsWith("The funnel is changed\n## Sales funnel (default, version 2)")
                .contains("Prospect | prospect | YX | 14 days | 20 %\nTrial | trial | TR | 14 days | 20 %\nIncubation");
        assertThat(bot.types(bot.liNa, "/tundish funnels")).contains("试用 | trial | TR | 14 天 | 20%");
        assertThat(bot.types(bot.ada, "/助手 funnels 添加 复核 在Negotiation之前"))
                .contains(
                        "Incubation | incubation | FH | 30 days | 40 %\n复核 | stage | AA | 30 days | 40 %\nNegotiation");
    }

    @Test
    void renamesMovesAndLimits() {
        assertThat(bot.types(bot.ada, "/tundish funnels rename prospect to Qualified"))
                .contains("Qualified | prospect | YX");
        assertThat(bot.types(bot.ada, "/tundish funnels move incubation before Qualified"))
                .contains("Lead | lead | LX | 7 days | 5 %\nIncubation | incubation | FH | 30 days | 40 %\nQualified");
        assertThat(bot.types(bot.ada, "/tundish funnels limit Qualified 10 working days"))
                .contains("Qualified | prospect | YX | 10 working days");
        assertThat(bot.types(bot.ada, "/tundish funnels limit Qualified none"))
                .contains("Qualified | prospect | YX | none");
        assertThat(bot.types(bot.ada, "/tundish funnels versions")).isEqualTo("""
                Versions of Sales funnel
                - Version 5, Mon 23 Nov 2026: Lead → Incubation → Qualified → Negotiation → Won → Repurchase → Lost
                - Version 4, Mon 23 Nov 2026: Lead → Incubation → Qualified → Negotiation → Won → Repurchase → Lost
                - Version 3, Mon 23 Nov 2026: Lead → Incubation → Qualified → Negotiation → Won → Repurchase → Lost
                - Version 2, Mon 23 Nov 2026: Lead → Qualified → Incubation → Negotiation → Won → Repurchase → Lost
                - Version 1, from the beginning: Lead → Prospect → Incubation → Negotiation → Won → Repurchase → Lost""");
    }

    @Test
    void windsTheClocksOfALimitThatChanged() {
        var deal = new Opening(bot).lead("Acme", bot.tom);
        bot.types(bot.ada, "/tundish funnels limit lead 2 days");
        assertThat(now(deal).stageDue()).isEqualTo(TestBot.MONDAY.plus(Duration.ofDays(2)));
    }

    @Test
    void retiresAStageInUseOnlyWithAPlaceForItsDeals() {
        var deal = new Opening(bot)
                .deal(bot.workspace, Details.of("Acme"), DefaultFunnel.INCUBATION, bot.tom, bot.instant());
        assertThat(bot.types(bot.ada, "/tundish funnels retire incubation")).contains("""
                The funnel cannot be like that
                - Open deals are in “incubation” (1): say into which stage they go.""");
        assertThat(now(deal).stage()).isEqualTo(DefaultFunnel.INCUBATION.id());

        bot.passes(Duration.ofDays(20));
        assertThat(bot.types(bot.ada, "/tundish funnels retire incubation into prospect"))
                .startsWith("The funnel is changed")
                .doesNotContain("Incubation |")
                .endsWith("1 deal was moved to where its stage went; its clock starts anew.");
        var moved = now(deal);
        assertThat(moved.stage()).isEqualTo(DefaultFunnel.PROSPECT.id());
        assertThat(moved.stay().entered()).isEqualTo(bot.instant());
        assertThat(moved.stageDue()).isEqualTo(bot.instant().plus(Duration.ofDays(14)));
        assertThat(bot.types(bot.tom, "/deal Acme"))
                .contains("Stage Incubation was retired; its deals went to Prospect");
        assertThat(bot.types(bot.ada, "/tundish funnels versions"))
                .endsWith("## Retired\n- Incubation, its deals went to Prospect");
        assertThat(bot.types(bot.tom, "/deal move Acme incubation"))
                .contains("Stage*: Lead / Prospect / Negotiation\n");
    }

    @Test
    void splitsAStageAndOffersItsDeals() {
        var deal = new Opening(bot).lead("Acme", bot.tom);
        assertThat(bot.types(bot.ada, "/tundish funnels split lead Contacted"))
                .contains("Lead | lead | LX | 7 days | 5 %\nContacted | contacted | CO | 7 days | 5 %")
                .endsWith("""
                        No deal was moved. Is one of these further along?
                        - Acme LX20261123001 [Move]""");
        assertThat(now(deal).stage()).isEqualTo(new StageId("lead"));
    }

    @Test
    void keepsEveryVersionForReportsOfThen() {
        bot.types(bot.ada, "/tundish funnels rename prospect to Qualified");
        bot.passes(Duration.ofDays(30));
        bot.types(bot.ada, "/tundish funnels retire incubation into negotiation");
        var then = bot.lookingIn(() -> bot.stores
                        .funnels()
                        .asOf(bot.workspace.id(), "default", TestBot.MONDAY.plus(Duration.ofDays(7))))
                .orElseThrow();
        assertThat(then.version()).isEqualTo(2);
        assertThat(then.stage(DefaultFunnel.INCUBATION.id())).isPresent();
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThat(bot.types(bot.ada, "/tundish funnels retire won into negotiation"))
                .contains("- No stage is of kind won.");
        assertThat(bot.types(bot.ada, "/tundish funnels rename prospect to Lead"))
                .contains("- The name “lead” is there twice.");
        assertThat(bot.types(bot.ada, "/tundish funnels limit won 3 days"))
                .contains("- “won” is an end and cannot have a time limit.");
        assertThat(bot.types(bot.ada, "/tundish funnels limit lead soon")).contains("“soon”");
        assertThat(bot.types(bot.ada, "/tundish funnels move lead after won"))
                .contains("- “lead” is open and must stand before the won stage.");
    }

    @Test
    void letsOnlyAdministratorsChangeThem() {
        assertThat(bot.types(bot.grace, "/tundish funnels add Trial")).contains("That is not yours to do");
    }

    @Test
    void asksInAFormWhatIsToChange() {
        bot.types(bot.ada, "/tundish funnels");
        assertThat(bot.presses(bot.ada, "Add a stage")).startsWith("[[Change a funnel]]\nName*: ");
        assertThat(bot.submits(bot.ada, Map.of("name", "Trial", "after", "prospect")))
                .contains("Trial | trial | TR");
        bot.types(bot.ada, "/tundish funnels");
        assertThat(bot.presses(bot.ada, "Retire")).contains("Its deals go to*: Lead / Prospect / Trial /");
        assertThat(bot.submits(bot.ada, Map.of("stage", "trial", "into", "prospect")))
                .startsWith("The funnel is changed")
                .doesNotContain("Trial");
    }

    @Test
    void beginsASecondFunnelAsACopy() {
        assertThat(bot.types(bot.ada, "/tundish funnels new Partners / 伙伴"))
                .contains("## Partners (partners, version 1)");
        assertThat(bot.types(bot.ada, "/tundish funnels retire partners: incubation"))
                .contains("## Partners (partners, version 2)");
        assertThat(bot.types(bot.ada, "/tundish funnels show default")).contains("Incubation | incubation");
        assertThat(bot.types(bot.ada, "/tundish funnels show nowhere")).contains("There is no funnel “nowhere”.");
    }
}
