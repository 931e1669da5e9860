package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tundish.calendar.Calendars;
import tundish.dates.DateOrder;
import tundish.dates.Moment;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Role;
import tundish.operation.Refusal.UnclearMember;
import tundish.testing.TestBot;
import tundish.workspace.Platform;

class DecisionLineTest {

    private final TestBot bot = new TestBot();
    private final Member zhao = joins("Zhao Lei 赵磊");
    private final Member april = joins("April Jones");
    private final Member smith = joins("Sam Smith");
    private final Member green = joins("Sam Green");
    private final DecisionLine line =
            new DecisionLine(Stream.of(onSlack(), bot.tom, bot.mia, bot.liNa, bot.wang, april, smith, green, zhao)
                    .toList());

    private Member joins(String name) {
        return bot.joins(bot.workspace, name, Role.REP, TestBot.BERLIN, Language.EN);
    }

    private Member onSlack() {
        return new Member(
                new MemberId(bot.workspace.id(), 99),
                "Tina",
                "",
                Role.REP,
                TestBot.BERLIN,
                Language.EN,
                true,
                List.of(new Account(Platform.SLACK, "UTINA")));
    }

    private DecisionLine.Said read(String text) {
        var now = new Moment(
                Instant.parse("2026-11-23T09:00:00Z"),
                TestBot.BERLIN,
                Calendars.builtIn().of("NONE"),
                DateOrder.DAY_FIRST);
        return line.read(bot.actor(bot.tom), text, now);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mia prepares the case study by Friday      | Mia         | 2026-11-27 | Mia prepares the case study
            @Mia: the case study, tomorrow             | Mia         | 2026-11-24 | the case study
            Mia, call Acme by Friday                   | Mia         | 2026-11-27 | call Acme
            @李娜 周五前准备案例                       | 李娜        | 2026-11-27 | 准备案例
            @Mia by Friday                             | Mia         | 2026-11-27 | Mia
            mia will call Acme                         | Mia         |            | mia will call Acme
            by Friday @Mia calls Acme                  | Mia         | 2026-11-27 | calls Acme
            The fair's list goes to @Tom               | Tom         |            | The fair's list goes to Tom
            April calls everybody by Friday            | April Jones | 2026-11-27 | April calls everybody
            Mia reports tomorrow on the fair by Friday | Mia         | 2026-11-27 | Mia reports tomorrow on the fair
            Sam Smith calls Acme                       | Sam Smith   |            | Sam Smith calls Acme
            I call everybody tomorrow                  | Tom         | 2026-11-24 | I call everybody
            <@UTINA> prepares it                        | Tina        |            | prepares it
            ask info@mia.example, Tom! @Mia asks       | Mia         |            | ask info@mia.example, Tom! Mia asks
            由李娜周五前准备案例                       | 李娜        | 2026-11-27 | 由李娜准备案例
            案例由李娜准备，月底前完成                 | 李娜        | 2026-11-30 | 案例由李娜准备，完成
            请王强明天联系客户                         | 王强        | 2026-11-24 | 请王强联系客户
            我下周三前整理名单                         | Tom         | 2026-12-02 | 我整理名单
            Mia周五前准备案例                          | Mia         | 2026-11-27 | Mia准备案例
            Mia answers within a day by next Friday    | Mia         | 2026-12-04 | Mia answers within a day
            Mia answers leads in a day, next Friday    | Mia         | 2026-12-04 | Mia answers leads in a day
            李娜本周内联系客户，下周一例会汇报         | 李娜        | 2026-11-27 | 李娜联系客户，下周一例会汇报
            李娜3天内联系线索，下周五前                | 李娜        | 2026-12-04 | 李娜3天内联系线索
            李娜12月内联系客户，下周一例会汇报         | 李娜        | 2026-12-31 | 李娜联系客户，下周一例会汇报
            Mia answers within 3 days                  | Mia         | 2026-11-26 | Mia answers
            赵磊下周五前一天内联系线索                 | Zhao Lei 赵磊 | 2026-12-04 | 赵磊一天内联系线索
            Zhao calls Acme                            | Zhao Lei 赵磊 |            | Zhao calls Acme
            Answer in a day, Zhao Lei 赵磊, next Friday | Zhao Lei 赵磊 | 2026-12-04 | Answer in a day
            Call all leads, Mia, by Friday             | Mia         | 2026-11-27 | Call all leads
            回访全部线索，赵磊，下周五前               | Zhao Lei 赵磊 | 2026-12-04 | 回访全部线索
            """)
    void findsTheOwnerAndTheDay(String text, String owner, String due, String rest) {
        var said = read(text);
        assertThat(said.owner()).extracting(Member::name).isEqualTo(owner);
        assertThat(String.valueOf(said.due())).isEqualTo(String.valueOf(due));
        assertThat(said.text()).isEqualTo(rest);
    }

    @Test
    void findsNobodyInADecision() {
        for (var text : List.of(
                "no more discounts from Monday on",
                "Mia's list is the one that counts",
                "Tomorrow is a holiday",
                "no fairs, Mia's list first, by Friday",
                "Miami is our next market",
                "我们不再参加展会",
                "write to info@acme.example")) {
            assertThat(read(text)).isEqualTo(new DecisionLine.Said(text, null, null));
        }
    }

    @Test
    void asksWhichOfTwoIsMeant() {
        assertThatThrownBy(() -> read("Sam calls Acme"))
                .isInstanceOfSatisfying(
                        UnclearMember.class,
                        unclear -> assertThat(unclear.candidates).containsExactly(smith, green));
        assertThatThrownBy(() -> read("@Bob calls Acme")).isInstanceOf(UnclearMember.class);
    }
}
