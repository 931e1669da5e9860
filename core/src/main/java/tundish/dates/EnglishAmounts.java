package tundish.dates;

import static tundish.dates.EnglishWords.NUMBER;
import static tundish.dates.Strength.ALONE;
import static tundish.dates.Strength.STRONG;
import static tundish.dates.Strength.WEAK;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tundish.dates.Meaning.Amount;

/** “In 3 days”, “two weeks from now”, “within 3 working days”, “3d”. */
final class EnglishAmounts {

    private static final String UNIT =
            "(?:(?:working|business|week) ?days?|days?|weeks?|wks?|fortnights?|months?|quarters?"
                    + "|years?|yrs?|hours?|hrs?|minutes?|mins?)";
    private static final String SHORT_UNIT = "(?:wd|bd|d|w)";
    private static final String ONE = "(?:half an hour|half a year|(?:" + NUMBER + ")[ -]" + UNIT + "|[0-9]{1,3} ?(?:"
            + SHORT_UNIT + "|" + UNIT + "))";
    private static final String SEVERAL = "(?<amount>" + ONE + "(?:(?:,| and|, and)? " + ONE + ")?)(?:'s?|s')?";

    private static final Pattern PART = Pattern.compile(
            "(?:(?<half>half) an? |(?<n>" + NUMBER + ")[ -]?)(?<unit>" + UNIT + "|" + SHORT_UNIT + ")(?![a-z])");

    private static final Pattern SINGULAR = Pattern.compile("(?:day|week|fortnight|month|quarter|year|hour|minute)$");

    static final List<Rule> RULES = List.of(
            Rule.words(
                    STRONG,
                    "(?:in|after)(?: about| around)? " + SEVERAL + "(?: time)?",
                    (match, now) -> ahead(match, false)),
            Rule.words(
                    STRONG,
                    "(?:within|in) (?:the )?(?:next |coming )?" + SEVERAL,
                    (match, now) -> ahead(match, match.group().startsWith("within"))),
            Rule.words(STRONG, "(?:over )?the next " + SEVERAL, (match, now) -> ahead(match, true)),
            Rule.words(
                    STRONG,
                    SEVERAL + " (?:from (?:now|today)|later|hence)",
                    (match, now) -> amount(match, 1, false, false)),
            Rule.words(STRONG, SEVERAL + " ago", (match, now) -> amount(match, -1, false, false)),
            Rule.words(STRONG, "\\+ ?[0-9]{1,3} ?(?:" + SHORT_UNIT + "|" + UNIT + ")", EnglishAmounts::signed),
            Rule.words(
                    STRONG,
                    "(?:on )?(?:the )?next (?:working|business) day",
                    (match, now) -> List.of(new Amount(0, 0, 1, Duration.ZERO, false, false))),
            Rule.words(ALONE, SEVERAL, (match, now) -> amount(match, 1, false, false)),
            Rule.words(WEAK, SEVERAL + " (?:from|after)", (match, now) -> amount(match, 1, true, false)),
            Rule.words(WEAK, SEVERAL + " (?:before|prior to)", (match, now) -> amount(match, -1, true, false)));

    private EnglishAmounts() {}

    private static List<Amount> signed(MatchResult match, Moment now) {
        return amount(match.group(), 1, false, false);
    }

    private static List<Amount> amount(MatchResult match, int sign, boolean anchored, boolean within) {
        return amount(match.group("amount"), sign, anchored, within);
    }

    private static List<Amount> amount(String text, int sign, boolean anchored, boolean within) {
        var sum = new Amount(0, 0, 0, Duration.ZERO, anchored, within);
        var part = PART.matcher(text);
        while (part.find()) {
            sum = plus(sum, sign * count(part), part.group("unit"), part.group("half") != null);
        }
        return List.of(sum);
    }

    /** “In 3 day trials” is no date; “in a day” is one. */
    private static List<Amount> ahead(MatchResult match, boolean within) {
        var wrong = PART.matcher(match.group("amount"))
                .results()
                .anyMatch(part -> count(part) > 1 && isSingular(part.group("unit")));
        return wrong ? List.of() : amount(match, 1, false, within);
    }

    private static boolean isSingular(String unit) {
        return SINGULAR.matcher(unit).find();
    }

    private static int count(MatchResult part) {
        return part.group("half") != null ? 1 : EnglishWords.number(part.group("n"));
    }

    private static Amount plus(Amount sum, int n, String unit, boolean half) {
        var letter = unit.replace(" ", "");
        return switch (letter.replaceAll("s$", "")) {
            case "workingday", "businessday", "weekday", "wd", "bd" -> with(sum, 0, 0, n, Duration.ZERO);
            case "day", "d" -> with(sum, 0, n, 0, Duration.ZERO);
            case "week", "wk", "w" -> with(sum, 0, 7 * n, 0, Duration.ZERO);
            case "fortnight" -> with(sum, 0, 14 * n, 0, Duration.ZERO);
            case "month" -> with(sum, n, 0, 0, Duration.ZERO);
            case "quarter" -> with(sum, 3 * n, 0, 0, Duration.ZERO);
            case "year", "yr" -> with(sum, half ? 6 * n : 12 * n, 0, 0, Duration.ZERO);
            case "hour", "hr" -> with(sum, 0, 0, 0, half ? Duration.ofMinutes(30L * n) : Duration.ofHours(n));
            default -> with(sum, 0, 0, 0, Duration.ofMinutes(n));
        };
    }

    private static Amount with(Amount sum, int months, int days, int workingDays, Duration time) {
        return new Amount(
                sum.months() + months,
                sum.days() + days,
                sum.workingDays() + workingDays,
                sum.time().plus(time),
                sum.anchored(),
                sum.within());
    }
}
