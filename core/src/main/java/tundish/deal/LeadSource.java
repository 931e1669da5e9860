package tundish.deal;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tundish.language.Language;
import tundish.language.LocalText;

/** Where leads usually come from: the same source has one name, however and in whichever language it is typed. */
public enum LeadSource {
    TRADE_SHOW("Trade show", "展会", "trade ?(?:shows?|fairs?)|expo|exhibition|fair|展览会?|博览会|展销会"),
    WEBSITE("Website", "官网", "web|web ?site|homepage|(?:web|contact) form|网站|官方网站|网页"),
    SEARCH_ADS("Search ads", "搜索广告", "search|search ads?|google(?: ads?)?|adwords|sem|bing|搜索|百度|百度推广|谷歌|搜索引擎"),
    REFERRAL(
            "Referral",
            "转介绍",
            "referral|referred|recommendation|recommended|word of mouth|介绍|推荐|(?:老客户|客户|朋友)(?:介绍|推荐)"),
    PARTNER("Partner", "合作伙伴", "partners?|resellers?|distributors?|dealers?|伙伴|渠道商|代理商|经销商"),
    COLD_CALL("Cold call", "电话开发", "cold ?calls?|cold e-?mails?|outbound|陌拜|陌生拜访|电话营销|自主开发|自开发"),
    WEBINAR("Webinar", "线上研讨会", "webinars?|online seminar|网络研讨会|直播"),
    EVENT("Event", "市场活动", "events?|seminar|salon|conference|roadshow|活动|沙龙|研讨会|大会|峰会|路演"),
    SOCIAL_MEDIA("Social media", "社交媒体", "social|linkedin|facebook|wechat|douyin|tiktok|weibo|抖音|公众号|微信|小红书|知乎|微博|朋友圈"),
    MAILING("Mailing", "邮件营销", "newsletter|mailings?|e-?mail campaign|邮件群发"),
    TRADE_MEDIA("Trade media", "行业媒体", "trade press|magazine|press|媒体|杂志");

    private final LocalText name;
    private final Pattern words;

    LeadSource(String en, String zh, String words) {
        this.name = new LocalText(en, zh);
        this.words = Pattern.compile(en + "|" + zh + "|" + en + " " + zh + "|" + words, CASE_INSENSITIVE);
    }

    public LocalText text() {
        return name;
    }

    /** The source that the whole text names. */
    public static Optional<LeadSource> of(String text) {
        var typed = text.strip();
        return Arrays.stream(values())
                .filter(source -> source.words.matcher(typed).matches())
                .findFirst();
    }

    /** A source as kept, for a reader: in the reader's language where it is a usual one. */
    public static String shown(String kept, Language language) {
        return of(kept).map(source -> source.name.in(language)).orElse(kept);
    }
}
