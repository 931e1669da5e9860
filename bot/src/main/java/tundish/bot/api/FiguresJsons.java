package tundish.bot.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tundish.bot.api.DealJson.MoneyJson;
import tundish.bot.api.FiguresJson.AverageJson;
import tundish.bot.api.FiguresJson.BottleneckJson;
import tundish.bot.api.FiguresJson.ClosingDaysJson;
import tundish.bot.api.FiguresJson.ConversionJson;
import tundish.bot.api.FiguresJson.CountJson;
import tundish.bot.api.FiguresJson.EvidenceJson;
import tundish.bot.api.FiguresJson.ExitsJson;
import tundish.bot.api.FiguresJson.LandingPartsJson;
import tundish.bot.api.FiguresJson.ShareJson;
import tundish.bot.api.FiguresJson.StageDaysJson;
import tundish.bot.api.FiguresJson.StageJson;
import tundish.bot.api.FiguresJson.StandingJson;
import tundish.bot.api.FiguresJson.TargetJson;
import tundish.bot.api.FiguresJson.WinRateJson;
import tundish.bot.api.FiguresJson.WonJson;
import tundish.metrics.Average;
import tundish.metrics.Bottleneck.Finding;
import tundish.metrics.FunnelReport;
import tundish.metrics.Share;
import tundish.metrics.StageFigures;
import tundish.metrics.StageTime;
import tundish.money.Money;

/** Writes figures for the API. */
final class FiguresJsons {

    private FiguresJsons() {}

    static FiguresJson of(FunnelReport report) {
        var landing = report.landing();
        return new FiguresJson(
                report.stages().stream().map(FiguresJsons::stage).toList(),
                new CountJson(report.begun()),
                new WonJson(
                        report.won().count(), MoneyJson.of(report.won().value().total())),
                new CountJson(report.lost().count()),
                winRate(report.winRate()),
                average(report.won().days()),
                new ClosingDaysJson(
                        average(report.won().days()), average(report.lost().days()), average(report.closedDays())),
                new WonJson(report.openDeals(), MoneyJson.of(report.open().total())),
                MoneyJson.of(report.velocity()),
                MoneyJson.of(report.weighted().total()),
                MoneyJson.of(landing.total()),
                new LandingPartsJson(
                        MoneyJson.of(landing.won().total()),
                        MoneyJson.of(landing.expected().total()),
                        landing.undated()),
                report.target() == null
                        ? null
                        : new TargetJson(
                                report.target().goal(),
                                MoneyJson.of(report.target().value()),
                                report.target().part()),
                report.coverage(),
                report.unpriced(),
                leftOut(report),
                report.bottleneck().worst().map(FiguresJsons::bottleneck).orElse(null),
                report.bottleneck().verdict().name().toLowerCase(Locale.ROOT),
                report.disordered(),
                report.moved());
    }

    private static StageJson stage(StageFigures figures) {
        var exits = figures.exits();
        var standing = figures.standing();
        return new StageJson(
                figures.stage().id().value(),
                figures.retired(),
                figures.entered(),
                figures.open(),
                new ExitsJson(exits.forward(), exits.back(), exits.won(), exits.lost(), exits.moved()),
                conversion(figures.conversion()),
                days(figures.days()),
                figures.workingDays() == null ? null : days(figures.workingDays()),
                figures.overdue(),
                new StandingJson(standing.before(), standing.in(), standing.out(), standing.after()));
    }

    private static ConversionJson conversion(StageFigures.Conversion conversion) {
        var all = conversion.all();
        return new ConversionJson(
                conversion.to().value(),
                all.of(),
                all.reached(),
                all.rate(),
                all.low(),
                all.high(),
                conversion.mature(),
                share(conversion.matured()),
                conversion.after());
    }

    private static ShareJson share(Share share) {
        return new ShareJson(share.of(), share.reached(), share.rate(), share.low(), share.high());
    }

    private static StageDaysJson days(StageTime time) {
        return new StageDaysJson(
                time.median(),
                time.p75(),
                time.p90(),
                time.mean(),
                time.endedMean(),
                time.endedMedian(),
                time.ended(),
                time.open());
    }

    private static WinRateJson winRate(Share share) {
        return new WinRateJson(share.reached(), share.of(), share.rate(), share.low(), share.high());
    }

    private static AverageJson average(Average days) {
        return new AverageJson(days.median(), days.mean(), days.n());
    }

    private static List<MoneyJson> leftOut(FunnelReport report) {
        return report.leftOut().byCurrency().entrySet().stream()
                .map(sum -> money(new Money(sum.getValue(), sum.getKey())))
                .toList();
    }

    private static MoneyJson money(Money money) {
        return new MoneyJson(money.value().toPlainString(), money.currency());
    }

    private static @Nullable BottleneckJson bottleneck(Finding finding) {
        return new BottleneckJson(
                finding.stage().id().value(),
                finding.reason().name().toLowerCase(Locale.ROOT),
                new EvidenceJson(
                        share(finding.now()),
                        share(finding.before()),
                        finding.daysNow(),
                        finding.daysBefore(),
                        finding.exits(),
                        finding.probability(),
                        MoneyJson.of(finding.money())));
    }
}
