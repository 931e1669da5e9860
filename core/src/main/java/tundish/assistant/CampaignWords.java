package tundish.assistant;

import java.util.Locale;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.Credit;

/** What people type after {@code /campaign report}, in any order: “channel linear”, 渠道 线性. */
record CampaignWords(By by, Credit credit) {

    static CampaignWords of(String typed) {
        var words = typed.toLowerCase(Locale.ROOT);
        var credit = Credit.FIRST;
        for (var word : words.split("[\\s,，]+")) {
            credit = Credit.of(word).orElse(credit);
        }
        return new CampaignWords(words.contains("channel") || words.contains("渠道") ? By.CHANNEL : By.CAMPAIGN, credit);
    }
}
