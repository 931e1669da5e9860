package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.member.Profile;
import tundish.member.Role;
import tundish.operation.FormName;
import tundish.operation.Operation.ChangeMember;
import tundish.operation.Operation.OpenForm;
import tundish.sync.Item;
import tundish.testing.DealMaker;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;

/** It is Monday, 23 November 2026, 10:00 in Berlin; leads may stay seven days. */
class LeaverTest {

    private final TestBot bot = new TestBot();
    private final DealMaker deals = new DealMaker(bot);

    @Test
    void whoeverLeftIsNotAwayAnyMoreAndNeverWelcomedBack() {
        bot.types(bot.tom, "/lead Acme");
        bot.types(bot.tom, "/tundish away tomorrow");
        bot.types(bot.liNa, "/tundish away 明天");
        bot.types(bot.grace, "/tundish leaver Tom Grace");
        assertThat(bot.types(bot.grace, "/tundish away")).contains("李娜").doesNotContain("Tom");
        bot.carriesOut(bot.ada, new ChangeMember("李娜", Map.of("active", "no")));
        assertThat(bot.types(bot.grace, "/tundish away")).contains("Nobody is away, now or later.");
        bot.passes(Duration.ofDays(3));
        assertThat(bot.receives(bot.tom)).doesNotContain("Welcome back");
    }

    @Test
    void oneCommandHandsEverythingOverAndOneMessageTells() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        deals.deal("Globex", bot.tom, DefaultFunnel.LEAD);
        bot.types(bot.tom, "/followup Globex: they called, next Wed 3pm send quote");
        item("case study");
        bot.receives(bot.liNa);
        bot.receives(bot.wang);

        assertThat(bot.types(bot.grace, "/tundish leaver Tom 李娜")).isEqualTo("""
                李娜 takes over from Tom
                Tom left the team; Grace handed everything over to 李娜. Stages, timers and promises stay as they are.
                2 deals, 0 of them overdue
                - Acme LX20261123001 – Lead
                - Globex LX20261123002 – Lead; send quote by Wed 2 Dec 2026, 15:00
                ## Action items
                - case study
                [Hand back]""");
        assertThat(bot.receives(bot.liNa)).isEqualTo("""
                您接手Tom的工作
                Tom已离开团队，Grace已将全部内容移交给李娜。阶段、计时和承诺保持不变。
                2 个商机，其中 0 个逾期
                - Acme LX20261123001 – 潜在客户
                - Globex LX20261123002 – 潜在客户；send quote，2026年12月2日(周三) 22:00 前
                ## 行动项
                - case study
                [我的商机]""");
        assertThat(bot.receives(bot.wang)).startsWith("李娜接手Tom的工作\n");
        assertThat(bot.receives(bot.grace)).isEmpty();
        assertThat(bot.types(bot.liNa, "/deal Acme")).contains("李娜 (takes over from Tom)");
    }

    @Test
    void timersRunOnAndOpenNudgesChangeHandsWithoutBeingSentAgain() {
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        bot.isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.tom)).startsWith("Acme: past the limit");
        bot.types(bot.grace, "/tundish leaver Tom 李娜");
        var now = deals.now(acme);
        assertThat(now.stay()).isEqualTo(acme.stay());
        assertThat(now.stageDue()).isEqualTo(acme.stageDue());
        assertThat(bot.receives(bot.liNa)).startsWith("您接手Tom的工作").doesNotContain("超时\n");
        assertThat(bot.stores.nudges().open(bot.liNa.id())).hasSize(1);
        assertThat(bot.stores.nudges().open(bot.tom.id())).isEmpty();
        bot.isNow("2026-12-03T10:00");
        assertThat(bot.receives(bot.liNa)).contains("仍超时");
        assertThat(bot.receives(bot.tom)).isEmpty();
    }

    @Test
    void whoLeftCannotActAndIsNotOffered() {
        bot.types(bot.grace, "/tundish leaver Tom 李娜");
        assertThat(bot.types(bot.tom, "/funnel")).startsWith("You are not in the team any more");
        assertThat(bot.types(bot.grace, "/tundish leaver 李娜 Tom")).contains("Tom");
        assertThat(bot.actor(bot.liNa).member().active()).isTrue();
    }

    @Test
    void handingBackReturnsWhatIsStillThere() {
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        var globex = deals.deal("Globex", bot.tom, DefaultFunnel.LEAD);
        bot.types(bot.grace, "/tundish leaver Tom 李娜");
        var handedOver = bot.lastReply(bot.grace);
        bot.types(bot.liNa, "/deal handover Globex Ada");
        assertThat(handedOver).isEqualTo(bot.lastReply(bot.grace));
        assertThat(bot.presses(bot.grace, "Hand back")).isEqualTo("""
                Handed back to Tom
                1 deal that was still with 李娜 went back.""");
        assertThat(deals.now(acme).owner()).isEqualTo(bot.tom.id());
        assertThat(deals.now(globex).owner()).isEqualTo(bot.ada.id());
        assertThat(bot.actor(bot.tom).member().active()).isTrue();
        assertThat(bot.receives(bot.liNa)).doesNotContain("您接手Tom的工作");
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsHalfDone() {
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        assertThat(bot.types(bot.tom, "/tundish leaver 李娜 Tom")).startsWith("That is not yours to do");
        assertThat(bot.types(bot.grace, "/tundish leaver Tom Mia")).contains("Mia’s role does not include");
        assertThat(bot.types(bot.grace, "/tundish leaver Tom Tom")).contains("Nobody can take over from themselves.");
        assertThat(bot.types(bot.grace, "/tundish leaver Ada Tom")).contains("Ada is the last administrator.");
        assertThat(deals.now(acme).owner()).isEqualTo(bot.tom.id());
    }

    @Test
    void theFormAlsoTakesClosedDealsAndLeavesTheMemberInTheTeam() {
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        bot.types(bot.tom, "/deal lost Acme price");
        bot.carriesOut(
                bot.grace,
                new OpenForm(FormName.LEAVER, "member:" + bot.tom.id().number()));
        assertThat(bot.submits(bot.grace, Map.of("to", "李娜", "note", "other region", "closed", "yes", "stays", "yes")))
                .contains("Grace handed everything of Tom over to 李娜.", "“other region”", "1 deal, 0 of it overdue");
        assertThat(deals.now(acme).owner()).isEqualTo(bot.liNa.id());
        assertThat(bot.actor(bot.tom).member().active()).isTrue();
        assertThat(bot.types(bot.grace, "/deal Acme")).contains("李娜 (takes over from Tom: other region)");
    }

    @Test
    void managersAreToldOnceOfTheDealsOfSomebodyWhoLeft() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        deals.deal("Globex", bot.tom, DefaultFunnel.LEAD);
        var home = new Home(Platform.CONSOLE, "Tundish Ltd " + bot.workspace.id());
        bot.actors.refresh(
                home, bot.tom.accounts().getFirst(), new Profile("Tom", "", TestBot.BERLIN, Language.EN), false);
        assertThat(bot.receives(bot.grace)).isEqualTo("""
                Tom left, and nobody has taken over yet
                2 deals, 0 of them overdue
                - Acme LX20261123001 – Lead
                - Globex LX20261123002 – Lead
                [Hand everything over]""");
        bot.presses(bot.grace, "Hand everything over");
        assertThat(bot.submits(bot.grace, Map.of("to", "李娜"))).startsWith("李娜 takes over from Tom");
    }

    @Test
    void aChangedRoleIsToldToTheMember() {
        bot.types(bot.grace, "/tundish people Tom manager");
        assertThat(bot.receives(bot.tom)).isEqualTo("""
                Your role is now: Manager
                Grace gave it to you.""");
        assertThat(bot.actor(bot.tom).member().role()).isEqualTo(Role.MANAGER);
    }

    private void item(String text) {
        bot.stores.transactions().carry(() -> {
            var notes = bot.stores.meetingNotes();
            notes.save(Item.decided(
                    bot.workspace.id(),
                    notes.nextNumber(bot.workspace.id()),
                    text,
                    bot.tom.id(),
                    LocalDate.of(2026, 12, 1),
                    bot.wang.id(),
                    bot.instant()));
        });
    }
}
