package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.member.Role;
import tundish.money.Money;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** Tom sells with the team of the north, Li Na alone in the south. It is Monday, 23 November 2026. */
class TeamsTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void twoTeams() {
        bot.types(bot.grace, "/tundish people Tom team North");
        bot.types(bot.wang, "/tundish 成员 李娜 团队 华南 一组");
        open.deal(bot.workspace, priced("Acme", "8000"), DefaultFunnel.NEGOTIATION, bot.tom, bot.instant());
        open.deal(bot.workspace, priced("Globex", "500"), DefaultFunnel.LEAD, bot.liNa, bot.instant());
        open.deal(bot.workspace, priced("Initech", "700"), DefaultFunnel.LEAD, bot.liNa, bot.instant());
        open.deal(bot.workspace, priced("Hooli", "900"), DefaultFunnel.LEAD, bot.grace, bot.instant());
        bot.types(bot.tom, "/deal won Acme");
    }

    private static Details priced(String customer, String amount) {
        return Details.of(customer).withAmount(Money.of(amount, "USD"));
    }

    @Test
    void aManagerSaysWhoSellsWithWhom() {
        assertThat(bot.types(bot.grace, "/tundish people Tom team North")).isEqualTo("""
                Tom is set up
                Role: Rep
                Team: North
                E-mail: none
                Time zone: Europe/Berlin
                Language: English
                In the team: active""");
        assertThat(bot.types(bot.grace, "/tundish people Tom manager South Side"))
                .contains("Role: Manager\nTeam: South Side\n");
        assertThat(bot.types(bot.grace, "/tundish people Tom rep")).contains("Role: Rep\nTeam: South Side\n");
        assertThat(bot.types(bot.grace, "/tundish people")).contains("Tom | Rep | South Side | Europe/Berlin");
        assertThat(bot.types(bot.grace, "/tundish people Tom team none")).contains("Team: –\n");
        assertThat(bot.types(bot.wang, "/tundish 成员 李娜 团队 华南")).contains("团队: 华南\n");
        assertThat(bot.types(bot.grace, "/tundish people Tom team " + "x".repeat(61)))
                .contains("A team’s name has at most 60 letters.");
        assertThat(bot.types(bot.tom, "/tundish people Tom team North")).startsWith("That is not yours to do");
        assertThat(bot.actor(bot.tom).member().team()).isEmpty();
    }

    @Test
    void tellsFiguresApartByTeam() {
        twoTeams();
        assertThat(bot.types(bot.grace, "/funnel report by team")).contains("""
                Team | New | Won | Lost | Win rate | Won value | Days to win | Open now
                华南 一组 | 2 | 0 | 0 | – | – | – | 2
                No team | 1 | 0 | 0 | – | – | – | 1
                North | 1 | 1 | 0 | 100 % (21–100 %) | USD 8,000 | 0.0 | 0
                """);
        assertThat(bot.types(bot.wang, "/funnel 报告 按团队"))
                .startsWith("漏斗报告 · 2026年10月1日至2026年12月31日 · 按团队\n")
                .contains("未分团队 | 1 |");
    }

    @Test
    void sharesAGoalOutByTeamSoThatItAgreesWithThePeople() {
        assertThat(bot.types(bot.grace, "/goal revenue 1000 at 100, Q4 2026, Grace"))
                .doesNotContain("By team");
        twoTeams();
        var rosa = bot.joins(bot.workspace, "Rosa", Role.REP, TestBot.BERLIN, Language.EN);
        bot.types(bot.grace, "/tundish people Rosa team North");
        assertThat(bot.types(bot.grace, "/goal show 1")).contains("""
                ## By team
                For | Target | Won deals | Opportunities | Won
                North | USD 667 | 7 | – | USD 8,000
                华南 一组 | USD 333 | 3 | – | USD 0
                ## By person
                For | Target | Won deals | Opportunities | Won
                Rosa | USD 334 | 4 | – | USD 0
                Tom | USD 333 | 3 | – | USD 8,000
                李娜 | USD 333 | 3 | – | USD 0
                """);
        assertThat(bot.types(bot.wang, "/目标 查看 1")).contains("## 按团队\n");
        assertThat(rosa.team()).isEmpty();
    }
}
