package tundish.assistant;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.assistant.ReportOperations.Asked;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Span;
import tundish.message.Wording;
import tundish.metrics.Average;
import tundish.metrics.Figure;
import tundish.metrics.FunnelReport;
import tundish.metrics.FunnelReport.Landing;
import tundish.metrics.Share;
import tundish.money.Money;
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
        return List.of(
                entry(Figure.WIN_RATE, winRate(report.winRate())),
                entry(Figure.CYCLE, cycle(report.won().days())),
                entry(Figure.VELOCITY, velocity(report.velocity())),
                entry(Figure.WEIGHTED, weighted(report)),
                entry(Figure.LANDING, landing(report.landing())),
                entry(Figure.COVERAGE, new CoverageWording(wording).line(asked, report)),
                entry(Figure.BOTTLENECK, ReportCards.bottleneck(language, wording, report.bottleneck())));
    }

    private String winRate(Share rate) {
        return rate.of() == 0
                ? wording.texts.get("tooFew")
                : wording.texts.get("value.winRate", wording.rate(rate), rate.reached(), rate.of());
    }

    private String cycle(Average days) {
        return days.n() == 0
                ? wording.texts.get("tooFew")
                : wording.texts.get("value.cycle", wording.days(days.median()), wording.days(days.mean()), days.n());
    }

    private String velocity(@Nullable Money velocity) {
        return velocity == null
                ? wording.texts.get("tooFew")
                : wording.texts.get("value.velocity", Wording.amount(velocity));
    }

    private String weighted(FunnelReport report) {
        return wording.texts.get(
                "value.weighted", wording.money(report.weighted()), report.openDeals(), wording.money(report.open()));
    }

    private String landing(Landing landing) {
        return wording.texts.get(
                "value.landing",
                wording.money(landing.all()),
                wording.money(landing.won()),
                wording.money(landing.expected()),
                landing.undated());
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
