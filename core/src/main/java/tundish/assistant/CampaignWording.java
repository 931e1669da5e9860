package tundish.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.campaign.CampaignReport;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.Line;
import tundish.deal.LeadSource;
import tundish.language.Language;
import tundish.message.Block.Table;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.money.Conversion;
import tundish.money.Money;
import tundish.operation.Actor;

/** How the figures of campaigns read. What cannot be said is a dash, never a made-up 0. */
final class CampaignWording {

    private CampaignWording() {}

    static final String NOTHING = "–";

    static String name(Actor actor, CampaignReport report, Line line) {
        return name(actor.language(), report, line);
    }

    static String name(Language language, CampaignReport report, Line line) {
        var name = report.by() == By.CHANNEL ? LeadSource.shown(line.name(), language) : line.name();
        return name.isEmpty() ? Texts.of("campaign", language).get("noChannel") : name;
    }

    static String channel(Actor actor, String channel) {
        return LeadSource.shown(channel, actor.language());
    }

    static String target(@Nullable Integer target) {
        return target == null ? "" : " / " + target;
    }

    static String orDash(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    static String money(CampaignReport report, BigDecimal value) {
        return Wording.amount(new Money(Conversion.rounded(value, report.currency()), report.currency()));
    }

    static String cost(CampaignReport report, Optional<BigDecimal> value) {
        return value.map(known -> money(report, known)).orElse(NOTHING);
    }

    /** Under a title that names the currency. */
    static String plain(CampaignReport report, BigDecimal value) {
        return money(report, value).substring(report.currency().length() + 1);
    }

    static String plain(CampaignReport report, Optional<BigDecimal> value) {
        return value.map(known -> plain(report, known)).orElse(NOTHING);
    }

    static String count(BigDecimal count) {
        return count.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    static String count(@Nullable Long count) {
        return count == null ? NOTHING : count.toString();
    }

    static String percent(Texts texts, Optional<BigDecimal> share) {
        return share.map(known -> Wording.percent(known.setScale(3, RoundingMode.HALF_UP), texts.language()))
                .orElse(NOTHING);
    }

    static Table.Heading heading(Texts texts, String key, boolean numeric) {
        return new Table.Heading(texts.get(key), numeric);
    }

    static Texts texts(Actor actor) {
        return Texts.of("campaign", actor.language());
    }
}
