package tundish.assistant;

import static java.util.Objects.requireNonNull;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tundish.followup.ContactChannel;

/** The words by which a line about a contact is understood, in English and Chinese. */
final class FollowUpWords {

    /** Ends a clause; a comma between figures, as in 12,000, does not. */
    static final Pattern CLAUSE_END =
            Pattern.compile("(?<!\\d),|,(?!\\d)|[，;；。、!！?？\\n]|：|:(?=\\s|\\p{IsHan}|$)|\\.(?=\\s|$)|\\s[–—-]{1,2}\\s");

    /** The same without what only parts an enumeration. */
    static final Pattern SENTENCE_END =
            Pattern.compile("(?<!\\d),|,(?!\\d)|[，;；。!！?？\\n]|：|:(?=\\s|\\p{IsHan}|$)|\\.(?=\\s|$)");

    /** Marks what is to be done next, also where no date stands. */
    static final Pattern NEXT_MARKER = Pattern.compile(
            "(?:^|(?<=[\\s,，;；。、.]))(?:(?:and\\s|then\\s)?(?:(?:next(?: steps?| action)?|to-?do|action)\\s?[:：]|next (?:steps?|action)\\b(?: is| are)?)"
                    + "|(?:下一步|下步|接下来|后续|待办)(?:动作|计划|安排|行动|是)?\\s?[:：]?)",
            CASE_INSENSITIVE);

    /** Marks what changed in the need. */
    static final Pattern NEED_MARKER = Pattern.compile(
            "(?:^|(?<=[\\s,，;；。、.]))(?:need(?:s)?(?: change)?|requirements?|需求(?:变化|变更|更新|调整|描述)?)\\s?[:：]",
            CASE_INSENSITIVE);

    static final Pattern NEED_END = Pattern.compile("[;；。\\n]|\\.(?=\\s|$)");

    /** Words that only lead to the next action. */
    static final Pattern LEADING = Pattern.compile(
            "^(?:[\\s,，;；:：。、.–—-]|(?:and|then|next|so|will|to|we'll|i'll|we will|i will|by|on|at|please)(?![\\p{L}\\p{N}])|然后|接着|随后|计划|准备)++",
            CASE_INSENSITIVE);

    /** Words and signs that only lead from what was said to the date. */
    private static final Pattern TRAILING = Pattern.compile(
            "(?:[\\s,，;；:：、–—-]|(?<![\\p{L}\\p{N}])(?:and then|and|then|so|next|by|on|at|until|the|we'll|i'll|we will|i will)$|(?:然后|接着|随后|并)$)++$",
            CASE_INSENSITIVE);

    /** Parts what was said from what will be done inside one clause. */
    static final Pattern TURN = Pattern.compile(
            "\\s(?:and\\s|so\\s)?(?:then|we'll|i'll|we will|i will)\\s|(?<=\\S)(?:然后|随后|接着)", CASE_INSENSITIVE);

    /** What continues an action behind its date: “send the quote on Friday by e-mail”. */
    static final Pattern CONTINUED = Pattern.compile(
            "^\\s*(?:by|via|to|with|for|at|in|on|and|from|about|or|again|给|向|以)(?![\\p{L}\\p{N}&&[^\\p{IsHan}]]).*",
            CASE_INSENSITIVE | Pattern.DOTALL);

    /** The beginning of a clause about what the customer will do. */
    static final Pattern CUSTOMERS = Pattern.compile(
            "^\\s*(?:(?:they|their|he|she|his|her|the customer|customer|the client|client|said|says|told|decides?|decided|expects?|plans?)(?![\\p{L}\\p{N}])(?!\\s+(?:needs?|wants?|would like|asks?|asked)\\s).*"
                    + "|(?:客户|对方|他们|他|她|甲方|客户方)(?:那边|方面)?(?:说|要|想|会|将|打算|计划|希望|表示|预计|可能|要求|的)*+\\s*)",
            CASE_INSENSITIVE | Pattern.DOTALL);

    /** What tells that a date is over, so that it plans nothing. */
    static final Pattern OVER =
            Pattern.compile("yesterday|\\bago\\b|\\blast\\b|earlier|昨|前天|前日|上周|上个|上星期|上礼拜|刚|之前|以前", CASE_INSENSITIVE);

    private static final int LONGEST_TALK = 80;

    private static final String TALK_EN =
            "called|call|calls|phoned|phone|phone call|rang|telephoned|met|meeting|visit|visited|demo|lunch|workshop|emailed|e-mailed|email|e-mail|mailed|mail"
                    + "|texted|text|messaged|message|sms|whatsapp|whatsapped|wechat|spoke|talked|chatted|chat";
    private static final String TALK_ZH =
            "电话|通话|致电|来电|去电|回电|打来|打电话|上门|拜访|走访|见面|会面|面谈|开会|会议|邮件|电邮|微信|短信|消息|钉钉|企微|飞书|线上|视频|当面";

    private static final Pattern ONLY_TALK = Pattern.compile(
            "\\s*(?:(?:(?:i|we|just|they|he|she|had|on|in|by|via|over|after|during|a|an|the|quick|short|long|first|second|intro|phone|video|zoom|teams|today|yesterday)\\s+)*(?:"
                    + TALK_EN
                    + ")(?:\\s+(?:me|us|them|him|her|back|again|in|up|today|yesterday|just now|earlier|this morning|this afternoon|with them|with (?:him|her)|at (?:their|our|the) office))*(?:\\s+(?:with|to|from|by))?"
                    + "|(?:今天|昨天|刚刚?|刚才|上午|下午|今早|与|和|跟|客户|对方|通过|用|进行)*(?:"
                    + TALK_ZH
                    + ")+(?:沟通|联系|交流|回访|回复|跟进|聊|谈|拜访|一下|一次|了|过|中)*)\\s*",
            CASE_INSENSITIVE);

    private static final Pattern TALK_FIRST = Pattern.compile(
            "^\\s*(?:(?:called|phoned|rang|emailed|e-mailed|texted|messaged|wrote)(?: me| us| back| again| today| yesterday)*+"
                    + "(?:\\s+and\\s+(?:said |says )?|\\s+(?=(?:wants?|needs?|asks?|asked|said|says|would|is|are|has|have|will|likes?|liked)(?![\\p{L}])))"
                    + "|(?:来电|打来电话|打电话来|致电|回电|电话里|微信里?|邮件里?)(?:说|称|表示|反馈|告知)[:：,，]?\\s*)",
            CASE_INSENSITIVE);

    private static final Map<ContactChannel, Pattern> ANYWHERE = new EnumMap<>(
            Map.of(
                    ContactChannel.CALL,
                    words(
                            "(?<!be )(?<!being )(?<!get )called|phoned|rang|telephoned|(?:on|by|over) the phone|by phone"),
                    ContactChannel.MEETING,
                    words(
                            "met|visited|came by|dropped in|(?:demo |meeting |lunch )?at (?:their|our|the|my) (?:office|site|plant|factory|hq)"),
                    ContactChannel.EMAIL,
                    words("emailed|e-mailed|mailed|by e-?mail|via e-?mail|in an e-?mail"),
                    ContactChannel.MESSAGE,
                    words(
                            "texted|messaged|whatsapped|(?:on|via|by|over) (?:whatsapp|wechat|text|sms|slack|telegram|signal|linkedin)")));

    private static final Map<ContactChannel, Pattern> AT_START = new EnumMap<>(Map.of(
            ContactChannel.CALL, start("calls?|phone|phone call|video call|telephone|call back"),
            ContactChannel.MEETING, start("meeting|meet|visit|demo|lunch|workshop"),
            ContactChannel.EMAIL, start("e-?mail|mail"),
            ContactChannel.MESSAGE, start("whatsapp|wechat|message|text|sms|linkedin|telegram")));

    private static final String NOT_WISHED = "(?<![要想约等没])(?<!希望|安排|需要|准备|打算|计划|没有|要求)";

    private static final Map<ContactChannel, Pattern> CHINESE = new EnumMap<>(Map.of(
            ContactChannel.CALL, Pattern.compile(NOT_WISHED + "(?:电话|通话|致电|来电|去电|回电|打来|语音)"),
            ContactChannel.MEETING, Pattern.compile(NOT_WISHED + "(?:拜访|走访|见面|会面|面谈|面聊|开会|会议|上门|到访|来访|当面)"),
            ContactChannel.EMAIL, Pattern.compile(NOT_WISHED + "(?:邮件|电邮|邮箱)"),
            ContactChannel.MESSAGE,
                    Pattern.compile(NOT_WISHED + "(?:微信|短信|消息|钉钉|企微|飞书|私信|留言|QQ|WhatsApp)", CASE_INSENSITIVE)));

    private FollowUpWords() {}

    /** How the two talked, as far as the text tells; its first clause and what is past tell most. */
    static ContactChannel channel(String text) {
        return Arrays.stream(ContactChannel.values())
                .flatMap(channel -> at(channel, text).map(at -> Map.entry(at, channel)).stream())
                .min(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(ContactChannel.OTHER);
    }

    /** The text without words and signs at its end that only lead to a date. */
    static String withoutTrailing(String text) {
        var trailing = TRAILING.matcher(text).useTransparentBounds(true);
        trailing.region(Math.max(0, text.length() - LONGEST_TALK), text.length());
        return (trailing.find() ? text.substring(0, trailing.start()) : text).stripTrailing();
    }

    /** Whether the clause only says that there was a contact, and how. */
    static boolean onlyTalk(String clause) {
        return clause.length() < LONGEST_TALK && ONLY_TALK.matcher(clause).matches();
    }

    /** The text without a beginning such as “called and”, which the channel tells. */
    static String withoutTalkFirst(String text) {
        return TALK_FIRST.matcher(text).replaceFirst("");
    }

    private static Optional<Integer> at(ContactChannel channel, String text) {
        return channel == ContactChannel.OTHER
                ? Optional.empty()
                : Stream.of(
                                first(requireNonNull(ANYWHERE.get(channel)), text),
                                first(requireNonNull(AT_START.get(channel)), text),
                                chinese(requireNonNull(CHINESE.get(channel)), text))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
    }

    private static Optional<Integer> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::start).findFirst();
    }

    /** In the first clause anywhere, in later ones only at their beginning. */
    private static Optional<Integer> chinese(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::start)
                .filter(at -> opensClause(text, at))
                .findFirst();
    }

    private static boolean opensClause(String text, int at) {
        var ends = CLAUSE_END.matcher(text.substring(0, at)).results().toList();
        return ends.isEmpty()
                || (ends.size() == 1
                        && text.substring(0, ends.getFirst().start()).isBlank())
                || text.substring(ends.getLast().end(), at).isBlank();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", CASE_INSENSITIVE);
    }

    private static Pattern start(String alternatives) {
        return Pattern.compile(
                "^[\\s\\p{P}]*(?:(?:i|we|had|in|on|after|during|a|an|the|quick|short|first|second|intro)\\s+)*+(?:"
                        + alternatives
                        + ")(?![\\p{L}\\p{N}])",
                CASE_INSENSITIVE);
    }
}
