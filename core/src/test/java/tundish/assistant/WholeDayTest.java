package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.deal.NextAction;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.testing.TestBot;

/** A day is the same day for everybody, wherever it was promised and wherever it is read. */
class WholeDayTest {

    private final TestBot bot = new TestBot();
    private final Member lou = joins("Lou", "America/Los_Angeles");
    private final Member ava = joins("Ava", "Pacific/Auckland");

    private Member joins(String name, String zone) {
        return bot.joins(bot.workspace, name, Role.MANAGER, ZoneId.of(zone), Language.EN);
    }

    @BeforeEach
    void aDealIsOpen() {
        bot.types(bot.tom, "/lead Acme Corp");
    }

    @Test
    void promisedInLosAngelesIsThatDayInShanghaiAndAuckland() {
        assertThat(bot.types(lou, "/followup Acme called, wants a quote, 2026-12-02 send quote"))
                .contains("Due: Wed 2 Dec 2026\n");

        assertThat(bot.types(bot.wang, "/deal show Acme")).contains("send quote（2026年12月2日(周三)前）");
        assertThat(bot.types(ava, "/deal show Acme")).contains("send quote (by Wed 2 Dec 2026)");
        assertThat(bot.types(ava, "/deal edit Acme")).contains("2026-12-02").doesNotContain("2026-12-03");
    }

    @Test
    void promisedInAucklandIsThatDayInLosAngeles() {
        bot.types(ava, "/followup Acme called, wants a quote, 2026-12-02 send quote");

        assertThat(bot.types(lou, "/deal show Acme")).contains("send quote (by Wed 2 Dec 2026)");
        assertThat(bot.types(bot.wang, "/deal show Acme")).contains("2026年12月2日(周三)");
    }

    @Test
    void theLedgerKeepsTheDay() {
        bot.types(lou, "/deal edit Acme");
        bot.submits(lou, Map.of("nextAction", "send quote", "nextActionDue", "2026-12-02"));
        bot.types(lou, "/deal edit Acme");
        bot.submits(lou, Map.of("nextActionDue", "2026-12-04"));

        assertThat(bot.types(ava, "/deal show Acme")).contains("from Wed 2 Dec 2026 to Fri 4 Dec 2026");
    }

    @Test
    void aTimeIsTheReadersTime() {
        bot.types(lou, "/followup Acme called, wants a quote, 2026-12-02 15:00 send quote");

        assertThat(bot.types(ava, "/deal show Acme")).contains("send quote (by Thu 3 Dec 2026, 12:00)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pacific/Honolulu",
                "America/Los_Angeles",
                "America/Sao_Paulo",
                "UTC",
                "Europe/Berlin",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Asia/Shanghai",
                "Australia/Sydney",
                "Pacific/Auckland"
            })
    void everyDayOfAYearIsReadBackWhereverItIsPromised(String zone) {
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            assertThat(NextAction.by("call", day, null, ZoneId.of(zone)).day()).isEqualTo(day);
        }
    }

    @Test
    void theWholeRangeFromTenBehindToThirteenAheadIsReadBack() {
        var day = LocalDate.of(2026, 12, 2);
        for (var minutes = -10 * 60; minutes <= 13 * 60; minutes += 15) {
            var zone = ZoneOffset.ofTotalSeconds(minutes * 60);
            assertThat(NextAction.by("call", day, null, zone).day()).isEqualTo(day);
        }
    }
}
