package tundish.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.calendar.Calendars;

/** Said on Wednesday, 4 March 2026, at 10:00 in Shanghai, with China's holidays. */
class DatesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today                            | 2026-03-04
            tomorrow                         | 2026-03-05
            tmrw                             | 2026-03-05
            day after tomorrow               | 2026-03-06
            tonight                          | 2026-03-04 19:00
            this afternoon                   | 2026-03-04 14:00
            tomorrow morning                 | 2026-03-05 09:00
            yesterday                        | 2026-03-03
            Mon                              | 2026-03-09
            Weds                             | 2026-03-11
            wednesday                        | 2026-03-11
            Thurs                            | 2026-03-05
            on sat                           | 2026-03-07
            Friday                           | 2026-03-06
            this Friday                      | 2026-03-06
            this Monday                      | 2026-03-02
            next Friday                      | 2026-03-13
            next Wed 3pm                     | 2026-03-11 15:00
            Wed next week at 3               | 2026-03-11 15:00
            last Friday                      | 2026-02-27
            coming Tuesday                   | 2026-03-10
            by Friday                        | 2026-03-06 limit
            due Fri                          | 2026-03-06 limit
            no later than next Friday        | 2026-03-13 limit
            in 3 days                        | 2026-03-07
            in two weeks                     | 2026-03-18
            in a couple of weeks             | 2026-03-18
            two weeks from now               | 2026-03-18
            a week from Friday               | 2026-03-13
            two days before the 20th         | 2026-03-18
            3d                               | 2026-03-07
            2w                               | 2026-03-18
            2 weeks                          | 2026-03-18
            in 3d                            | 2026-03-07
            in 3 working days                | 2026-03-09 counted
            in three business days           | 2026-03-09 counted
            within 3 working days            | 2026-03-09 limit counted
            within 24 hours                  | 2026-03-05 10:00 limit
            in half an hour                  | 2026-03-04 10:30
            in 2 hours                       | 2026-03-04 12:00
            3 days ago                       | 2026-03-01
            in 10 min                        | 2026-03-04 10:10
            next business day                | 2026-03-05 counted
            next  friday                     | 2026-03-13
            first thing tomorrow             | 2026-03-05 09:00
            Friday cob                       | 2026-03-06 limit
            Q1 2027                          | 2027-01-01 QUARTER
            Wednesday the 18th               | 2026-03-18
            end of month                     | 2026-03-31
            by the end of the month          | 2026-03-31 limit
            by end of next month             | 2026-04-30 limit
            eom                              | 2026-03-31
            month-end                        | 2026-03-31
            mid-month                        | 2026-03-15
            mid March                        | 2026-03-15
            beginning of next month          | 2026-04-01
            early next week                  | 2026-03-09
            end of next week                 | 2026-03-13
            end of the week                  | 2026-03-06
            EOD                              | 2026-03-04 limit
            by EOD Friday                    | 2026-03-06 limit
            end of Q2                        | 2026-06-30
            end Q2                           | 2026-06-30
            late march                       | 2026-03-31
            end of may                       | 2026-05-31
            by end of quarter                | 2026-03-31 limit
            end of the year                  | 2026-12-31
            this week                        | 2026-03-06 WEEK limit
            next week                        | 2026-03-09 WEEK
            the week after next              | 2026-03-16 WEEK
            next month                       | 2026-04-01 MONTH
            in June                          | 2026-06-01 MONTH
            by May                           | 2026-05-01 MONTH limit
            May 2027                         | 2027-05-01 MONTH
            next quarter                     | 2026-04-01 QUARTER
            in Q3                            | 2026-07-01 QUARTER
            next year                        | 2027-01-01 YEAR
            weekend                          | 2026-03-07
            the second Monday of next month  | 2026-04-13
            last Friday of the month         | 2026-03-27
            2026-12-01                       | 2026-12-01
            2026/12/1                        | 2026-12-01
            2026-12-01T15:30                 | 2026-12-01 15:30
            2026-12-01 15:30                 | 2026-12-01 15:30
            1 Dec                            | 2026-12-01
            1st of December                  | 2026-12-01
            Dec 1st 2026                     | 2026-12-01
            December 1, 2027                 | 2027-12-01
            Mar 3                            | 2027-03-03
            March 4                          | 2026-03-04
            may 5                            | 2026-05-05
            Tuesday, 5 May, 3pm              | 2026-05-05 15:00
            1-Dec-2026                       | 2026-12-01
            1.12.2026                        | 2026-12-01
            31.12.                           | 2026-12-31
            12.31.                           | 2026-12-31
            12/1                             | 2026-12-01
            31/12                            | 2026-12-31
            03/04/2026                       | 2026-03-04
            13/04/2026                       | 2026-04-13
            20261201                         | 2026-12-01
            the 20th                         | 2026-03-20
            on the 2nd                       | 2026-04-02
            the 20th of next month           | 2026-04-20
            3pm                              | 2026-03-04 15:00
            9am                              | 2026-03-05 09:00
            tomorrow 15:00                   | 2026-03-05 15:00
            tomorrow at 9:30 am              | 2026-03-05 09:30
            noon tomorrow                    | 2026-03-05 12:00
            tomorrow at half past three      | 2026-03-05 15:30
            quarter to nine on Friday        | 2026-03-06 08:45
            at 3 on Friday                   | 2026-03-06 15:00
            Friday at 9                      | 2026-03-06 09:00
            Friday 3-4pm                     | 2026-03-06 15:00
            3 o'clock tomorrow               | 2026-03-05 15:00
            in 3 days at 4pm                 | 2026-03-07 16:00
            Feb 30                           |
            31 Feb 2026                      |
            """)
    void readsEnglish(String phrase, String expected) {
        assertThat(whole(phrase)).isEqualTo(expected == null ? "none" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            今天              | 2026-03-04
            明天              | 2026-03-05
            后天              | 2026-03-06
            大后天            | 2026-03-07
            明晚              | 2026-03-05 19:00
            今晚8点           | 2026-03-04 20:00
            今晚12点          | 2026-03-05 00:00
            明早9点           | 2026-03-05 09:00
            昨天              | 2026-03-03
            周三              | 2026-03-11
            周五              | 2026-03-06
            周五前            | 2026-03-06 limit
            周五下班前        | 2026-03-06 limit
            这周五            | 2026-03-06
            本周五            | 2026-03-06
            下周三            | 2026-03-11
            下周三下午3点     | 2026-03-11 15:00
            下週三下午三點    | 2026-03-11 15:00
            下周三下午3点半   | 2026-03-11 15:30
            下下周一          | 2026-03-16
            上周五            | 2026-02-27
            下星期五上午      | 2026-03-13 09:00
            禮拜五            | 2026-03-06
            周五晚8点         | 2026-03-06 20:00
            周末              | 2026-03-07
            下周              | 2026-03-09 WEEK
            下周前            | 2026-03-09 WEEK limit
            下周内            | 2026-03-13 WEEK limit
            本周内            | 2026-03-06 WEEK limit
            本周              | 2026-03-06 WEEK limit
            下周初            | 2026-03-09
            下周一起开会      | 2026-03-09 WEEK
            月底前            | 2026-03-31 limit
            月底              | 2026-03-31
            本月底            | 2026-03-31
            月初              | 2026-04-01
            月中              | 2026-03-15
            下个月初          | 2026-04-01
            下个月            | 2026-04-01 MONTH
            下月15号          | 2026-04-15
            下个月20号前      | 2026-04-20 limit
            5月底             | 2026-05-31
            12月份            | 2026-12-01 MONTH
            明年3月           | 2027-03-01 MONTH
            明年初            | 2027-01-01
            年底前            | 2026-12-31 limit
            季度末            | 2026-03-31
            下季度            | 2026-04-01 QUARTER
            三季度末          | 2026-09-30
            三天后            | 2026-03-07
            3天后下午3点      | 2026-03-07 15:00
            两周后            | 2026-03-18
            三个月后          | 2026-06-04
            半个月后          | 2026-03-19
            半年后            | 2026-09-04
            过两天            | 2026-03-06
            三天内            | 2026-03-07 limit
            3个工作日后       | 2026-03-09 counted
            三个工作日内      | 2026-03-09 limit counted
            3个工作日         | 2026-03-09 counted
            两小时后          | 2026-03-04 12:00
            半小时后          | 2026-03-04 10:30
            3天前             | 2026-03-01
            12月1日           | 2026-12-01
            12月1日前         | 2026-12-01 limit
            12月1号上午十点半 | 2026-12-01 10:30
            2026年12月1日     | 2026-12-01
            二零二六年十二月一日 | 2026-12-01
            十二月二十五号    | 2026-12-25
            明年3月1日        | 2027-03-01
            3月6日（周五）下午2点 | 2026-03-06 14:00
            15号              | 2026-03-15
            15日前            | 2026-03-15 limit
            3号               | 2026-04-03
            三点              | 2026-03-04 15:00
            明天三点          | 2026-03-05 15:00
            明天下午3点一刻   | 2026-03-05 15:15
            明天15:30         | 2026-03-05 15:30
            明天中午          | 2026-03-05 12:00
            后天上午10点到11点 | 2026-03-06 10:00
            最迟周五          | 2026-03-06 limit
            最晚下周二        | 2026-03-10 limit
            周三14点          | 2026-03-11 14:00
            周三三点          | 2026-03-11 15:00
            晚8点             | 2026-03-04 20:00
            明天一早          | 2026-03-05 08:00
            本月15日          | 2026-03-15
            周五15号          | 2026-03-15
            3月15下午         | 2026-03-15 14:00
            3-15              | 2026-03-15
            下个工作日        | 2026-03-05 counted
            第二季度          | 2026-04-01 QUARTER
            明年              | 2027-01-01 YEAR
            截至3月20日       | 2026-03-20 limit
            下周三3pm         | 2026-03-11 15:00
            """)
    void readsChinese(String phrase, String expected) {
        assertThat(phrase.equals("下周一起开会") ? first(phrase) : whole(phrase)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme 2 seats",
                "call 3 people",
                "version 2.5",
                "version 1.12. is out",
                "may want a demo",
                "customer 1 may want a demo",
                "sat with the CFO",
                "sun energy",
                "march on",
                "mon ami",
                "Mondays are bad",
                "every Friday",
                "each Monday at 9",
                "Black Friday campaign",
                "uses Monday.com",
                "April will call",
                "5 seats at 300",
                "at 5 % discount",
                "3 days of training",
                "a 3 day trial",
                "in 2 week sprints",
                "3D printers",
                "24/7 support",
                "50/50",
                "1/2 price",
                "12/1 discount",
                "10% off",
                "$12.50",
                "€3/4",
                "call +49 30 1234 5678",
                "138-0013-8000",
                "010-6512-3456",
                "010-12-01-2026-7",
                "10.1.20.5",
                "invoice 20261201",
                "room 12/4",
                "version 2026.1.2",
                "4db18c08-8657-469f-9feb-28c0532b2e86",
                "PO 12/34",
                "room 5 May Street",
                "twice a week",
                "the 3rd floor",
                "the 21st century",
                "the 5th call",
                "first call went well",
                "one of a kind",
                "good morning",
                "end of discussion",
                "early adopters",
                "late payer",
                "a quarter of the seats",
                "Q3 numbers",
                "year of the horse",
                "this may work",
                "won the deal",
                "in the end may want a demo",
                "prices for sun energy",
                "running late at 3",
                "end march",
                "they need 9a and 3p plugs",
                "x",
                "买2套",
                "三个客户",
                "一点问题",
                "有一点问题",
                "客户提了三点要求",
                "半天吊胃口",
                "两周三次",
                "每周一例会",
                "每月15号付款",
                "每周五下午",
                "每天下午3点例会",
                "每两周一次",
                "隔周三",
                "说明文档已发",
                "三点水",
                "过几天",
                "每个星期一",
                "一号楼",
                "3号线",
                "第3号方案",
                "三个月账期",
                "交期3个工作日",
                "培训3天",
                "打了三折",
                "目前日销量不错",
                "今后会合作",
                "以后天天联系",
                "声明日期不对",
                "早上好",
                "下午茶",
                "晚点联系",
                "生日",
                "工作日",
                "现在用竞品",
                "周期长",
                "周总来电",
                "农历十月初一",
                "",
                "   ",
                "🎉",
                "，。"
            })
    void findsNoDateWhereThereIsNone(String text) {
        assertThat(all(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme called, wants a demo, next Wed 3pm send quote | next Wed 3pm | 2026-03-11 15:00 | Acme called, wants a demo, send quote
            华东机械 电话沟通,客户要方案对比,下周三下午3点发报价  | 下周三下午3点 | 2026-03-11 15:00 | 华东机械 电话沟通,客户要方案对比,发报价
            send quote by Friday                               | by Friday    | 2026-03-06 limit | send quote
            call back mon                                      | mon          | 2026-03-09       | call back
            Call Acme Wed                                      | Wed          | 2026-03-11       | Call Acme
            send quote on 12/1, please                         | on 12/1      | 2026-12-01       | send quote, please
            在周五前发合同                                      | 在周五前      | 2026-03-06 limit | 发合同
            周五前往客户现场                                    | 周五          | 2026-03-06       | 前往客户现场
            客户周五下午3点左右到访                              | 周五下午3点左右 | 2026-03-06 15:00 | 客户到访
            下周三个客户要拜访                                  | 下周          | 2026-03-09 WEEK  | 三个客户要拜访
            推迟到下周三                                        | 下周三        | 2026-03-11       | 推迟到
            本月中标                                            | 本月          | 2026-03-31 MONTH limit | 中标
            ＮＥＸＴ　ＷＥＤ ３ｐｍ call                          | ＮＥＸＴ　ＷＥＤ ３ｐｍ | 2026-03-11 15:00 | call
            it is late, tomorrow then                          | tomorrow     | 2026-03-05       | it is late, then
            send quote, tomorrow                               | tomorrow     | 2026-03-05       | send quote
            10:30 tomorrow, not later                          | 10:30 tomorrow | 2026-03-05 10:30 | not later
            """)
    void findsTheDateInASentenceAndCutsItOut(String text, String phrase, String expected, String rest) {
        var found = Dates.first(text, now()).orElseThrow();

        assertThat(found.in(text)).isEqualTo(phrase);
        assertThat(shown(found)).isEqualTo(expected);
        assertThat(found.cutFrom(text)).isEqualTo(rest);
    }

    @Test
    void findsSeveralDatesInTheirOrder() {
        assertThat(all("met yesterday, quote by Friday, 下周三签约, back in 2 weeks"))
                .isEqualTo("""
                yesterday: 2026-03-03
                by Friday: 2026-03-06 limit
                下周三: 2026-03-11
                in 2 weeks: 2026-03-18""");
    }

    @Test
    void theOrderDecidesOnlyWhatCanBeReadInTwoWays() {
        assertThat(shown("03/04/2026", DateOrder.MONTH_FIRST)).isEqualTo("2026-03-04");
        assertThat(shown("03/04/2026", DateOrder.DAY_FIRST)).isEqualTo("2026-04-03");
        assertThat(shown("31/12", DateOrder.MONTH_FIRST)).isEqualTo("2026-12-31");
        assertThat(shown("12/31", DateOrder.DAY_FIRST)).isEqualTo("2026-12-31");
        assertThat(shown("2026-12-01", DateOrder.DAY_FIRST)).isEqualTo("2026-12-01");
    }

    @Test
    void countsWorkingDaysInTheSpeakersCalendar() {
        var beforeSpringFestival = moment("2026-02-13T10:00", DateOrder.DAY_FIRST);

        assertThat(shown(Dates.whole("三个工作日后", beforeSpringFestival).orElseThrow()))
                .isEqualTo("2026-02-25 counted");
    }

    @Test
    void theDayIsTheSpeakersAlsoWhereItIsAnotherElsewhere() {
        var lateInLondon = new Moment(
                LocalDateTime.parse("2026-03-04T23:30")
                        .atZone(ZoneId.of("Europe/London"))
                        .toInstant(),
                SHANGHAI,
                Calendars.builtIn().of("CN"),
                DateOrder.DAY_FIRST);

        assertThat(shown(Dates.whole("tomorrow", lateInLondon).orElseThrow())).isEqualTo("2026-03-06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "a ",
                "一",
                "next ",
                "1/",
                "十二月",
                "twenty ",
                "end of ",
                "的",
                " ",
                ", at ",
                "1:",
                "周",
                "3 days and ",
                "第",
                "12."
            })
    void tenThousandCharactersOfTheSameKindTakeNoTime(String piece) {
        var text = piece.repeat(10_000 / piece.length());

        assertThat(Dates.find(text + "x tomorrow", now()).getLast().date()).isEqualTo("2026-03-05");
    }

    private static String whole(String text) {
        return Dates.whole(text, now()).map(DatesTest::shown).orElse("none");
    }

    private static String first(String text) {
        return Dates.first(text, now()).map(DatesTest::shown).orElse("none");
    }

    private static String shown(String text, DateOrder order) {
        return shown(Dates.whole(text, moment("2026-03-04T10:00", order)).orElseThrow());
    }

    private static String all(String text) {
        return Dates.find(text, now()).stream()
                .map(found -> found.in(text) + ": " + shown(found))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(DatePhrase found) {
        return DAY.format(found.date())
                + (found.time() == null ? "" : " " + found.time())
                + (found.grain() == Grain.DAY ? "" : " " + found.grain())
                + (found.deadline() ? " limit" : "")
                + (found.workingDays() ? " counted" : "");
    }

    private static Moment now() {
        return moment("2026-03-04T10:00", DateOrder.MONTH_FIRST);
    }

    private static Moment moment(String local, DateOrder order) {
        return new Moment(
                LocalDateTime.parse(local).atZone(SHANGHAI).toInstant(),
                SHANGHAI,
                Calendars.builtIn().of("CN"),
                order);
    }
}
