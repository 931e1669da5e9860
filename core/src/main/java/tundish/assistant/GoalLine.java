package tundish.assistant;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tundish.dates.Moment;
import tundish.member.Member;

/**
 * Takes one typed line about a goal apart, in any order: {@code revenue 10m at 100k, 2027, Grace, 20%, lead 40%, by
 * quarter}. What nothing explains is left, so that it can be named.
 */
final class GoalLine {

    private static final String AMOUNT = "-?(?:[A-Z]{3}\\s?)?[¥￥$€£]?-?\\d+(?:[.,]\\d+)*"
            + "(?:\\s?(?:thousand|million|billion|mn|bn|[kKmMbB]|[百千万亿]+)(?![A-Za-z]))?"
            + "(?:\\s?(?:[A-Z]{3}\\b|(?i:usd|eur|cny|rmb|gbp|jpy|dollars?|euros?|yuan)\\b|美元|欧元|英镑|日元|人民币|元))?";

    private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String LETTER = "[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]";
    private static final String WORD_BEGINS = "(?<!" + LETTER + ")";
    private static final Pattern BETWEEN_COMMAS = Pattern.compile("[,，;；、]");
    private static final Pattern MENTION = Pattern.compile("<@(?<user>[A-Z0-9]{3,20})(?:\\|[^>]{0,80})?>");
    private static final Pattern PEOPLE = Pattern.compile("(?i)(?:people|reps|人员)\\s*[:：]\\s*(?<value>.+)$");
    private static final Pattern FUNNEL =
            Pattern.compile("(?i)(?:in |for )?(?:the )?\\bfunnel\\b\\s*[:：]?\\s*(?<lead>[^,，;；]+)"
                    + "|漏斗\\s*[:：]?\\s*(?<tail>[^,，;；]+)");
    private static final Pattern PART = Pattern.compile(
            "(?i)(?:split )?by (?<en>month|quarter)s?\\b|(?<adverb>monthly|quarterly)|(?:按|逐)(?<zh>月|季度|季(?!节))");
    /** Every goal is split by its people; with weights only where they are named. */
    private static final Pattern BY_PEOPLE = Pattern.compile(
            "(?i)(?:split )?(?:and )?by (?:reps?|people|person|salesperson|owners?)\\b|按(?:负责人|人员|个人|销售(?!额)|人)");

    private static final Pattern SEASON =
            Pattern.compile("(?i)(?:by )?(?:last year['’]?s )?season\\b|按(?:去年)?(?:的)?季节|按去年");
    private static final Pattern EVEN = Pattern.compile("(?i)\\bevenly\\b|\\beven\\b|平均分配?|均分");
    private static final Pattern WEIGHTS = Pattern.compile(
            "(?i)(?:weights?|权重)?\\s*[:：]?\\s*(?<value>\\d+(?:\\.\\d+)?(?:\\s?[/:：]\\s?\\d+(?:\\.\\d+)?)+)");
    private static final Pattern RATE =
            Pattern.compile("(?<stage>[\\p{L}_-]*)\\s*[:：=]?\\s*(?<rate>-?\\d+(?:[.,]\\d+)?)\\s*[%％]");
    private static final Pattern SIZE = Pattern.compile(
            "(?:(?i:\\bat|deal size(?: of)?|average(?: deal)?(?: size)?|avg)|客单价|平均单价|均价|单价|平均每单|每单)\\s*[:：]?\\s*(?<lead>"
                    + AMOUNT + ")(?:\\s*(?i:each|a deal|per deal))?|(?<tail>" + AMOUNT
                    + ")\\s*(?:(?i:each|a deal|per deal|apiece)|/?每?一?单均?价?(?=$|[\\s,，;；]))");
    private static final Pattern COUNT =
            Pattern.compile("(?i)(?<lead>-?\\d+(?:[.,]\\d+)*)\\s*(?:won deals?|deals?|wins|customers?|个客户|个成交|[单笔])"
                    + "|(?:won deals?|成交数?|赢单数?)\\s*[:：]?\\s*(?<tail>-?\\d+(?:[.,]\\d+)*)");
    private static final Pattern VALUE = Pattern.compile(AMOUNT);
    private static final Pattern REVENUE = Pattern.compile("(?i)\\b(?:revenue|sales|turnover)\\b|销售额|营业额|营收|收入|业绩");
    private static final Pattern OWNER =
            Pattern.compile("(?i)(?:\\bowner\\b|\\bowned by\\b|负责人)\\s*[:：]?\\s*@?(?<name>[^,，;；]+)");
    private static final Pattern MYSELF = Pattern.compile("(?i)\\bme\\b|我");
    private static final Pattern NOISE = Pattern.compile(
            "(?i)\\b(?:of|a|an|the|is|are|in|with|at|for|by|to|from|until|and|goal|target|value|deadline|period|owner|split|year|rate"
                    + "|win|won)\\b|目标|截止|期限|金额|负责人|每年|年度|全年|由|到|至|从|自|在|为|是|的|负责|转化率|赢单率|[\\s,，;；、。.:：~～–—-]+");

    private final Map<String, String> fields = new HashMap<>();
    private String rest;

    private GoalLine(String line) {
        this.rest = line;
    }

    /** The fields of the form that the line fills in; {@code rest} is what nobody understands. */
    static Map<String, String> read(String line, List<Member> members, Moment now) {
        var reader = new GoalLine(withNames(line, members));
        reader.take(members, now);
        return reader.fields;
    }

    /** People as Slack names them, by their names. */
    private static String withNames(String line, List<Member> members) {
        return MENTION.matcher(line)
                .replaceAll(mention -> Matcher.quoteReplacement(members.stream()
                        .filter(member -> member.accounts().stream()
                                .anyMatch(account -> account.user().equals(mention.group(1))))
                        .map(Member::name)
                        .findFirst()
                        .orElse(mention.group())));
    }

    private void take(List<Member> members, Moment now) {
        take("people", PEOPLE, match -> match.group("value"));
        take("funnel", FUNNEL, GoalLine::either);
        days(now);
        rest = BY_PEOPLE.matcher(rest).replaceAll(" , ");
        take("part", PART, GoalLine::part);
        take("weights", WEIGHTS, match -> match.group("value"));
        take("weights", SEASON, _ -> "season");
        take("weights", EVEN, _ -> "even");
        rates();
        take("dealSize", SIZE, GoalLine::either);
        if (take("value", COUNT, GoalLine::either)) {
            fields.put("measure", "won");
        }
        take("value", VALUE, Matcher::group);
        take("measure", REVENUE, _ -> "revenue");
        owner(members);
        fields.put("rest", NOISE.matcher(rest).replaceAll(" ").strip());
    }

    private boolean take(String field, Pattern pattern, Function<Matcher, String> value) {
        var match = pattern.matcher(rest);
        if (fields.containsKey(field) || !match.find()) {
            return false;
        }
        fields.put(field, value.apply(match).strip());
        rest = rest.substring(0, match.start()) + " , " + rest.substring(match.end());
        return true;
    }

    private static String either(Matcher match) {
        return match.group("lead") == null ? match.group("tail") : match.group("lead");
    }

    private static String part(Matcher match) {
        var word = Optional.ofNullable(match.group("en"))
                .or(() -> Optional.ofNullable(match.group("adverb")))
                .orElseGet(() -> match.group("zh"));
        return word.startsWith("month") || word.equals("月") ? "month" : "quarter";
    }

    private void days(Moment now) {
        GoalDays.find(rest, now).ifPresent(found -> {
            fields.put(
                    "period",
                    found.from() == null ? found.deadline().toString() : found.from() + " to " + found.deadline());
            rest = found.rest();
        });
    }

    /** Every rate, with the word before it. */
    private void rates() {
        var match = RATE.matcher(rest);
        var rates = new StringBuilder();
        while (match.find()) {
            rates.append(rates.isEmpty() ? "" : "; ").append(match.group().strip());
        }
        if (!rates.isEmpty()) {
            fields.put("rates", rates.toString());
            rest = RATE.matcher(rest).replaceAll(" , ");
        }
    }

    private void owner(List<Member> members) {
        var named = members.stream()
                .filter(member -> !member.name().isBlank())
                .filter(member -> whole(member.name()).matcher(rest).find())
                .max(comparingInt(member -> member.name().length()));
        if (named.isPresent()) {
            fields.put("owner", "member:" + named.get().id().number());
            rest = whole(named.get().name()).matcher(rest).replaceFirst(" , ");
        } else {
            take("owner", OWNER, match -> match.group("name"));
            take("owner", MYSELF, _ -> "me");
            partOfAName(members);
        }
    }

    /** A name that is not a part of a longer word: there is no Tom in “custom”. Chinese has no spaces between words. */
    private static Pattern whole(String name) {
        return Pattern.compile("@?" + WORD_BEGINS + Pattern.quote(name) + "(?!" + LETTER + ")", IGNORING_CASE);
    }

    /** Words between commas that are part of somebody's name; of whose, is for the look-up of all commands to say. */
    private void partOfAName(List<Member> members) {
        if (fields.containsKey("owner")) {
            return;
        }
        BETWEEN_COMMAS
                .splitAsStream(rest)
                .map(words -> NOISE.matcher(words).replaceAll(" ").strip().replaceFirst("^@", ""))
                .filter(words -> !words.isEmpty())
                .filter(words -> members.stream().anyMatch(member -> isPart(words, member.name())))
                .findFirst()
                .ifPresent(words -> {
                    fields.put("owner", words);
                    rest = rest.replaceFirst("@?" + Pattern.quote(words), " , ");
                });
    }

    /** Whether a word of the name begins with these words. */
    private static boolean isPart(String words, String name) {
        return Pattern.compile(WORD_BEGINS + Pattern.quote(words), IGNORING_CASE)
                .matcher(name)
                .find();
    }
}
