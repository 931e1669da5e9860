package tundish.demo;

import tundish.language.Language;

/** Where the demo company's leads come from. It writes them in both languages, as its people do. */
final class DemoSources {

    static final String TRADE_SHOW = "Trade show 展会";
    static final String WEBSITE = "Website 官网";
    static final String SEARCH_ADS = "Search ads 搜索广告";
    static final String REFERRAL = "Referral 转介绍";
    static final String PARTNER = "Partner 合作伙伴";

    private DemoSources() {}

    /** The half of a source that is in the language. */
    static String in(String source, Language language) {
        var between = source.lastIndexOf(' ');
        return language == Language.ZH ? source.substring(between + 1) : source.substring(0, between);
    }
}
