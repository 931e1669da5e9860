package tundish.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.member.Member;
import tundish.message.Reply;
import tundish.operation.Request;
import tundish.testing.TestBot;

class FilesTest {

    private final TestBot bot = new TestBot();

    @BeforeEach
    void filesWereHandedOver() {
        bot.files.put("table", """
                id,customer,stage,value,colour
                1,Acme,Prospect,100,red
                2,Globex,nowhere,100,
                3,Initech,Lead,-3,
                """);
        bot.files.put("dates", "id,customer,expected close\n1,Acme,3/4/2027\n");
    }

    @Test
    void takesAFileInThroughAForm() {
        assertThat(bot.types(bot.grace, "/tundish import")).isEqualTo("""
                [[Import a file]]
                File*: csv xlsx txt
                What the rows are*: (Deals: the funnel table) / History: one row for each stage a deal entered / New leads / Exchange rates: currency, rate, from / Campaigns, with totals of other systems / People: name, e-mail, team
                3/4/2026 reads: month first (3/4 is 4 March) / day first (3/4 is 3 April) / year first (26/3/4 is 4 March)
                Mapping:\s
                Only try, change nothing: -
                [Import]""");
        assertThat(bot.submits(bot.grace, Map.of("file", "table"))).isEqualTo("""
                The file is in
                Created: 1
                Updated: 0
                Unchanged: 0
                Rejected: 2
                ## Rejected rows
                - Line 3, stage “nowhere”: is no stage of this funnel; say in the mapping which one it is
                - Line 4, value “-3”: is negative
                (Columns that were left out: colour)""");
        assertThat(bot.types(bot.tom, "/funnel")).contains("Acme");
    }

    @Test
    void triesAFileFirstAndCarriesItOutAtAButton() {
        bot.types(bot.wang, "/tundish import");
        assertThat(bot.submits(bot.wang, Map.of("file", "table", "dryRun", "yes")))
                .isEqualTo("""
                试运行结果
                新建: 1
                更新: 0
                无变化: 0
                未导入: 2
                ## 未导入的行
                - 第 3 行，stage“nowhere”：不是此漏斗的阶段，请在映射中说明对应哪个阶段
                - 第 4 行，value“-3”：是负数
                (未使用的列：colour)
                [正式导入]""");
        assertThat(bot.types(bot.tom, "/funnel")).doesNotContain("Acme");

        assertThat(bot.presses(bot.wang, "正式导入")).startsWith("文件已导入\n新建: 1\n");
        assertThat(bot.types(bot.tom, "/funnel")).contains("Acme");
        assertThat(bot.files.progress)
                .containsExactly("table: 0 of 3", "table: 3 of 3", "table: 0 of 3", "table: 3 of 3");
    }

    @Test
    void asksHowDatesReadAndKeepsTheFile() {
        bot.types(bot.grace, "/tundish import");
        assertThat(bot.submits(bot.grace, Map.of("file", "dates")))
                .contains("[[Import a file]]\nFile: csv xlsx txt")
                .endsWith(
                        "! dates: In the column “expected close” a date such as 3/4/2027 can be read in more than one way:"
                                + " MM/dd/yyyy = 2027-03-04, dd/MM/yyyy = 2027-04-03. Which one is it?");
        assertThat(bot.submits(bot.grace, Map.of("dates", "dd/MM/yyyy"))).contains("Created: 1");
        assertThat(bot.types(bot.tom, "/deal show Acme")).contains("3 Apr 2027");
    }

    @Test
    void namesTheFileThatSomebodySentWhereItIsAskedAbout() {
        for (var language :
                Map.of(bot.grace, "File: deals.csv", bot.wang, "文件：deals.csv").entrySet()) {
            var who = language.getKey();
            bot.asks(who, new Request.Chosen("tundish", "import", Map.of("file", "table", "fileName", "deals.csv")));
            assertThat(hint(who)).contains("deals.csv");
            assertThat(bot.isLate(who)).contains(language.getValue());
        }
        bot.presses(bot.grace, "Import a file");
        assertThat(hint(bot.grace)).isEqualTo("deals.csv is here already. Hand over another one only to replace it.");
        assertThat(bot.submits(bot.grace, Map.of())).contains("Created: 1");
    }

    private String hint(Member who) {
        return ((Reply.Asked) bot.lastReply(who))
                .form()
                .fields()
                .getFirst()
                .caption()
                .hint();
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        bot.files.put("empty", "\n");
        bot.types(bot.grace, "/tundish import");
        assertThat(bot.submits(bot.grace, Map.of())).endsWith("! file: Something is missing here.");
        assertThat(bot.submits(bot.grace, Map.of("file", "gone")))
                .endsWith("! file: The file is no longer here. Please hand it over again.");
        assertThat(bot.submits(bot.grace, Map.of("file", "empty"))).endsWith("! file: The file is empty.");
        assertThat(bot.submits(bot.grace, Map.of("file", "table", "mapping", "{\"columns\": \"x\"}")))
                .endsWith(
                        "! mapping: I cannot read the mapping at “columns”. Write one line each, such as: Account = customer");
        assertThat(bot.submits(bot.grace, Map.of("file", "table", "mapping", "stage: nowhere = lead\ncolour = need")))
                .contains("Created: 2");
    }

    @Test
    void handsTheFunnelTableOut() {
        bot.types(bot.grace, "/tundish import");
        bot.submits(bot.grace, Map.of("file", "table"));

        assertThat(bot.types(bot.liNa, "/tundish export csv")).isEqualTo("""
                销售漏斗管理表
                共 1 个商机。修改后可以再次导入。
                <销售漏斗管理表-2026-11-23.csv>""");
        assertThat(bot.lastReply(bot.liNa))
                .isInstanceOfSatisfying(
                        Reply.Handed.class,
                        handed ->
                                assertThat(new String(handed.content(), UTF_8)).contains("意向客户,YX20261123001,Acme"));
        assertThat(bot.types(bot.liNa, "/tundish export pdf")).contains("没有“pdf”这种格式，请用 xlsx 或 csv。");
    }

    @Test
    void refusesARepWhoImports() {
        assertThat(bot.types(bot.tom, "/tundish import")).isEqualTo("""
                That is not yours to do
                Only managers, marketers and administrators import files.""");
    }
}
