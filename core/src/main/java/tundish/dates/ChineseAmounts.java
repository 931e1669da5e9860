package tundish.dates;

import static tundish.dates.ChineseWords.NOT_AFTER_A_NUMBER;
import static tundish.dates.ChineseWords.NUMBER;
import static tundish.dates.Strength.ALONE;
import static tundish.dates.Strength.STRONG;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import tundish.dates.Meaning.Amount;

/** 三天后, 两周内, 3个工作日后, 过两天, 半小时前. */
final class ChineseAmounts {

    private static final String UNIT = "(?:个(?<more>半)?)?(?<unit>工作日|月|星期|礼拜|季度|小时|钟头|天|日|周|年|分钟|刻钟)";
    private static final String AMOUNT = NOT_AFTER_A_NUMBER + "(?<n>" + NUMBER + "|半)" + UNIT;
    private static final String DIRECTION =
            "(?<direction>(?:之|以|过)?后(?![天端])|(?:之|以)?前(?![往台端天提期面景途进])" + "|(?:之|以)?内(?![部容测存涵]))";

    static final List<Rule> RULES = List.of(
            Rule.chinese(STRONG, "(?:再?过)?" + AMOUNT + DIRECTION, ChineseAmounts::directed),
            Rule.chinese(STRONG, "(?<![超通不经路度])再?过" + AMOUNT + "(?![期费用量])", ChineseAmounts::later),
            Rule.chinese(STRONG, "下一?个工作日", (match, now) -> List.of(new Amount(0, 0, 1, Duration.ZERO, false, false))),
            Rule.chinese(ALONE, AMOUNT, ChineseAmounts::later));

    private ChineseAmounts() {}

    private static List<Amount> later(MatchResult match, Moment now) {
        return match.group("unit").equals("日") ? List.of() : amount(match, 1, false);
    }

    private static List<Amount> directed(MatchResult match, Moment now) {
        var direction = match.group("direction");
        if (direction.endsWith("前")) {
            // 15日前 is “before the 15th”, not “15 days ago”.
            return match.group("unit").equals("日") ? List.of() : amount(match, -1, false);
        }
        return amount(match, 1, direction.endsWith("内"));
    }

    private static List<Amount> amount(MatchResult match, int sign, boolean within) {
        var half = match.group("n").equals("半");
        var n = sign * (half ? 1 : ChineseWords.number(match.group("n")));
        var more = match.group("more") != null;
        var counted = match.group().contains("个");
        return switch (match.group("unit")) {
            case "工作日" -> days(0, 0, n, within);
            case "天", "日" -> half || counted ? List.of() : days(0, n, 0, within);
            case "周", "星期", "礼拜" -> half ? List.of() : days(0, 7 * n, 0, within);
            case "月" -> counted ? months(n, half, more, sign, within) : List.of();
            case "季度" -> counted ? days(3 * n, 0, 0, within) : List.of();
            case "年" -> days(half ? 6 * n : 12 * n, 0, 0, within);
            case "小时", "钟头" -> minutes(half ? 30 * n : 60 * n + (more ? 30 * sign : 0), within);
            case "刻钟" -> minutes(15 * n, within);
            default -> minutes(n, within);
        };
    }

    private static List<Amount> months(int n, boolean half, boolean more, int sign, boolean within) {
        return half ? days(0, 15 * n, 0, within) : days(n, more ? 15 * sign : 0, 0, within);
    }

    private static List<Amount> days(int months, int days, int workingDays, boolean within) {
        return List.of(new Amount(months, days, workingDays, Duration.ZERO, false, within));
    }

    private static List<Amount> minutes(int minutes, boolean within) {
        return List.of(new Amount(0, 0, 0, Duration.ofMinutes(minutes), false, within));
    }
}
