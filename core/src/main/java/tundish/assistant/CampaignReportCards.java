package tundish.assistant;

import static tundish.assistant.CampaignWording.count;
import static tundish.assistant.CampaignWording.heading;
import static tundish.assistant.CampaignWording.money;
import static tundish.assistant.CampaignWording.name;
import static tundish.assistant.CampaignWording.percent;
import static tundish.assistant.CampaignWording.plain;
import static tundish.assistant.CampaignWording.target;
import static tundish.assistant.CampaignWording.texts;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.assistant.ReportPeriods.Days;
import tundish.campaign.CampaignReport;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.CampaignReport.Unknown;
import tundish.campaign.Credit;
import tundish.campaign.Line;
import tundish.campaign.Verdict;
import tundish.language.Language;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ReportCampaigns;

/** How the report on campaigns reads: what they cost, what they brought, and which to cut or to feed. */
final class CampaignReportCards {

    static final int MOST_LINES = 25;
    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 40;

    private final InstantSource clock;

    CampaignReportCards(InstantSource clock) {
        this.clock = clock;
    }

    /** @param days null for all of the time */
    Card report(Actor actor, CampaignReport report, @Nullable Days days) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        if (isToCome(actor, days)) {
            blocks.add(Block.paragraph(texts.line("toCome")));
        } else if (report.lines().isEmpty()) {
            blocks.add(Block.paragraph(texts.line("none")));
            if (actor.may(Right.CHANGE_CAMPAIGNS)) {
                blocks.add(Block.buttons(Button.primary(texts.get("new"), new OpenForm(FormName.CAMPAIGN, ""))));
            }
        } else {
            blocks.add(own(actor, texts, report));
            if (!report.total().reported().isEmpty()) {
                blocks.add(Block.heading(texts.get("reported.title")));
                blocks.add(reportedTable(actor, texts, report));
            }
            verdicts(actor, report).forEach(blocks::add);
        }
        if (!isToCome(actor, days)) {
            notes(actor, texts, report).forEach(blocks::add);
        }
        unknown(actor, report).forEach(blocks::add);
        blocks.add(new Block.Buttons(switches(texts, report, days == null ? "" : days.text())));
        var title = texts.get(report.by() == By.CHANNEL ? "report.channel" : "report.campaign", report.currency());
        return Card.of(days == null ? title : title + " · " + new ReportWording(actor.language()).period(days), blocks);
    }

    private boolean isToCome(Actor actor, @Nullable Days days) {
        return days != null
                && days.from() != null
                && days.from()
                        .isAfter(LocalDate.ofInstant(
                                clock.instant(), actor.settings().zone()));
    }

    private static Block own(Actor actor, Texts texts, CampaignReport report) {
        var rows = new ArrayList<List<String>>();
        report.lines().stream()
                .limit(MOST_LINES)
                .forEach(line -> rows.add(row(texts, name(actor, report, line), report, line)));
        if (report.lines().size() > 1) {
            rows.add(row(texts, texts.get("total"), report, report.total()));
        }
        return new Table(
                List.of(
                        heading(texts, report.by() == By.CHANNEL ? "field.channel" : "field.name", false),
                        heading(texts, "cost", true),
                        heading(texts, "leads", true),
                        heading(texts, "valid.target", true),
                        heading(texts, "opportunities", true),
                        heading(texts, "won", true),
                        heading(texts, "revenue", true),
                        heading(texts, "cpl", true),
                        heading(texts, "cpo", true),
                        heading(texts, "cac", true),
                        heading(texts, "roi", true),
                        heading(texts, "roi.expected", true)),
                rows);
    }

    private static List<String> row(Texts texts, String name, CampaignReport report, Line line) {
        return List.of(
                name,
                plain(report, line.cost()),
                count(line.own().leads()),
                count(line.own().valid()) + target(line.target()),
                count(line.own().opportunities()),
                count(line.own().won()),
                plain(report, line.own().revenue()),
                plain(report, line.costPerLead()),
                plain(report, line.costPerOpportunity()),
                plain(report, line.costPerCustomer()),
                percent(texts, line.roi()),
                percent(texts, line.expectedRoi()));
    }

    private static Block reportedTable(Actor actor, Texts texts, CampaignReport report) {
        var rows = new ArrayList<List<String>>();
        report.lines().stream()
                .filter(line -> !line.reported().isEmpty())
                .limit(MOST_LINES)
                .forEach(line -> rows.add(reportedRow(texts, name(actor, report, line), report, line)));
        rows.add(reportedRow(texts, texts.get("total"), report, report.total()));
        return new Table(
                List.of(
                        heading(texts, report.by() == By.CHANNEL ? "field.channel" : "field.name", false),
                        heading(texts, "spent", true),
                        heading(texts, "leads", true),
                        heading(texts, "opportunities", true),
                        heading(texts, "orders", true),
                        heading(texts, "revenue", true),
                        heading(texts, "cpl", true),
                        heading(texts, "cac", true),
                        heading(texts, "roi", true)),
                rows);
    }

    private static List<String> reportedRow(Texts texts, String name, CampaignReport report, Line line) {
        var totals = line.reported();
        return List.of(
                name,
                plain(report, totals.spent()),
                count(totals.leads()),
                count(totals.opportunities()),
                count(totals.orders()),
                plain(report, Optional.ofNullable(totals.revenue())),
                plain(report, line.reportedCostPerLead()),
                plain(report, line.reportedCostPerOrder()),
                percent(texts, line.reportedRoi()));
    }

    private static List<Block> verdicts(Actor actor, CampaignReport report) {
        var said = report.lines().stream()
                .flatMap(line -> verdict(actor, report, line).stream())
                .toList();
        return said.isEmpty() ? List.of() : List.of(Block.items(said));
    }

    static Optional<List<Span>> verdict(Actor actor, CampaignReport report, Line line) {
        return verdict(actor.language(), report, line);
    }

    static Optional<List<Span>> verdict(Language language, CampaignReport report, Line line) {
        var texts = Texts.of("campaign", language);
        var evidence = line.verdict().evidence();
        if (evidence == null || line.verdict().kind() == Verdict.Kind.SILENT) {
            return Optional.empty();
        }
        var name = Span.strong(name(language, report, line));
        return Optional.of(
                line.verdict().kind() == Verdict.Kind.YOUNG
                        ? texts.line(
                                Texts.counted("verdict.YOUNG", evidence.leads()),
                                name,
                                evidence.leads(),
                                evidence.needed())
                        : texts.line(
                                "verdict." + line.verdict().kind(),
                                name,
                                evidence.won(),
                                evidence.leads(),
                                Wording.percents(evidence.low(), evidence.high(), language),
                                money(report, evidence.perCustomer()),
                                money(report, evidence.perLead())));
    }

    private static List<Block> notes(Actor actor, Texts texts, CampaignReport report) {
        var blocks = new ArrayList<Block>();
        var spans = new ArrayList<Span>(texts.line("credit.note", texts.get("credit." + report.credit())));
        var margin = actor.settings().margin();
        if (margin.compareTo(BigDecimal.valueOf(100)) != 0) {
            spans.addAll(texts.line("margin.note", Wording.percent(margin.movePointLeft(2), actor.language())));
        }
        var unattached = report.unattached().own().leads();
        if (unattached.signum() > 0) {
            spans.addAll(texts.line(
                    Texts.counted("unattached", unattached.longValue()),
                    count(unattached),
                    money(report, report.unattached().own().revenue())));
        }
        if (report.unpricedWon() > 0) {
            spans.addAll(texts.line("unpriced", report.unpricedWon()));
        }
        blocks.add(Block.note(spans));
        blocks.addAll(RateCards.leftOut(actor, report.leftOut()));
        return blocks;
    }

    /** Names that deals carry and no campaign has, each to be made one. */
    static List<Block> unknown(Actor actor, CampaignReport report) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        if (!report.unknown().isEmpty()) {
            blocks.add(Block.paragraph(texts.line("unknown")));
        }
        report.unknown().stream()
                .limit(MOST_NAMES)
                .forEach(name -> blocks.add(new Block.Entry(
                        texts.line("unknown.line", Span.strong(name.name()), name.deals()),
                        adopting(actor, texts, name))));
        if (report.unknown().size() > MOST_NAMES) {
            blocks.add(Block.note(texts.line("more", report.unknown().size() - MOST_NAMES)));
        }
        return blocks;
    }

    private static List<Button> adopting(Actor actor, Texts texts, Unknown name) {
        return actor.may(Right.CHANGE_CAMPAIGNS)
                        && name.name().length() <= LONGEST_NAME
                        && !name.name().contains("|")
                ? List.of(new Button(texts.get("adopt"), new OpenForm(FormName.CAMPAIGN, "name:" + name.name())))
                : List.of();
    }

    private static List<Button> switches(Texts texts, CampaignReport report, String period) {
        var buttons = new ArrayList<Button>();
        var other = report.by() == By.CHANNEL ? By.CAMPAIGN : By.CHANNEL;
        buttons.add(new Button(
                texts.get("switch." + other),
                new ReportCampaigns(word(other), report.credit().key(), period)));
        for (var credit : Credit.values()) {
            if (credit != report.credit()) {
                buttons.add(new Button(
                        texts.get("credit." + credit), new ReportCampaigns(word(report.by()), credit.key(), period)));
            }
        }
        buttons.add(new Button(
                texts.get("report.change"),
                ReportSubject.open(
                        FormName.CAMPAIGN_REPORT,
                        word(report.by()),
                        report.credit().key(),
                        period)));
        return buttons;
    }

    private static String word(By by) {
        return by == By.CHANNEL ? "channel" : "campaign";
    }
}
