package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import tundish.assistant.ReportOperations.Asked;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Span;
import tundish.metrics.Figure;
import tundish.metrics.FunnelReport;
import tundish.metrics.StageFigures;
import tundish.operation.Operation.ShowWhy;

/** How long deals stay, stage by stage. */
final class StageTimes {

    private final ReportWording wording;
    private final Asked asked;
    private final ReportPictures pictures = new ReportPictures();

    StageTimes(ReportWording wording, Asked asked) {
        this.wording = wording;
        this.asked = asked;
    }

    List<Block> blocks(Language language, FunnelReport report) {
        var blocks = new ArrayList<Block>();
        var texts = wording.texts;
        blocks.add(new Block.Image(pictures.time(wording, language, asked, report)));
        var headings = new ArrayList<Table.Heading>();
        headings.add(new Table.Heading(texts.get("column.stage"), false));
        for (var column : List.of("median", "p75", "p90", "mean", "endedMedian", "endedMean", "ended", "stillOpen")) {
            headings.add(new Table.Heading(texts.get("column." + column), true));
        }
        blocks.add(new Table(
                headings,
                report.stages().stream()
                        .filter(stage -> stage.entered() > 0)
                        .map(stage -> row(stage))
                        .toList()));
        blocks.add(Block.note(texts.line("time.note")));
        report.stages().stream().filter(stage -> stage.entered() > 0).forEach(stage -> blocks.add(entry(stage)));
        return blocks;
    }

    private List<String> row(StageFigures figures) {
        var days = figures.days();
        return List.of(
                wording.stage(figures),
                wording.days(days.median()),
                wording.days(days.p75()),
                wording.days(days.p90()),
                wording.days(days.mean()),
                wording.days(days.endedMedian()),
                wording.days(days.endedMean()),
                Integer.toString(days.ended()),
                Integer.toString(days.open()));
    }

    private Block entry(StageFigures figures) {
        var stage = figures.stage().id().value();
        var working = figures.workingDays();
        var line = working == null
                ? wording.texts.get(
                        ReportWording.standing("stage.line", asked.days()), figures.entered(), figures.overdue())
                : wording.texts.get(
                        ReportWording.standing("stage.working", asked.days()),
                        figures.entered(),
                        figures.overdue(),
                        wording.days(working.median()));
        return new Block.Entry(
                wording.texts.line("figure", Span.strong(wording.stage(figures)), line),
                List.of(
                        new Button(
                                wording.texts.get("why.rate"),
                                new ShowWhy(asked.view(), Figure.CONVERSION.key(), stage, 0)),
                        new Button(
                                wording.texts.get("why.days"),
                                new ShowWhy(asked.view(), Figure.TIME.key(), stage, 0))));
    }
}
