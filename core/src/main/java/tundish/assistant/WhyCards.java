package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.assistant.ReportOperations.Asked;
import tundish.assistant.ReportOperations.Line;
import tundish.funnel.Stage;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.metrics.Behind;
import tundish.metrics.Bottleneck.Finding;
import tundish.metrics.Figure;
import tundish.metrics.FunnelAnalysis;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowReport;
import tundish.operation.Operation.ShowWhy;

/** Why a number is what it is: its definition, whom it is taken over, and those deals. */
final class WhyCards {

    private final People people;

    WhyCards(People people) {
        this.people = people;
    }

    /** @param page the deals of this page */
    record Population(
            FunnelAnalysis analysis, Figure figure, Optional<Stage> stage, List<Behind> behind, List<Line> page) {}

    Card why(Actor actor, Asked asked, ShowWhy operation, Population population) {
        var wording = new ReportWording(actor.language());
        var texts = wording.texts;
        var figure = population.figure;
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("define." + figure.key())));
        if (figure == Figure.BOTTLENECK) {
            blocks.addAll(bottleneck(actor, wording, asked, population));
        } else {
            blocks.add(Block.paragraph(over(actor, wording, asked, population)));
        }
        if (figure == Figure.COVERAGE) {
            blocks.addAll(
                    new CoverageWording(wording).shares(population.analysis, new GroupNames(people, actor, wording)));
        }
        population.page.forEach(line -> blocks.add(line(actor, wording, figure, line)));
        if (!population.behind.isEmpty()) {
            var first = operation.page() * ReportOperations.PAGE + 1;
            blocks.add(Block.note(
                    texts.line("why.shown", first, first + population.page.size() - 1, population.behind.size())));
        }
        blocks.add(new Block.Buttons(buttons(wording, asked, operation, population)));
        var name = texts.get("figure." + figure.key());
        var title = population
                .stage
                .map(stage -> texts.get("why.title.stage", name, stage.name().in(actor.language())))
                .orElseGet(() -> texts.get("why.title", name));
        return Card.of(
                asked.view().group().isEmpty()
                        ? title
                        : texts.get("why.title.only", title, new GroupNames(people, actor, wording).title(asked)),
                blocks);
    }

    private static List<Block> bottleneck(Actor actor, ReportWording wording, Asked asked, Population population) {
        var bottleneck = population.analysis.total().bottleneck();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(wording.texts.line(
                "figure",
                Span.strong(wording.texts.get("figure." + Figure.BOTTLENECK.key())),
                ReportCards.bottleneck(actor.language(), wording, bottleneck))));
        bottleneck.findings().stream()
                .limit(3)
                .forEach(finding -> blocks.add(Block.paragraph(evidence(actor, wording, finding))));
        if (bottleneck.worst().isPresent()) {
            blocks.add(Block.paragraph(over(actor, wording, asked, population)));
        }
        return blocks;
    }

    private static List<Span> over(Actor actor, ReportWording wording, Asked asked, Population population) {
        var counted = population.behind.stream().filter(Behind::counts).count();
        var key = Texts.counted("over." + population.figure.key(), population.behind.size());
        return wording.texts.line(
                key,
                population.behind.size(),
                counted,
                wording.period(asked.days()),
                population.stage.map(stage -> stage.name().in(actor.language())).orElse(""));
    }

    private static List<Span> evidence(Actor actor, ReportWording wording, Finding finding) {
        return wording.texts.line(
                "evidence",
                Span.strong(finding.stage().name().in(actor.language())),
                wording.texts.get("of", finding.now().reached(), finding.now().of()),
                wording.rate(finding.now()),
                wording.texts.get(
                        "of", finding.before().reached(), finding.before().of()),
                wording.rate(finding.before()),
                wording.days(finding.daysNow()),
                wording.days(finding.daysBefore()),
                finding.probability() < 0.001 ? "< 0.001" : "= %.3f".formatted(finding.probability()));
    }

    private Block line(Actor actor, ReportWording wording, Figure figure, Line line) {
        var deal = line.deal();
        var behind = line.behind();
        var parts = new ArrayList<String>();
        if (figure == Figure.WIN_RATE
                || figure == Figure.VELOCITY
                || figure == Figure.LANDING
                || figure == Figure.COVERAGE) {
            parts.add(wording.texts.get("outcome." + outcome(behind)));
        } else if (figure == Figure.CONVERSION || figure == Figure.BOTTLENECK) {
            parts.add(wording.texts.get(behind.counts() ? "went" : "stayed"));
        }
        if (behind.days() != null) {
            parts.add(wording.texts.get("picture.days", wording.days(behind.days())));
        }
        if (behind.money() != null) {
            parts.add(Wording.amount(behind.money()));
        }
        parts.add(people.plain(actor, deal.owner()));
        return new Block.Entry(
                wording.texts.line(
                        "why.line", Span.strong(deal.title()), deal.reference().value(), String.join(" · ", parts)),
                List.of(new Button(wording.texts.get("why.deal"), new ShowDeal(DealRef.of(deal.id())))));
    }

    /** As the report sees it, whatever became of the deal since. */
    private static String outcome(Behind behind) {
        return behind.counts() ? "won" : behind.open() ? "open" : "lost";
    }

    /** What a figure is made of, or stands beside. */
    private static Stream<Figure> near(Figure figure) {
        return switch (figure) {
            case ENTERED, CONVERSION, TIME, OVERDUE ->
                Stream.of(Figure.ENTERED, Figure.CONVERSION, Figure.TIME, Figure.OVERDUE)
                        .filter(each -> each != figure);
            case WIN_RATE -> Stream.of(Figure.WON, Figure.LOST);
            case WON -> Stream.of(Figure.LOST, Figure.WIN_RATE, Figure.CYCLE);
            case LOST -> Stream.of(Figure.WON, Figure.WIN_RATE);
            case CYCLE -> Stream.of(Figure.WON);
            case VELOCITY -> Stream.of(Figure.OPEN, Figure.WON, Figure.WIN_RATE, Figure.CYCLE);
            case OPEN -> Stream.of(Figure.WEIGHTED);
            case WEIGHTED -> Stream.of(Figure.OPEN);
            case LANDING -> Stream.of(Figure.WON, Figure.WEIGHTED);
            case COVERAGE -> Stream.of(Figure.OPEN, Figure.WON);
            case BOTTLENECK, NUDGES -> Stream.of();
        };
    }

    private static List<Button> buttons(ReportWording wording, Asked asked, ShowWhy operation, Population population) {
        var buttons = new ArrayList<Button>();
        var view = asked.view();
        if (operation.page() > 0) {
            buttons.add(new Button(
                    wording.texts.get("back"),
                    new ShowWhy(view, operation.figure(), operation.stage(), operation.page() - 1)));
        }
        if ((operation.page() + 1L) * ReportOperations.PAGE < population.behind.size()) {
            buttons.add(new Button(
                    wording.texts.get("next"),
                    new ShowWhy(view, operation.figure(), operation.stage(), operation.page() + 1)));
        }
        near(population.figure)
                .forEach(figure -> buttons.add(new Button(
                        wording.texts.get("figure." + figure.key()),
                        new ShowWhy(view, figure.key(), figure.isOfStage() ? operation.stage() : "", 0))));
        buttons.add(new Button(wording.texts.get("button.report"), new ShowReport(view)));
        return buttons;
    }
}
