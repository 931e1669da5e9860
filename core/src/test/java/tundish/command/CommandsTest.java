package tundish.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tundish.testing.TestBot;

class CommandsTest {

    private static Stream<String> names() {
        return Commands.ALL.stream().flatMap(command -> command.names().stream());
    }

    @Test
    void noNameMeansTwoCommands() {
        assertThat(names()).doesNotHaveDuplicates();
    }

    /** A second word that is a name of its own would be read for the command. */
    @Test
    void aNameIsOneWord() {
        assertThat(names()).allMatch(name -> name.matches("\\p{L}+"));
    }

    @ParameterizedTest
    @CsvSource({
        "/例会, /周会",
        "/例会, /周例会",
        "/例会, /周报",
        "/漏斗 我的, /销售漏斗 我的",
        "/漏斗 报告 本月, /管道 报告 本月",
        "/目标, /销售目标",
        "/活动 报告 本月, /市场活动 报告 本月",
        "/活动, /营销活动",
        "/商机 查看 Acme, /机会 查看 Acme",
        "/线索, /新线索",
        "/跟进, /跟进记录"
    })
    void whateverATeamCallsItDoesTheSame(String usual, String also) {
        var bot = new TestBot();
        bot.types(bot.liNa, "/线索 Acme，需要50个账号");
        assertThat(bot.types(bot.liNa, also))
                .isEqualTo(bot.types(bot.liNa, usual))
                .doesNotContain("这个命令");
    }

    @Test
    void theMeetingTakesItsWordsByEachName() {
        var bot = new TestBot();
        assertThat(bot.types(bot.wang, "/周会 决定 由李娜周五前准备案例"))
                .isEqualTo(new TestBot().types(bot.wang, "/例会 决定 由李娜周五前准备案例"))
                .contains("由李娜");
    }

    @Test
    void aNameThatIsNoneIsStillAnsweredWithTheClosest() {
        var bot = new TestBot();
        assertThat(bot.types(bot.liNa, "/周汇")).contains("/sync");
    }
}
