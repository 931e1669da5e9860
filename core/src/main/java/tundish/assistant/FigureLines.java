package tundish.assistant;

import java.util.List;
import java.util.stream.Stream;
import tundish.assistant.ReportOperations.Asked;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Span;
import tundish.message.Wording;
import tundish.metrics.Figure;
import tundish.metrics.FunnelReport;
import tundish.metrics.Share;
import tundish.operation.Operation.ShowWhy;

/** The figures of a report that are of no stage, each with its “Why?”. */
final class FigureLines {

    private final ReportWording wording;
    private final Asked asked;

    FigureLines(ReportWording wording, Asked asked) {
        this.wording = wording;
        this.asked = asked;
    }

    List<Block> all(Language language, FunnelReport report, Share nudges) {
        return Stream.concat(figures(language, report).stream(), nudges(nudges).stream())
                .toList();
    }

    private List<Block> figures(Language language, FunnelReport report) {
        var texts = wording.texts;
        var nothing = texts.get("tooFew");
        var cycle = report.won().days();
        return List.of(
                entry(
                        Figure.WIN_RATE,
                        report.winRate().of() == 0
                                ? nothing
                                : texts.get(
                                        "value.winRate",
                                        wording.rate(report.winRate()),
                                        report.winRate().reached(),
                                        report.winRate().of())),
                entry(
                        Figure.CYCLE,
                        cycle.n() == 0
                                ? nothing
                                : texts.get(
                                        "value.cycle",
                                        wording.days(cycle.median()),
                                        wording.days(cycle.mean()),
                                        cycle.n())),
                entry(
                        Figure.VELOCITY,
                        report.velocity() == null
                                ? nothing
                                : texts.get("value.velocity", Wording.amount(report.velocity()))),
                entry(
                        Figure.WEIGHTED,
                        texts.get(
                                "value.weighted",
                                wording.money(report.weighted()),
                                report.openDeals(),
                                wording.money(report.open()))),
                entry(
                        Figure.LANDING,
                        texts.get(
                                "value.landing",
                                wording.money(report.landing().all()),
                                wording.money(report.landing().won()),
                                wording.money(report.landing().expected()),
                                report.landing().undated())),
                entry(Figure.COVERAGE, new CoverageWording(wording).line(asked, report)),
                entry(Figure.BOTTLENECK, ReportCards.bottleneck(language, wording, report.bottleneck())));
    }

    private List<Block> nudges(Share share) {
        return share.of() == 0
                ? List.of()
                : List.of(entry(
                        Figure.NUDGES,
                        wording.texts.get("value.nudges", wording.rate(share), share.reached(), share.of())));
    }

    private Block entry(Figure figure, String value) {
        return new Block.Entry(
                wording.texts.line("figure", Span.strong(wording.texts.get("figure." + figure.key())), value),
                List.of(new Button(wording.texts.get("why"), new ShowWhy(asked.view(), figure.key(), "", 0))));
    }
}
