package tundish.assistant;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tundish.deal.Deal;
import tundish.deal.Likeness;
import tundish.deal.Searchable;

/** How customers' names stand in a line: where one may end, and what only looks like its end. */
final class FollowUpNames {

    /** In a longer beginning nobody looks for a name. */
    private static final int LONGEST = 60;

    private static final int MOST_WORDS = 10;

    private static final Pattern ZONE_END = Pattern.compile("[,，;；。、!！?？\\n:：]|\\.\\s|\\s[–—-]{1,2}\\s");

    private static final Pattern TOKEN = Pattern.compile(
            "\\p{IsHan}|[\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|[^\\s\\p{L}\\p{N}]");

    /** Words that no name holds but that follow one. */
    private static final Pattern VERB = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:call(?:s|ed|ing)?|phoned?|rang|telephoned|met|meets?|meeting|visit(?:s|ed)?|demo|lunch|e-?mail(?:s|ed)?|mailed|texted|messaged|whatsapp(?:ed)?|wechat"
                    + "|wants?|wanted|needs?|needed|asks?|asked|says?|said|told|tells|likes?|liked|is|are|was|were|has|have|had|will|would|can|could|wrote|writes|sent|sends|signed|agreed|agrees|rejected"
                    + "|replied|answered|confirmed|confirms|decided|decides|accepted|ordered|chose|postponed|complained|still|now|today|yesterday|tomorrow|next|no|not|by|on|in|at|about|re|and|then|to|from|with|via|for|also|just|very|ok|okay)(?![\\p{L}\\p{N}])"
                    + "|电话|通话|致电|来电|去电|回电|打来|打电话|拜访|走访|上门|见面|会面|面谈|开会|会议|邮件|电邮|微信|短信|消息|钉钉|沟通|联系|表示|反馈|要求|想要|希望|需要|询问|咨询|确认|同意|回复|客户|对方"
                    + "|今天|昨天|明天|后天|刚才|刚刚|上午|下午|下周|本周",
            CASE_INSENSITIVE);

    private static final Pattern CHINESE_END = Pattern.compile(
            "^(?:[说称要想问已刚在的对还正将会约嫌]|那边|方面|这边|考虑|决定|认可|打算|计划|准备|签|付款|采购|觉得|认为|没|不|\\p{IsHan}{1,2}(?:总|经理|工|先生|女士|老师|主任|厂长|董|部长|科长|主管|院长|校长))");

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "^[\\s,]*(?:(?:inc|ltd|llc|gmbh|co|corp|corporation|company|limited|ag|plc|bv|kg|srl|pty)(?![\\p{L}\\p{N}])\\.?|股份有限公司|有限责任公司|有限公司|公司)",
            CASE_INSENSITIVE);

    private static final Pattern COMPANY_WORD = Pattern.compile(
            "(?i)labs?|group|holdings?|industries|systems?|technolog(?:y|ies)|tech|solutions?|bank|international|software|services?|partners?|consulting|logistics|energy|media|foods?|motors?|robotics"
                    + "|health|capital|networks?|works|studios?|digital|global|europe|asia|america|china|uk|usa");

    private static final Pattern CHINESE_COMPANY =
            Pattern.compile("^(?:集团|分公司|子公司|科技|电子|电器|贸易|实业|控股|股份|工业|制造|销售|国际|重工|装备|仪表|电气|股份)");

    private static final Pattern ROLE =
            Pattern.compile("(?i)ceo|cfo|cto|cio|coo|cmo|vp|md|it|hr|r&d|procurement|purchasing");

    /** What may stand before the name: “Called Acme, …”. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:just|today|yesterday|i|we)\\s+)*+(?:called|phoned|rang|met(?: with)?|visited|emailed|e-mailed|mailed|texted|messaged|heard from"
                    + "|(?:spoke|talked|chatted)(?: to| with)|(?:had )?(?:an? )?(?:phone )?(?:call|meeting|lunch|chat|demo|visit|e-?mail)\\s(?:with|to|at|from|by))\\s+(?:the\\s+)?"
                    + "|^(?:今天|昨天|刚刚?|刚才|上午|下午)*+(?:与|和|跟|同|拜访了?|走访了?|致电|电话联系|电话|微信联系|联系了?|见了)",
            CASE_INSENSITIVE);

    private FollowUpNames() {}

    /** How long the words are that lead to the name; 0 for none. */
    static int before(String line) {
        var before = BEFORE.matcher(line);
        return before.find() ? before.end() : 0;
    }

    /** The beginning of the line in which the name stands: up to the first sign or verb. */
    static String zone(String line) {
        var sign = ZONE_END.matcher(line);
        var zone = sign.find() ? line.substring(0, sign.start()) : line;
        var start = Math.max(0, zone.length() - zone.stripLeading().length());
        var verb = VERB.matcher(zone);
        var end = verb.find(Math.min(zone.length(), start + 1)) ? verb.start() : zone.length();
        return zone.substring(0, Math.min(end, LONGEST)).strip();
    }

    /** The zone's beginnings at the ends of words and of Chinese characters, the longest first. */
    static List<String> beginnings(String zone) {
        var beginnings = new ArrayList<String>();
        var token = TOKEN.matcher(zone);
        while (token.find() && beginnings.size() < MOST_WORDS * 2) {
            beginnings.add(zone.substring(0, token.end()));
        }
        return beginnings.reversed();
    }

    /** Whether the deal holds those words as whole words: “we” is not in “Power”. */
    static boolean holds(Deal deal, String words) {
        return names(deal).anyMatch(name -> isWhole(Searchable.folded(name), Searchable.folded(words)));
    }

    /** Whether that is the whole name, and not part of one. */
    static boolean isCalled(Deal deal, String words) {
        var name = Searchable.folded(words);
        return name.equals(Searchable.folded(deal.details().customer()))
                || name.equals(Searchable.folded(deal.externalId()));
    }

    /**
     * Whether a name that is spelt so ends here: “Acme” does before “called” but not before “Labs”, which would be another
     * customer.
     *
     * @param rest of the line, behind the name
     */
    static boolean endsBefore(String name, String rest, List<Deal> deals) {
        var legal = LEGAL_FORM.matcher(rest);
        if (legal.lookingAt()) {
            return endsBefore(name + legal.group(), rest.substring(legal.end()), deals);
        }
        if (rest.isBlank() || !Character.isLetterOrDigit(rest.strip().codePointAt(0))) {
            return !rest.strip().matches("(?s)[&+].*") && !rest.matches("(?s)-\\S.*");
        }
        return Character.isIdeographic(rest.strip().codePointAt(0))
                ? endsBeforeChinese(name, rest, deals)
                : endsBeforeWord(name, rest.strip().split("[\\s,，;；。、:：!！?？.]", 2)[0], deals);
    }

    private static boolean endsBeforeChinese(String name, String rest, List<Deal> deals) {
        return VERB.matcher(rest.strip()).lookingAt()
                || CHINESE_END.matcher(rest.strip()).find()
                || contacts(deals).anyMatch(rest.strip()::startsWith)
                || (!CHINESE_COMPANY.matcher(rest.strip()).find()
                        && (Character.isWhitespace(rest.charAt(0))
                                || deals.stream()
                                        .anyMatch(deal -> bare(name)
                                                .equals(bare(deal.details().customer())))));
    }

    private static boolean endsBeforeWord(String name, String word, List<Deal> deals) {
        if (VERB.matcher(word).lookingAt() || ROLE.matcher(word).matches()) {
            return true;
        }
        if (COMPANY_WORD.matcher(word).matches()) {
            return false;
        }
        var isContact = contacts(deals)
                .anyMatch(contact -> List.of(contact.toLowerCase(Locale.ROOT).split("\\s+"))
                        .contains(word.toLowerCase(Locale.ROOT)));
        var small = Character.isLowerCase(word.codePointAt(0));
        return isContact || (small && (!name.equals(name.toLowerCase(Locale.ROOT)) || word.matches(".*(?:s|ed|ing)")));
    }

    /** The line without the name, by which the deal was found or is known. */
    static String cut(String line, Deal deal) {
        var from = line.length() - line.stripLeading().length();
        var name = names(deal)
                .filter(each -> line.regionMatches(true, from, each, 0, each.length()))
                .filter(each -> isWhole(line.substring(from), each))
                .mapToInt(String::length)
                .max();
        var end = name.isPresent() ? from + name.getAsInt() : endOfLikeName(line, deal);
        return end < 0 ? cutBehindVerb(line, deal) : withoutLegalForm(line.substring(end));
    }

    /** Where a zone ends that begins like one of the deal's names, mistyped perhaps; -1 for another. */
    private static int endOfLikeName(String line, Deal deal) {
        var zone = zone(line);
        var whole = beginnings(zone).stream().filter(each -> holds(deal, each)).findFirst();
        var rest = line.substring(line.indexOf(zone) + whole.orElse(zone).length());
        if (whole.isPresent() && endsBefore(whole.get(), rest, List.of(deal))) {
            return line.length() - rest.length();
        }
        var begins = zone.length() > 1 && names(deal).anyMatch(name -> name.regionMatches(true, 0, zone, 0, 2));
        return whole.isPresent() || begins ? line.indexOf(zone) + zone.length() : -1;
    }

    private static String cutBehindVerb(String line, Deal deal) {
        var before = before(line);
        if (before == 0) {
            return line;
        }
        var rest = line.substring(before);
        var cut = cut(rest, deal);
        return cut.length() == rest.length() ? line : line.substring(0, before).strip() + cut;
    }

    private static String withoutLegalForm(String rest) {
        return LEGAL_FORM.matcher(rest).replaceFirst("").replaceFirst("^['’]s\\b", "");
    }

    private static boolean isWhole(String text, String words) {
        if (words.codePointCount(0, words.length()) == 1 && Character.isIdeographic(words.codePointAt(0))) {
            return text.equals(words);
        }
        for (var at = 0; at + words.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, words, 0, words.length())
                    && parts(text, at)
                    && parts(text, at + words.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may begin or end at that place. */
    private static boolean parts(String text, int at) {
        return at == 0 || at == text.length() || !isPlain(text.codePointBefore(at)) || !isPlain(text.codePointAt(at));
    }

    private static boolean isPlain(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }

    private static Stream<String> names(Deal deal) {
        return Stream.of(
                        deal.details().customer(),
                        deal.details().contact(),
                        deal.externalId(),
                        deal.reference().value())
                .filter(name -> !name.isBlank());
    }

    private static Stream<String> contacts(List<Deal> deals) {
        return deals.stream().map(deal -> deal.details().contact()).filter(contact -> !contact.isBlank());
    }

    private static String bare(String name) {
        return Likeness.of(name, "").company();
    }
}
