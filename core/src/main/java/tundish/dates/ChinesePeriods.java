package tundish.dates;

import static tundish.dates.ChineseWords.NOT_AFTER_A_NUMBER;
import static tundish.dates.ChineseWords.WEEK;
import static tundish.dates.ChineseWords.WHICH;
import static tundish.dates.Strength.AFTER_A_LEAD;
import static tundish.dates.Strength.STRONG;
import static tundish.dates.Strength.WEAK;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.MatchResult;
import tundish.dates.Meaning.Edge;

/** 下周, 月底, 下个月初, 3月份, 三季度末, 明年初. */
final class ChinesePeriods {

    /** The edge of a period, unless its character begins another word: 本月中标, 下周初步. */
    private static final String EDGE = "(?<edge>初(?![步次审始级稿衷版期创验中])|中(?:旬|(?![标午国心间信石铁秋文英学小型期层部方兴车粮断止选介]))"
            + "|上旬|下旬|底(?![层价线部下稿座盘气薪图])|末(?![端班尾次]))";

    private static final String MONTH = "(?<month>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])月份?";
    private static final String QUARTER = "(?:第?(?<q>[一二三四1-4])季度?|q(?<letter>[1-4]))";
    private static final String NO_DAY = "(?![0-9零一二三四五六七八九十])";

    static final List<Rule> RULES = List.of(
            Rule.chinese(STRONG, WHICH + WEEK + "(?!期(?![待望间])|末|[边围])" + EDGE + "?", ChinesePeriods::week),
            Rule.chinese(STRONG, WHICH + "月份?的?" + EDGE + "?", ChinesePeriods::month),
            Rule.chinese(STRONG, "(?<![0-9一二三四五六七八九十两几个每])月" + EDGE, ChinesePeriods::openMonth),
            Rule.chinese(
                    STRONG,
                    NOT_AFTER_A_NUMBER + ChineseDays.YEAR + "?" + MONTH + "(?:的?" + EDGE + ")?" + NO_DAY,
                    ChinesePeriods::namedMonth),
            Rule.chinese(STRONG, WHICH + "季度?" + EDGE + "?", ChinesePeriods::quarter),
            Rule.chinese(STRONG, "季度?(?<edge>初|中|末|底)", ChinesePeriods::openQuarter),
            Rule.chinese(STRONG, NOT_AFTER_A_NUMBER + QUARTER + EDGE, ChinesePeriods::namedQuarter),
            Rule.chinese(AFTER_A_LEAD, NOT_AFTER_A_NUMBER + QUARTER + "(?<edge>)", ChinesePeriods::namedQuarter),
            Rule.chinese(
                    STRONG,
                    "(?:(?<yr>今|明|后|去|本|下)|" + NOT_AFTER_A_NUMBER + "(?<y>20[0-9]{2}))年" + EDGE,
                    ChinesePeriods::year),
            Rule.chinese(STRONG, "(?<![今以之最])(?<yr>明|后)年(?![度报会终龄轻])(?<edge>)(?<y>)", ChinesePeriods::year),
            Rule.chinese(WEAK, "(?<yr>今|去|本|下|这一?)年(?![度报会终龄轻])(?<edge>)(?<y>)", ChinesePeriods::year),
            Rule.chinese(STRONG, "(?<![0-9零一二三四五六七八九十两几半每成往当同近多周])年(?<edge>初|中|末|底)", ChinesePeriods::openYear));

    private ChinesePeriods() {}

    private static List<Meaning> week(MatchResult match, Moment now) {
        return around(Grain.WEEK, match, now);
    }

    private static List<Meaning> month(MatchResult match, Moment now) {
        return around(Grain.MONTH, match, now);
    }

    private static List<Meaning> quarter(MatchResult match, Moment now) {
        return around(Grain.QUARTER, match, now);
    }

    private static List<Meaning> around(Grain grain, MatchResult match, Moment now) {
        return at(Period.around(now.today(), grain, ChineseWords.later(match.group("which"))), match);
    }

    private static List<Meaning> openMonth(MatchResult match, Moment now) {
        return at(Period.open(now.today(), Grain.MONTH), match);
    }

    private static List<Meaning> openQuarter(MatchResult match, Moment now) {
        return at(Period.open(now.today(), Grain.QUARTER), match);
    }

    private static List<Meaning> openYear(MatchResult match, Moment now) {
        return at(Period.open(now.today(), Grain.YEAR), match);
    }

    private static List<Meaning> namedMonth(MatchResult match, Moment now) {
        var month = Month.of(ChineseWords.number(match.group("month")));
        var year = ChineseDays.year(match, now);
        return at(year == null ? Days.month(now, month) : Days.month(year, month), match);
    }

    private static List<Meaning> namedQuarter(MatchResult match, Moment now) {
        var character = match.group("q");
        return at(Days.quarter(now, ChineseWords.number(character == null ? match.group("letter") : character)), match);
    }

    private static List<Meaning> year(MatchResult match, Moment now) {
        var word = match.group("yr");
        var year = word == null
                ? Integer.parseInt(match.group("y"))
                : now.today().getYear() + ChineseDays.yearsLater(word);
        return at(new Period(Grain.YEAR, LocalDate.of(year, 1, 1), false), match);
    }

    private static List<Meaning> at(Period period, MatchResult match) {
        var edge = match.group("edge");
        if (edge == null || edge.isEmpty()) {
            return List.of(period);
        }
        return switch (edge) {
            case "初", "上旬" -> List.of(period, Edge.START);
            case "底", "末" -> List.of(period, Edge.END);
            case "下旬" -> List.of(Meaning.Day.of(period.start().withDayOfMonth(21)));
            default -> List.of(period, Edge.MIDDLE);
        };
    }
}
