package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.calendar.WorkCalendar;
import tundish.dates.DateOrder;
import tundish.dates.Moment;

/** Lines are said on Monday, 23 November 2026, in Berlin; the customer's name is cut from them. */
class FollowUpLineTest {

    private static final Moment MONDAY = new Moment(
            Instant.parse("2026-11-23T09:00:00Z"),
            ZoneId.of("Europe/Berlin"),
            WorkCalendar.weekendsOnly(),
            DateOrder.MONTH_FIRST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "called, wants a demo, next Wed 3pm send quote | CALL | wants a demo | send quote | 2026-12-02T15:00",
                "called, wants a demo, send quote by Friday | CALL | wants a demo | send quote | 2026-11-27",
                "called, wants a demo, by Friday send quote | CALL | wants a demo | send quote | 2026-11-27",
                "called, wants a demo, then on Friday send the quote | CALL | wants a demo | send the quote | 2026-11-27",
                "called, wants a demo, send quote, by Friday | CALL | wants a demo | send quote | 2026-11-27",
                "called, wants a demo, Friday: send quote | CALL | wants a demo | send quote | 2026-11-27",
                "called wants a demo tomorrow 10am send quote | CALL | wants a demo | send quote | 2026-11-24T10:00",
                "called and wants a demo, tomorrow we'll send a quote | CALL | wants a demo | send a quote | 2026-11-24",
                "met at their office; budget approved; tomorrow send contract, bring samples | MEETING | budget approved | send contract, bring samples | 2026-11-24",
                "emailed. Wants 12,000 units. Send price list on 2 December | EMAIL | Wants 12,000 units | Send price list | 2026-12-02",
                "wrote on WhatsApp, asks for references, send two tomorrow | MESSAGE | wrote on WhatsApp, asks for references | send two | 2026-11-24",
                "texted: wants a discount. next: ask Wang by Thursday | MESSAGE | wants a discount | ask Wang | 2026-11-26",
                "call yesterday, happy with the trial | CALL | happy with the trial | - | -",
                "called today, happy with the trial, send contract today 5pm | CALL | happy with the trial | send contract | 2026-11-23T17:00",
                "met, their board decides next Friday | MEETING | their board decides next Friday | - | -",
                "called, all fine, on 10 December call again | CALL | all fine | call again | 2026-12-10",
                "call tomorrow 3pm | OTHER | - | call | 2026-11-24T15:00",
                "had a call with Jane today. She needs a proposal by Friday. | CALL | had a call with Jane today | She needs a proposal | 2026-11-27",
                "met their CFO, budget approved, in 3 working days send contract | MEETING | met their CFO, budget approved | send contract | 2026-11-26",
                "visited us yesterday, liked the demo, send contract next Tuesday at 10 | MEETING | liked the demo | send contract | 2026-12-01T10:00",
                "王总电话说预算批了，明天上午10点去签合同 | CALL | 王总电话说预算批了 | 去签合同 | 2026-11-24T10:00",
                "昨天拜访，对方要求降价5%，周五前报新价 | MEETING | 对方要求降价5% | 报新价 | 2026-11-27",
                "had a call with Jane today, likes it | CALL | had a call with Jane today, likes it | - | -",
                "send the quote today 5pm | OTHER | - | send the quote | 2026-11-23T17:00",
                "wants a call | OTHER | wants a call | - | -",
                "wants to be called back tomorrow | OTHER | - | wants to be called back | 2026-11-24",
                "called | CALL | called | - | -",
                "demo at their office, loved it, next step: send offer | MEETING | loved it | send offer | -",
                "phoned, send quote next Wed by e-mail | CALL | phoned | send quote by e-mail | 2026-12-02",
                "电话沟通,客户要方案对比,下周三下午3点发报价 | CALL | 客户要方案对比 | 发报价 | 2026-12-02T15:00",
                "电话沟通，客户要方案对比，下周三下午3点发报价 | CALL | 客户要方案对比 | 发报价 | 2026-12-02T15:00",
                "电话沟通、客户要方案对比、下周三下午3点发报价 | CALL | 客户要方案对比 | 发报价 | 2026-12-02T15:00",
                "来电说要方案对比；明天发报价 | CALL | 要方案对比 | 发报价 | 2026-11-24",
                "上门拜访。对样品满意。月底前寄合同 | MEETING | 对样品满意 | 寄合同 | 2026-11-30",
                "微信联系,客户嫌贵,三天后再回访 | MESSAGE | 客户嫌贵 | 再回访 | 2026-11-26",
                "邮件,客户要报价、样品,后天寄样品、报价单 | EMAIL | 客户要报价、样品 | 寄样品、报价单 | 2026-11-25",
                "客户希望见面,3个工作日后发方案 | OTHER | 客户希望见面 | 发方案 | 2026-11-26",
                "电话,对方下周三来访 | CALL | 对方下周三来访 | - | -",
                "电话沟通,需要试用,下一步:发试用账号 | CALL | 需要试用 | 发试用账号 | -",
                "电话沟通,客户要方案,然后下周五前发方案 | CALL | 客户要方案 | 发方案 | 2026-12-04",
            })
    void isTakenApart(String words, String channel, String said, String next, String due) {
        var line = FollowUpLine.read(words, MONDAY);

        assertThat(line.channel()).hasToString(channel);
        assertThat(line.said()).isEqualTo(said == null ? "" : said);
        assertThat(line.next()).isEqualTo(next == null ? "" : next);
        var phrase = line.due();
        assertThat(
                        phrase == null
                                ? null
                                : phrase.time() == null
                                        ? phrase.date().toString()
                                        : phrase.date().atTime(phrase.time()).toString())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "called, need: 80 seats and SSO; send quote tomorrow | 80 seats and SSO",
                "电话沟通，需求变化：改为两条产线。明天发方案 | 改为两条产线",
            })
    void knowsWhatChangedInTheNeed(String words, String needChange) {
        assertThat(FollowUpLine.read(words, MONDAY).needChange()).isEqualTo(needChange);
    }

    @Test
    void keepsEveryWordOfALongLine() {
        var words = "wants a demo ".repeat(770).strip();

        assertThat(FollowUpLine.read(words, MONDAY).said()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",", "，", "a ", "and ", "called ", "me ", "电话", "客户说", "再", "12,", "下一步", "\n", ". ", "- ", "next "
            })
    void isQuickWhateverIsRepeated(String piece) {
        var words = "called " + piece.repeat(10_000 / piece.length()) + "x";

        assertTimeout(Duration.ofSeconds(5), () -> FollowUpLine.read(words, MONDAY));
    }

    @Test
    void keepsTextThatLooksLikeSomethingElse() {
        var words = "said '; DROP TABLE deal; -- <b>hi</b> <!channel> @everyone 👍 שלום";

        assertThat(FollowUpLine.read(words, MONDAY).said()).isEqualTo(words);
    }
}
