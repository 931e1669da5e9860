package tundish.command;

import java.util.Map;
import java.util.regex.Pattern;
import tundish.operation.Operation.ReportCampaigns;

/** Reads what people type after {@code /campaign report}, in any order: “last quarter by channel linear”, 上季度 渠道 线性. */
final class CampaignReportWords {

    private static final Pattern CHANNEL = words("(by )?channels?", "按?渠道");
    private static final Pattern CAMPAIGN = words("(by )?campaigns?", "按?(市场)?活动");
    /** “last” and “first” begin a period as well: they are the credit before “touch”, at the end, or before a period. */
    private static final String ALONE = "( touch\\b|(?= *$| (last|this|past|previous|since|q[1-4]|\\d{4})\\b))";

    private static final Map<String, Pattern> CREDITS = Map.of(
            "first", words("first" + ALONE, "首次(触达)?"),
            "last", words("last" + ALONE, "末次(触达)?"),
            "linear", words("linear", "线性(分摊)?"));

    private CampaignReportWords() {}

    /** What is left of the words is the period. */
    static ReportCampaigns operation(String typed) {
        var rest = typed.strip().replaceAll("[\\s,，]+", " ");
        var by = "campaign";
        if (CHANNEL.matcher(rest).find()) {
            by = "channel";
        }
        rest = without(CAMPAIGN, without(CHANNEL, rest));
        var credit = "first";
        for (var each : CREDITS.entrySet()) {
            if (each.getValue().matcher(rest).find()) {
                credit = each.getKey();
                rest = without(each.getValue(), rest);
            }
        }
        return new ReportCampaigns(by, credit, rest);
    }

    private static String without(Pattern words, String text) {
        return words.matcher(text).replaceFirst(" ").strip().replaceAll("\\s+", " ");
    }

    private static Pattern words(String english, String chinese) {
        return Pattern.compile(
                "(?<![\\w-])(" + english + ")(?![\\w-])|(" + chinese + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
