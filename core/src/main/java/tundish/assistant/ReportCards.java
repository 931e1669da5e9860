package tundish.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tundish.assistant.ReportOperations.Asked;
import tundish.funnel.Stage;
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
import tundish.metrics.Figure;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.FunnelReport;
import tundish.metrics.Group;
import tundish.metrics.Share;
import tundish.metrics.StageFigures;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowReport;
import tundish.operation.Operation.ShowWhy;
import tundish.operation.ReportView.Face;

/** How a report reads: what came of it in one sentence, a picture, the stages, the figures with a “Why?” each. */
final class ReportCards {

    private static final int MOST_GROUPS = 15;

    private final People people;
    private final ReportPictures pictures = new ReportPictures();

    ReportCards(People people) {
        this.people = people;
    }

    Card report(Actor actor, Asked asked, FunnelAnalysis analysis) {
        var wording = new ReportWording(actor.language());
        var report = analysis.total();
        var blocks = new ArrayList<Block>();
        if (analysis.first().isEmpty() || report.window().isToCome()) {
            var key = analysis.first().isEmpty() ? "empty" : "toCome";
            blocks.add(Block.paragraph(wording.texts.line(key)));
            blocks.add(new Block.Buttons(List.of(change(wording))));
            return Card.of(title(wording, asked), blocks);
        }
        blocks.add(Block.paragraph(Span.strong(gist(wording, report))));
        switch (asked.view().face()) {
            case SUMMARY -> summary(actor, asked, analysis, report, blocks);
            case TREND -> trend(actor, asked, analysis, blocks);
            case TIME -> time(actor, asked, report, blocks);
            case MATRIX -> matrix(actor, analysis, blocks);
        }
        blocks.add(new Block.Buttons(buttons(wording, asked)));
        return Card.of(title(wording, asked), blocks);
    }

    private static String title(ReportWording wording, Asked asked) {
        var parts = new ArrayList<String>();
        parts.add(wording.texts.get("title." + asked.view().face().key()));
        parts.add(wording.period(asked.days()));
        if (asked.by() != By.NOTHING) {
            parts.add(wording.texts.get(
                    "title.by", wording.texts.get("by." + asked.by().key())));
        }
        if (asked.counting() != Counting.REACHED) {
            parts.add(wording.texts.get("counting." + asked.counting().key()));
        }
        return String.join(" · ", parts);
    }

    private static String gist(ReportWording wording, FunnelReport report) {
        var rate = report.winRate();
        return rate.of() == 0
                ? wording.texts.get("gist.nothing", report.openDeals())
                : wording.texts.get(
                        "gist",
                        rate.reached(),
                        rate.of(),
                        wording.rate(rate),
                        wording.money(report.won().value()));
    }

    private void summary(Actor actor, Asked asked, FunnelAnalysis analysis, FunnelReport report, List<Block> blocks) {
        var wording = new ReportWording(actor.language());
        if (asked.by() != By.NOTHING) {
            groups(actor, wording, asked, analysis.groups(), blocks);
        } else {
            blocks.add(new Block.Image(pictures.funnel(wording, actor.language(), asked, report)));
            blocks.add(stages(actor.language(), wording, report));
        }
        blocks.addAll(figures(actor, wording, asked, report));
        nudges(wording, asked, analysis.nudges(), blocks);
        notes(wording, report, blocks);
    }

    private static Block stages(Language language, ReportWording wording, FunnelReport report) {
        var headings = new ArrayList<Table.Heading>();
        headings.add(new Table.Heading(wording.texts.get("column.stage"), false));
        for (var column : List.of("entered", "reached", "rate", "median", "open", "overdue")) {
            headings.add(new Table.Heading(wording.texts.get("column." + column), true));
        }
        var rows = report.stages().stream()
                .filter(stage -> !stage.retired() || stage.entered() > 0)
                .map(stage -> row(language, wording, stage))
                .toList();
        return new Table(headings, rows);
    }

    private static List<String> row(Language language, ReportWording wording, StageFigures figures) {
        var conversion = figures.conversion();
        var shown = conversion.mature() ? conversion.all() : conversion.matured();
        return List.of(
                name(language, wording, figures),
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

    private static String name(Language language, ReportWording wording, StageFigures figures) {
        var name = figures.stage().name().in(language);
        return figures.retired() ? wording.texts.get("retired", name) : name;
    }

    private static List<Block> figures(Actor actor, ReportWording wording, Asked asked, FunnelReport report) {
        var texts = wording.texts;
        var nothing = texts.get("tooFew");
        var cycle = report.won().days();
        return List.of(
                entry(
                        wording,
                        asked,
                        Figure.WIN_RATE,
                        report.winRate().of() == 0
                                ? nothing
                                : texts.get(
                                        "value.winRate",
                                        wording.rate(report.winRate()),
                                        report.winRate().reached(),
                                        report.winRate().of())),
                entry(
                        wording,
                        asked,
                        Figure.CYCLE,
                        cycle.n() == 0
                                ? nothing
                                : texts.get(
                                        "value.cycle",
                                        wording.days(cycle.median()),
                                        wording.days(cycle.mean()),
                                        cycle.n())),
                entry(
                        wording,
                        asked,
                        Figure.VELOCITY,
                        report.velocity() == null
                                ? nothing
                                : texts.get("value.velocity", Wording.amount(report.velocity()))),
                entry(
                        wording,
                        asked,
                        Figure.WEIGHTED,
                        texts.get(
                                "value.weighted",
                                wording.money(report.weighted()),
                                report.openDeals(),
                                wording.money(report.open()))),
                entry(
                        wording,
                        asked,
                        Figure.LANDING,
                        texts.get(
                                "value.landing",
                                Wording.amount(report.landing().total()),
                                wording.money(report.landing().won()),
                                wording.money(report.landing().expected()),
                                report.landing().undated())),
                entry(wording, asked, Figure.BOTTLENECK, bottleneck(actor.language(), wording, report.bottleneck())));
    }

    private static void nudges(ReportWording wording, Asked asked, Share share, List<Block> blocks) {
        if (share.of() > 0) {
            var value = wording.texts.get("value.nudges", wording.rate(share), share.reached(), share.of());
            blocks.add(entry(wording, asked, Figure.NUDGES, value));
        }
    }

    private static Block entry(ReportWording wording, Asked asked, Figure figure, String value) {
        return new Block.Entry(
                wording.texts.line("figure", Span.strong(wording.texts.get("figure." + figure.key())), value),
                List.of(why(wording, asked, figure, "")));
    }

    private static Button why(ReportWording wording, Asked asked, Figure figure, String stage) {
        return new Button(wording.texts.get("why"), new ShowWhy(asked.view(), figure.key(), stage, 0));
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

    private void groups(Actor actor, ReportWording wording, Asked asked, List<Group> groups, List<Block> blocks) {
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
            return wording.texts.get(by == By.OWNER ? "nobody" : "unknown");
        }
        return by == By.OWNER
                ? people.plain(actor, new tundish.member.MemberId(actor.workspaceId(), Long.parseLong(key)))
                : key;
    }

    private void trend(Actor actor, Asked asked, FunnelAnalysis analysis, List<Block> blocks) {
        var wording = new ReportWording(actor.language());
        var by = asked.by().isPeriod() ? asked.by() : ReportPictures.fitting(asked.days());
        var periods = new Asked(asked.view(), asked.days(), by, asked.counting());
        groups(actor, wording, periods, analysis.trend(by), blocks);
    }

    private void time(Actor actor, Asked asked, FunnelReport report, List<Block> blocks) {
        var wording = new ReportWording(actor.language());
        var texts = wording.texts;
        blocks.add(new Block.Image(pictures.time(wording, actor.language(), asked, report)));
        var headings = new ArrayList<Table.Heading>();
        headings.add(new Table.Heading(texts.get("column.stage"), false));
        for (var column : List.of("median", "p75", "p90", "mean", "endedMedian", "endedMean", "ended", "stillOpen")) {
            headings.add(new Table.Heading(texts.get("column." + column), true));
        }
        blocks.add(new Table(
                headings,
                report.stages().stream()
                        .filter(stage -> stage.entered() > 0)
                        .map(stage -> times(actor.language(), wording, stage))
                        .toList()));
        blocks.add(Block.note(texts.line("time.note")));
        report.stages().stream()
                .filter(stage -> stage.entered() > 0)
                .forEach(stage -> blocks.add(stageEntry(actor.language(), wording, asked, stage)));
    }

    private static List<String> times(Language language, ReportWording wording, StageFigures figures) {
        var days = figures.days();
        return List.of(
                name(language, wording, figures),
                wording.days(days.median()),
                wording.days(days.p75()),
                wording.days(days.p90()),
                wording.days(days.mean()),
                wording.days(days.endedMedian()),
                wording.days(days.endedMean()),
                Integer.toString(days.ended()),
                Integer.toString(days.open()));
    }

    private static Block stageEntry(Language language, ReportWording wording, Asked asked, StageFigures figures) {
        var stage = figures.stage().id().value();
        var working = figures.workingDays();
        var line = working == null
                ? wording.texts.get("stage.line", figures.entered(), figures.overdue())
                : wording.texts.get(
                        "stage.working", figures.entered(), figures.overdue(), wording.days(working.median()));
        return new Block.Entry(
                wording.texts.line("figure", Span.strong(name(language, wording, figures)), line),
                List.of(
                        new Button(
                                wording.texts.get("why.rate"),
                                new ShowWhy(asked.view(), Figure.CONVERSION.key(), stage, 0)),
                        new Button(
                                wording.texts.get("why.days"),
                                new ShowWhy(asked.view(), Figure.TIME.key(), stage, 0))));
    }

    private static void matrix(Actor actor, FunnelAnalysis analysis, List<Block> blocks) {
        var wording = new ReportWording(actor.language());
        var route = analysis.route();
        var to = new ArrayList<Stage>(route.open());
        to.add(route.funnel().won());
        to.add(route.funnel().lost());
        var headings = new ArrayList<Table.Heading>();
        headings.add(new Table.Heading(wording.texts.get("column.from"), false));
        to.forEach(stage -> headings.add(new Table.Heading(stage.name().in(actor.language()), true)));
        headings.add(new Table.Heading(wording.texts.get("column.chance"), true));
        var matrix = analysis.transitions();
        var rows = route.open().stream()
                .map(from -> {
                    var row = new ArrayList<String>();
                    row.add(from.name().in(actor.language()));
                    to.forEach(stage -> row.add(Long.toString(matrix.count(from.id(), stage.id()))));
                    var chance = ReportWording.percent(matrix.win(from.id()));
                    row.add(wording.texts.get(matrix.isLearnt(from.id()) ? "chance" : "chance.set", chance));
                    return List.copyOf(row);
                })
                .toList();
        blocks.add(new Table(headings, rows));
        blocks.add(Block.note(wording.texts.line("matrix.note")));
    }

    private static void notes(ReportWording wording, FunnelReport report, List<Block> blocks) {
        var texts = wording.texts;
        if (report.stages().stream().anyMatch(stage -> !stage.conversion().mature())) {
            blocks.add(Block.note(texts.line("note.young")));
        }
        var leftOut = report.open().leftOut().plus(report.won().value().leftOut());
        if (!leftOut.isEmpty()) {
            blocks.add(Block.note(texts.line("note.leftOut", Wording.amounts(leftOut))));
        }
        if (report.disordered() > 0) {
            blocks.add(Block.note(texts.line("note.disordered", report.disordered())));
        }
    }

    private static List<Button> buttons(ReportWording wording, Asked asked) {
        var view = asked.view();
        var buttons = new ArrayList<Button>();
        Arrays.stream(Face.values())
                .filter(face -> face != view.face())
                .forEach(face -> buttons.add(
                        new Button(wording.texts.get("face." + face.key()), new ShowReport(view.on(face)))));
        if (view.face() == Face.SUMMARY && asked.by() != By.OWNER) {
            buttons.add(new Button(wording.texts.get("button.owners"), new ShowReport(view.by(By.OWNER.key()))));
        }
        buttons.add(change(wording));
        return buttons;
    }

    private static Button change(ReportWording wording) {
        return new Button(wording.texts.get("button.change"), new OpenForm(FormName.REPORT, ""));
    }
}
