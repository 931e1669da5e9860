package tundish.assistant;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tundish.deal.Column;

/** The words by which a line about a lead is understood, in English and Chinese. */
final class LeadWords {

    static final Pattern SEPARATOR = Pattern.compile("\\s*(?:(?<!\\d),|,(?!\\d)|[，;；、\\n])\\s*");

    static final Pattern QUOTED = Pattern.compile("^\\s*(?:\"([^\"]+)\"|“([^”]+)”|「([^」]+)」|《([^》]+)》)");

    static final Pattern EMAIL =
            Pattern.compile("(?:mailto:)?[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,190}\\.\\p{L}{2,24}");

    static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])(?<![.,$€£¥￥-])(?:\\+|\\(\\+?)?\\d[\\d\\s()/.-]{5,22}\\d(?![\\p{L}\\p{N}%&&[^\\p{IsHan}]])(?!\\s?[万亿元€])");

    static final Pattern DATE = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}");

    private static final String NUMBER = "-?\\d{1,3}(?:[,.']\\d{3})+(?:[.,]\\d{1,2})?|-?\\d{1,12}(?:[.,]\\d{1,4})?";
    private static final String UNIT =
            "(?:\\s?(?:k|m|mn|bn|thousand|million|billion)(?![\\p{L}\\p{N}])|\\s?[百千万亿]{1,3})?";
    private static final String SIGN =
            "(?:[A-Za-z]{0,2}[$€£¥￥₹₩]|(?:USD|EUR|GBP|CNY|RMB|JPY|HKD|SGD|CHF|AUD|CAD|INR|KRW|TWD|人民币|美元|欧元))";

    /** An amount that its currency, or a word before it, marks. */
    static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:-?" + SIGN + "\\s?(?:" + NUMBER + ")" + UNIT
                    + "|(?<=(?:budget|amount|worth|value|about|预算|金额)(?: of| is|约|为|大概|是)?[:： ]{0,2})(?:" + NUMBER + ")"
                    + UNIT
                    + "(?![\\p{L}\\p{N}])"
                    + "|(?:" + NUMBER + ")" + UNIT
                    + "\\s?(?:" + SIGN + "|元|块钱?|美金|dollars?|euros?|pounds?|yuan)(?![\\p{L}&&[^\\p{IsHan}]]))"
                    + "|(?:预算|金额|合同额)(?:约|为|大概|是)?[:：]?(?:" + NUMBER + ")" + UNIT + "(?:元|块|人民币|美元)?",
            CASE_INSENSITIVE);

    static final Pattern AMOUNT_LABEL = Pattern.compile("^(?:预算|金额|合同额)(?:约|为|大概|是)?[:：]?");

    /** Begins what the customer needs, also behind the name without a comma. */
    static final Pattern NEED = Pattern.compile(
            "(?:^|\\s)(?:needs?|wants?|is looking for|looking for|looks for|interested in|is interested in|asks? for|asked for|requests?|requires?|would like)\\s"
                    + "|需要|想要|想买|咨询|希望|打算|有意|要求|要买|求购|采购",
            CASE_INSENSITIVE);

    static final Pattern LEGAL_FORM = Pattern.compile(
            "(?:inc|ltd|llc|gmbh|co|corp|corporation|limited|ag|plc|s\\.?a|bv|kg)\\.?", CASE_INSENSITIVE);

    /** What may stand before a source: “met at the trade show”. */
    static final Pattern FROM = Pattern.compile(
            "^(?:(?:came |lead |found us )?(?:from|via|through)|met (?:at|on)|at|on|by|来自|通过|经由|参加)\\s*(?:an? |the |our )?",
            CASE_INSENSITIVE);

    private static final Pattern LATIN_NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*)(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|van|von|der|den|de|da|di|del|la|bin|al)){0,4}(?:\\s\\([^)]{1,40}\\))?");

    private static final Pattern CHINESE_NAME = Pattern.compile(
            "(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺])"
                    + "(?:\\p{IsHan}{1,2})?(?:总|总监|经理|先生|女士|小姐|工|老师|主任|厂长|部长)?");

    private static final Map<Column, Pattern> MARKERS = markers();

    private LeadWords() {}

    /** The column that the segment names itself, as in “source: trade show”. */
    static Optional<Map.Entry<Column, String>> marked(String segment) {
        return MARKERS.entrySet().stream()
                .flatMap(marker -> {
                    var match = marker.getValue().matcher(segment);
                    return match.lookingAt()
                            ? Optional.of(Map.entry(
                                            marker.getKey(),
                                            segment.substring(match.end()).strip()))
                                    .stream()
                            : Stream.<Map.Entry<Column, String>>empty();
                })
                .findFirst();
    }

    /** Whether that can be a person's name, where one is expected. */
    static boolean isName(String segment) {
        return segment.length() <= 60
                && !NEED.matcher(segment).find()
                && (LATIN_NAME.matcher(segment).matches()
                        || (segment.length() > 1
                                && CHINESE_NAME.matcher(segment).matches()));
    }

    private static Map<Column, Pattern> markers() {
        var words = new EnumMap<Column, String>(Map.of(
                Column.CUSTOMER, "customer|company|客户|公司|客户名称|公司名称",
                Column.CONTACT, "contact|name|attn|联系人|姓名",
                Column.CONTACT_DETAILS, "contact details|联系方式|微信|wechat",
                Column.NEED, "needs?|interest|requirements?|需求|需求描述",
                Column.SOURCE, "source|channel|lead source|来源|来源渠道|渠道",
                Column.CAMPAIGN, "campaign|市场活动",
                Column.REGION, "region|area|city|country|区域|地区|城市",
                Column.INDUSTRY, "industry|sector|行业",
                Column.COMPANY_SIZE, "size|company size|employees|规模|企业规模|人数",
                Column.AMOUNT, "amount|budget|value|deal size|金额|预算|合同额"));
        words.put(Column.FUNNEL, "funnel|pipeline|漏斗");
        words.put(Column.EXPECTED_CLOSE, "close|closing|expected close|close date|预计成交|预计成交时间|成交时间");
        var markers = new EnumMap<Column, Pattern>(Column.class);
        words.forEach((column, alternatives) ->
                markers.put(column, Pattern.compile("(?:" + alternatives + ")\\s?[:：=]\\s?", CASE_INSENSITIVE)));
        return markers;
    }

    /** Words of a text, to compare names with. */
    static boolean anyWordIn(String words, String text) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .anyMatch(word -> word.length() > 2 && text.contains(word));
    }
}
