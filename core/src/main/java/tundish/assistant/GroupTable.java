package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import tundish.assistant.ReportOperations.Asked;
import tundish.member.MemberId;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.metrics.By;
import tundish.metrics.Group;
import tundish.operation.Actor;

/** Figures told apart: by parts of the period, or by what deals have in common. */
final class GroupTable {

    private static final int MOST_GROUPS = 15;

    private final People people;
    private final ReportPictures pictures = new ReportPictures();

    GroupTable(People people) {
        this.people = people;
    }

    List<Block> table(Actor actor, Asked asked, List<Group> groups) {
        var wording = new ReportWording(actor.language());
        var blocks = new ArrayList<Block>();
        if (asked.by().isPeriod()) {
            blocks.add(new Block.Image(pictures.trend(wording, asked, groups)));
        }
        var headings = new ArrayList<Table.Heading>();
        headings.add(new Table.Heading(wording.texts.get("by." + asked.by().key()), false));
        for (var column : List.of("new", "won", "lost", "winRate", "value", "cycle", "open")) {
            headings.add(new Table.Heading(wording.texts.get("column." + column), true));
        }
        var shown = asked.by().isPeriod()
                ? groups.subList(Math.max(0, groups.size() - MOST_GROUPS), groups.size())
                : groups.subList(0, Math.min(MOST_GROUPS, groups.size()));
        blocks.add(new Table(
                headings,
                shown.stream().map(group -> row(actor, wording, asked, group)).toList()));
        if (groups.size() > shown.size()) {
            blocks.add(Block.note(wording.texts.line("more", groups.size() - shown.size())));
        }
        return blocks;
    }

    private List<String> row(Actor actor, ReportWording wording, Asked asked, Group group) {
        var report = group.report();
        return List.of(
                name(actor, wording, asked.by(), group.key()),
                Long.toString(ReportPictures.begun(report)),
                Long.toString(report.won().count()),
                Long.toString(report.lost().count()),
                wording.rate(report.winRate()),
                report.won().count() == 0
                        ? wording.texts.get("nothing")
                        : wording.money(report.won().value()),
                wording.days(report.won().days().median()),
                Long.toString(report.openDeals()));
    }

    private String name(Actor actor, ReportWording wording, By by, String key) {
        if (key.isEmpty()) {
            return wording.texts.get(
                    switch (by) {
                        case OWNER -> "nobody";
                        case TEAM -> "noTeam";
                        default -> "unknown";
                    });
        }
        return by == By.OWNER ? people.plain(actor, new MemberId(actor.workspaceId(), Long.parseLong(key))) : key;
    }
}
