package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tundish.assistant.ReportOperations.Asked;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.metrics.By;
import tundish.metrics.FunnelReport;
import tundish.metrics.Group;
import tundish.operation.Actor;
import tundish.operation.Operation.ShowReport;

/** Figures told apart: by parts of the period, or by what deals have in common. */
final class GroupTable {

    static final int MOST_GROUPS = 15;

    /** As many as fit into a row or two beside all that a report holds. */
    private static final int MOST_BUTTONS = 8;

    private final People people;
    private final ReportPictures pictures = new ReportPictures();

    GroupTable(People people) {
        this.people = people;
    }

    List<Block> table(Actor actor, Asked asked, List<Group> groups) {
        var wording = new ReportWording(actor.language());
        var names = new GroupNames(people, actor, wording);
        var blocks = new ArrayList<Block>();
        if (asked.by().isPeriod()) {
            blocks.add(new Block.Image(pictures.trend(wording, asked, groups)));
        }
        var headings = new ArrayList<Table.Heading>();
        headings.add(
                new Table.Heading(wording.texts.get("column.by." + asked.by().key()), false));
        var covered = CoverageWording.isKnown(groups);
        for (var column : columns(asked.by(), covered)) {
            headings.add(new Table.Heading(wording.column(column, asked.days()), true));
        }
        var shown = asked.by().isPeriod()
                ? groups.subList(Math.max(0, groups.size() - MOST_GROUPS), groups.size())
                : groups.subList(0, Math.min(MOST_GROUPS, groups.size()));
        blocks.add(new Table(
                headings,
                shown.stream()
                        .map(group ->
                                row(wording, asked.by(), names.name(asked.by(), group.key()), group.report(), covered))
                        .toList()));
        if (groups.size() > shown.size()) {
            blocks.add(Block.note(wording.texts.line("more", groups.size() - shown.size())));
        }
        return blocks;
    }

    /** A button for each of the first groups, which tells its figures alone, each with its “Why?”. */
    List<Block> each(Actor actor, Asked asked, List<Group> groups) {
        if (asked.by().isPeriod() || groups.size() < 2) {
            return List.of();
        }
        var names = new GroupNames(people, actor, new ReportWording(actor.language()));
        var buttons = groups.stream()
                .filter(group -> ButtonIds.fits(group.key()))
                .limit(MOST_BUTTONS)
                .map(group -> new Button(
                        names.name(asked.by(), group.key()),
                        new ShowReport(asked.view().only(group.key()))))
                .toList();
        return List.of(new Block.Buttons(buttons));
    }

    private static List<String> columns(By by, boolean covered) {
        var columns = Stream.of(
                "new", "won", "lost", "winRate", "value", "cycle", by.isPeriod() ? "openAtItsEnd" : "openNow");
        return (covered ? Stream.concat(columns, Stream.of("coverage")) : columns).toList();
    }

    private static List<String> row(ReportWording wording, By by, String name, FunnelReport report, boolean covered) {
        var cells = Stream.of(
                name,
                Long.toString(ReportPictures.begun(report)),
                Long.toString(report.won().count()),
                Long.toString(report.lost().count()),
                wording.rate(report.winRate()),
                report.won().count() == 0
                        ? wording.texts.get("nothing")
                        : wording.money(report.won().value()),
                wording.days(report.won().days().median()),
                Long.toString(by.isPeriod() ? report.openAtItsEnd() : report.openDeals()));
        return covered
                ? Stream.concat(cells, Stream.of(new CoverageWording(wording).cell(report)))
                        .toList()
                : cells.toList();
    }
}
