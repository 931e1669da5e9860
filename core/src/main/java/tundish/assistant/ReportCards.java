package tundish.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tundish.assistant.ReportOperations.Asked;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Wording;
import tundish.metrics.Bottleneck;
import tundish.metrics.Bottleneck.Finding;
import tundish.metrics.Bottleneck.Reason;
import tundish.metrics.By;
import tundish.metrics.Counting;
import tundish.metrics.Forecast;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.FunnelReport;
import tundish.metrics.Share;
import tundish.metrics.StageFigures;
import tundish.operation.Actor;
import tundish.operation.Operation.ShowReport;
import tundish.operation.ReportView;
import tundish.operation.ReportView.Face;

/** How a report reads: what came of it in one sentence, a picture, the stages, the figures with a “Why?” each. */
final class ReportCards {

    private final People people;
    private final GroupTable groups;
    private final ReportPictures pictures = new ReportPictures();

    ReportCards(People people) {
        this.people = people;
        this.groups = new GroupTable(people);
    }

    /** @param examples how many invented deals are among those that the figures hold */
    /** @param said what was said of the period that is asked for */
    Card report(Actor actor, Asked asked, FunnelAnalysis analysis, int examples, List<Forecast> said) {
        var wording = new ReportWording(actor.language());
        var names = new GroupNames(people, actor, wording);
        var report = analysis.total();
        var blocks = new ArrayList<Block>();
        if (analysis.first().isEmpty() || report.window().isToCome()) {
            var key = analysis.first().isEmpty() ? "empty" : "toCome";
            blocks.add(Block.paragraph(wording.texts.line(key)));
            blocks.add(new Block.Buttons(List.of(change(wording, asked))));
            return Card.of(title(wording, names, actor.language(), asked), blocks);
        }
        blocks.add(Block.paragraph(Span.strong(gist(wording, report))));
        ExampleCards.figures(actor.language(), examples).ifPresent(blocks::add);
        switch (asked.view().face()) {
            case SUMMARY -> summary(actor, asked, analysis, said, blocks);
            case TREND -> trend(actor, asked, analysis, blocks);
            case TIME -> blocks.addAll(new StageTimes(wording, asked).blocks(actor.language(), report));
            case MATRIX -> blocks.addAll(StageMatrix.blocks(actor.language(), analysis));
        }
        blocks.add(new Block.Buttons(buttons(wording, asked, report.window().isOver())));
        if (!asked.others().isEmpty()) {
            blocks.add(FunnelCards.others(
                    actor.language(),
                    asked.others(),
                    each -> new ShowReport(asked.view().whole().in(each.name()))));
        }
        return Card.of(title(wording, names, actor.language(), asked), blocks);
    }

    private static String title(ReportWording wording, GroupNames names, Language language, Asked asked) {
        var parts = new ArrayList<String>();
        parts.add(wording.texts.get("title." + asked.view().face().key()));
        if (!asked.others().isEmpty()) {
            parts.add(asked.funnel().title().in(language));
        }
        parts.add(wording.period(asked.days()));
        if (asked.by() != By.NOTHING) {
            parts.add(names.title(asked));
        }
        if (asked.counting() != Counting.REACHED) {
            parts.add(wording.texts.get("counting." + asked.counting().key()));
        }
        return String.join(" · ", parts);
    }

    private static String gist(ReportWording wording, FunnelReport report) {
        var rate = report.winRate();
        return rate.of() == 0
                ? wording.texts.get("gist.nothing", report.openAtItsEnd())
                : wording.texts.get(
                        "gist",
                        rate.reached(),
                        rate.of(),
                        wording.rate(rate),
                        wording.money(report.won().value()));
    }

    private void summary(Actor actor, Asked asked, FunnelAnalysis analysis, List<Forecast> said, List<Block> blocks) {
        var wording = new ReportWording(actor.language());
        var report = analysis.total();
        if (asked.by() != By.NOTHING && asked.view().group().isEmpty()) {
            var told = analysis.groups();
            blocks.addAll(groups.table(actor, asked, told));
            blocks.addAll(groups.each(actor, asked, told));
        } else {
            blocks.add(new Block.Image(pictures.funnel(wording, actor.language(), asked, report)));
            blocks.add(stages(wording, asked.days(), report));
        }
        blocks.addAll(new FigureLines(wording, asked).all(actor.language(), report, analysis.nudges()));
        if (!said.isEmpty()) {
            blocks.add(forecasts(wording, report, said));
        }
        notes(wording, report, blocks);
    }

    private static Block forecasts(ReportWording wording, FunnelReport report, List<Forecast> said) {
        var note = new ForecastNote(wording);
        return report.window().isOver()
                ? note.afterwards(said, report.landing().won().total())
                : note.soFar(said);
    }

    static Block stages(ReportWording wording, ReportPeriods.Days days, FunnelReport report) {
        var headings = new ArrayList<Table.Heading>();
        headings.add(new Table.Heading(wording.texts.get("column.stage"), false));
        var open = report.window().isOver() ? "openAtItsEnd" : "openNow";
        for (var column : List.of("entered", "reached", "rate", "median", open, "overdueNow")) {
            headings.add(new Table.Heading(wording.column(column, days), true));
        }
        var rows = report.stages().stream()
                .filter(stage -> !stage.retired() || stage.entered() > 0)
                .map(stage -> row(wording, stage))
                .toList();
        return new Table(headings, rows);
    }

    private static List<String> row(ReportWording wording, StageFigures figures) {
        var conversion = figures.conversion();
        var shown = conversion.mature() ? conversion.all() : conversion.matured();
        return List.of(
                wording.stage(figures),
                Long.toString(figures.entered()),
                shown.of() == 0 ? wording.texts.get("nothing") : wording.texts.get("of", shown.reached(), shown.of()),
                rate(wording, conversion.mature(), shown),
                wording.days(figures.days().median()),
                Long.toString(figures.standing().after()),
                Long.toString(figures.overdue()));
    }

    private static String rate(ReportWording wording, boolean mature, Share shown) {
        if (mature) {
            return wording.rate(shown);
        }
        return shown.of() == 0 ? wording.texts.get("tooYoung") : wording.texts.get("young", wording.rate(shown));
    }

    static String bottleneck(Language language, ReportWording wording, Bottleneck bottleneck) {
        return bottleneck
                .worst()
                .map(worst -> finding(language, wording, worst))
                .orElseGet(() -> wording.texts.get("bottleneck." + bottleneck.verdict()));
    }

    private static String finding(Language language, ReportWording wording, Finding worst) {
        var name = worst.stage().name().in(language);
        var said = worst.reason() == Reason.CONVERSION
                ? wording.texts.get(
                        "bottleneck.CONVERSION", name, wording.rate(worst.now()), wording.rate(worst.before()))
                : wording.texts.get(
                        "bottleneck.TIME", name, wording.days(worst.daysNow()), wording.days(worst.daysBefore()));
        return worst.money() == null || worst.money().value().signum() == 0
                ? said
                : wording.texts.get("bottleneck.money", said, Wording.amount(worst.money()));
    }

    private void trend(Actor actor, Asked asked, FunnelAnalysis analysis, List<Block> blocks) {
        var by = asked.by().isPeriod() ? asked.by() : ReportPictures.fitting(asked.days());
        var periods = asked.by(by);
        blocks.addAll(groups.table(actor, periods, analysis.trend(by)));
    }

    private static void notes(ReportWording wording, FunnelReport report, List<Block> blocks) {
        var texts = wording.texts;
        if (report.stages().stream().anyMatch(stage -> !stage.conversion().mature())) {
            blocks.add(Block.note(texts.line("note.young")));
        }
        var leftOut = report.leftOut();
        if (!leftOut.isEmpty()) {
            blocks.add(Block.note(texts.line("note.leftOut", Wording.amounts(leftOut))));
        }
        if (report.unpriced() > 0) {
            blocks.add(Block.note(texts.line("note.unpriced", report.unpriced())));
        }
        if (report.moved() > 0) {
            blocks.add(Block.note(texts.line("note.moved", report.moved())));
        }
        if (report.disordered() > 0) {
            blocks.add(Block.note(texts.line("note.disordered", report.disordered())));
        }
    }

    private static List<Button> buttons(ReportWording wording, Asked asked, boolean over) {
        var view = asked.view();
        var buttons = new ArrayList<Button>();
        Arrays.stream(Face.values())
                .filter(face -> face != view.face()
                        && (face != Face.MATRIX || view.group().isEmpty()))
                .forEach(face -> buttons.add(
                        new Button(wording.texts.get("face." + face.key()), new ShowReport(view.on(face)))));
        if (view.group().isPresent()) {
            buttons.add(new Button(wording.texts.get("button.all"), new ShowReport(view.whole())));
        }
        if (view.face() == Face.SUMMARY && asked.by() != By.OWNER) {
            buttons.add(new Button(
                    wording.texts.get("button.owners"),
                    new ShowReport(view.whole().by(By.OWNER.key()))));
        }
        if (asked.days().isThen()) {
            buttons.add(as(wording, "button.now", asked.view(), asked.days().known(null)));
        } else if (over) {
            buttons.add(as(
                    wording,
                    "button.then",
                    asked.view(),
                    asked.days().known(asked.days().to())));
        }
        buttons.add(change(wording, asked));
        return buttons;
    }

    private static Button as(ReportWording wording, String label, ReportView view, ReportPeriods.Days days) {
        return new Button(wording.texts.get(label), new ShowReport(view.of(days.text())));
    }

    private static Button change(ReportWording wording, Asked asked) {
        return new Button(wording.texts.get("button.change"), ReportSubject.open(asked));
    }
}
