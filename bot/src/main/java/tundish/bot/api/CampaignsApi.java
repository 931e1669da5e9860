package tundish.bot.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.bot.api.DealJson.MoneyJson;
import tundish.campaign.CampaignAnalyst;
import tundish.campaign.CampaignQuery;
import tundish.campaign.CampaignReport;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.Credit;
import tundish.campaign.Line;
import tundish.campaign.Verdict.Evidence;

/** {@code GET /api/v1/metrics/campaigns}: what campaigns or channels cost and brought. */
@RestController
@RequestMapping("/api/v1/metrics")
final class CampaignsApi {

    private final ApiCaller caller;
    private final Stores stores;
    private final CampaignAnalyst analyst;

    CampaignsApi(ApiCaller caller, Stores stores, Assembly assembly) {
        this.caller = caller;
        this.stores = stores;
        this.analyst = assembly.figures().campaignAnalyst();
    }

    /**
     * The report.
     *
     * @param campaigns or channels; what cannot be said of one is null
     * @param unattached leads that no campaign touched
     * @param leftOut amounts without a rate, which no figure holds
     * @param unknown names that deals carry and no campaign has
     */
    record ReportJson(
            String by,
            String credit,
            String currency,
            BigDecimal marginPercent,
            @Nullable Double cycleDays,
            List<LineJson> campaigns,
            LineJson total,
            OwnJson unattached,
            List<LeftOutJson> leftOut,
            List<UnknownJson> unknown) {}

    /**
     * A campaign or a channel.
     *
     * @param name of the campaign; of the channel where it is by channel
     * @param cost what was booked and what other systems reported as spent
     * @param own from our deals
     * @param reported from other systems, by themselves; null where none reported
     */
    record LineJson(
            String name,
            String channel,
            @Nullable MoneyJson budget,
            @Nullable Integer targetLeads,
            MoneyJson cost,
            OwnJson own,
            @Nullable ReportedJson reported,
            String verdict,
            @Nullable EvidenceJson evidence) {}

    /** @param roi what came back beyond the cost, as a share of it */
    record OwnJson(
            BigDecimal leads,
            BigDecimal validLeads,
            BigDecimal opportunities,
            BigDecimal won,
            MoneyJson revenue,
            MoneyJson expected,
            @Nullable MoneyJson costPerLead,
            @Nullable MoneyJson costPerValidLead,
            @Nullable MoneyJson costPerOpportunity,
            @Nullable MoneyJson cac,
            @Nullable BigDecimal roi,
            @Nullable BigDecimal expectedRoi) {}

    record ReportedJson(
            long lines,
            MoneyJson spent,
            @Nullable Long leads,
            @Nullable Long opportunities,
            @Nullable Long orders,
            @Nullable MoneyJson revenue,
            @Nullable MoneyJson costPerLead,
            @Nullable MoneyJson costPerOpportunity,
            @Nullable MoneyJson cac,
            @Nullable BigDecimal roi) {}

    record EvidenceJson(
            long won, long leads, double low, double high, BigDecimal perCustomer, BigDecimal perLead, int needed) {}

    record LeftOutJson(MoneyJson amount, long count, LocalDate first, LocalDate last) {}

    record UnknownJson(String name, long deals) {}

    @GetMapping("/campaigns")
    ReportJson campaigns(
            @RequestParam(defaultValue = "campaign") String by,
            @RequestParam(defaultValue = "first") String credit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var first = day("from", from);
        var last = day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw Refused.query("to", "order");
        }
        var query = new CampaignQuery(by(by), credit(credit), first, last);
        var actor = caller.actor();
        var report = stores.transactions().read(() -> analyst.report(actor.workspace(), query));
        return json(report, actor.settings().margin());
    }

    private static By by(String text) {
        try {
            return By.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refused.oneOf("by", Stream.of("campaign", "channel"));
        }
    }

    private static Credit credit(String text) {
        return Credit.of(text).orElseThrow(() -> Refused.oneOf("credit", Stream.of("first", "last", "linear")));
    }

    private static @Nullable LocalDate day(String field, String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refused.query(field, "day", field);
        }
    }

    private static ReportJson json(CampaignReport report, BigDecimal margin) {
        return new ReportJson(
                report.by().name().toLowerCase(Locale.ROOT),
                report.credit().key(),
                report.currency(),
                new BigDecimal(margin.toPlainString()),
                report.cycleDays(),
                report.lines().stream().map(line -> json(report, line)).toList(),
                json(report, report.total()),
                own(report, report.unattached()),
                report.leftOut().leftOut().values().stream()
                        .map(left -> new LeftOutJson(
                                new MoneyJson(
                                        left.sum().value().toPlainString(),
                                        left.sum().currency()),
                                left.count(),
                                left.first(),
                                left.last()))
                        .toList(),
                report.unknown().stream()
                        .map(name -> new UnknownJson(name.name(), name.deals()))
                        .toList());
    }

    private static LineJson json(CampaignReport report, Line line) {
        return new LineJson(
                line.name(),
                line.channel(),
                line.budget() == null ? null : money(report, line.budget()),
                line.target(),
                money(report, line.cost()),
                own(report, line),
                line.reported().isEmpty() ? null : reported(report, line),
                line.verdict().kind().name().toLowerCase(Locale.ROOT),
                evidence(line.verdict().evidence()));
    }

    private static OwnJson own(CampaignReport report, Line line) {
        var own = line.own();
        return new OwnJson(
                plain(own.leads()),
                plain(own.valid()),
                plain(own.opportunities()),
                plain(own.won()),
                money(report, own.revenue()),
                money(report, own.expected()),
                money(report, line.costPerLead()),
                money(report, line.costPerValidLead()),
                money(report, line.costPerOpportunity()),
                money(report, line.costPerCustomer()),
                line.roi().orElse(null),
                line.expectedRoi().orElse(null));
    }

    private static ReportedJson reported(CampaignReport report, Line line) {
        var totals = line.reported();
        return new ReportedJson(
                totals.lines(),
                money(report, totals.spent()),
                totals.leads(),
                totals.opportunities(),
                totals.orders(),
                money(report, Optional.ofNullable(totals.revenue())),
                money(report, line.reportedCostPerLead()),
                money(report, line.reportedCostPerOpportunity()),
                money(report, line.reportedCostPerOrder()),
                line.reportedRoi().orElse(null));
    }

    private static @Nullable EvidenceJson evidence(@Nullable Evidence evidence) {
        return evidence == null
                ? null
                : new EvidenceJson(
                        evidence.won(),
                        evidence.leads(),
                        evidence.low(),
                        evidence.high(),
                        evidence.perCustomer(),
                        evidence.perLead(),
                        evidence.needed());
    }

    /** Without zeros behind the point that say nothing, and never as 1E+1. */
    private static BigDecimal plain(BigDecimal count) {
        return new BigDecimal(count.stripTrailingZeros().toPlainString());
    }

    private static MoneyJson money(CampaignReport report, BigDecimal value) {
        return new MoneyJson(
                value.setScale(Math.max(2, value.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString(),
                report.currency());
    }

    private static @Nullable MoneyJson money(CampaignReport report, Optional<BigDecimal> value) {
        return value.map(known -> money(report, known)).orElse(null);
    }
}
