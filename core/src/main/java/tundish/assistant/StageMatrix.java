package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import tundish.funnel.Stage;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Wording;
import tundish.metrics.FunnelAnalysis;

/** How often deals went from each stage to each other, and how likely a win is from there. */
final class StageMatrix {

    private StageMatrix() {}

    static List<Block> blocks(Language language, FunnelAnalysis analysis) {
        var wording = new ReportWording(language);
        var route = analysis.route();
        var to = new ArrayList<Stage>(route.open());
        to.add(route.funnel().won());
        to.add(route.funnel().lost());
        var headings = new ArrayList<Table.Heading>();
        headings.add(new Table.Heading(wording.texts.get("column.from"), false));
        to.forEach(stage -> headings.add(new Table.Heading(stage.name().in(language), true)));
        var matrix = analysis.transitions();
        if (matrix.anyMoved()) {
            headings.add(new Table.Heading(wording.texts.get("column.moved"), true));
        }
        headings.add(new Table.Heading(wording.texts.get("column.chance"), true));
        var rows = route.open().stream()
                .map(from -> {
                    var row = new ArrayList<String>();
                    row.add(from.name().in(language));
                    to.forEach(stage -> row.add(Long.toString(matrix.count(from.id(), stage.id()))));
                    if (matrix.anyMoved()) {
                        row.add(Long.toString(matrix.moved(from.id())));
                    }
                    var chance = Wording.percent(matrix.win(from.id()), language);
                    row.add(matrix.isLearnt(from.id()) ? chance : wording.texts.get("chance.set", chance));
                    return List.copyOf(row);
                })
                .toList();
        return List.of(new Table(headings, rows), Block.note(wording.texts.line("matrix.note")));
    }
}
