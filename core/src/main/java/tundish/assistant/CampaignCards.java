package tundish.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.assistant.ReportPeriods.Days;
import tundish.campaign.Booking;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignReport;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.CampaignReport.Unknown;
import tundish.campaign.Credit;
import tundish.campaign.Line;
import tundish.campaign.Verdict;
import tundish.deal.Deal;
import tundish.deal.LeadSource;
import tundish.language.Language;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.money.Conversion;
import tundish.money.Money;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ReportCampaigns;
import tundish.operation.Operation.ShowCampaign;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.WithdrawCost;

/** How campaigns and what came of them read. What cannot be said is a dash, never a made-up 0. */
final class CampaignCards {

    private static final int MOST_LINES = 25;
    private static final int MOST_COSTS = 5;
    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 40;
    private static final String NOTHING = "–";

    private final People people;
    private final InstantSource clock;

    CampaignCards(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    Card list(Actor actor, CampaignReport report) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        var campaigns = report.lines().stream()
                .filter(line -> line.campaign() != null)
                .limit(MOST_LINES)
                .toList();
        if (campaigns.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("none")));
        } else {
            blocks.add(new Table(
                    List.of(
                            heading(texts, "field.name", false),
                            heading(texts, "field.channel", false),
                            heading(texts, "days", false),
                            heading(texts, "cost", true),
                            heading(texts, "valid.target", true)),
                    campaigns.stream()
                            .map(line -> List.of(
                                    line.name(),
                                    channel(actor, line.channel()),
                                    days(actor, line.campaign()),
                                    money(report, line.cost()),
                                    count(line.own().valid()) + target(line.target())))
                            .toList()));
        }
        unknown(actor, report).forEach(blocks::add);
        blocks.add(new Block.Buttons(buttons(actor, texts)));
        return Card.of(texts.get("title"), blocks);
    }

    private static List<Button> buttons(Actor actor, Texts texts) {
        var buttons = new ArrayList<Button>();
        if (actor.may(Right.CHANGE_CAMPAIGNS)) {
            buttons.add(Button.primary(texts.get("new"), new OpenForm(FormName.CAMPAIGN, "")));
        }
        buttons.add(new Button(texts.get("report"), new ReportCampaigns("campaign", "first", "")));
        return buttons;
    }

    Card campaign(Actor actor, Campaign campaign, Line line, CampaignReport report, List<Booking> booked) {
        var texts = texts(actor);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("field.channel"), orDash(channel(actor, campaign.channel()))));
        facts.add(new Fact(
                texts.get("field.owner"),
                orDash(campaign.owner() == null ? "" : people.plain(actor, campaign.owner()))));
        facts.add(new Fact(texts.get("days"), orDash(days(actor, campaign))));
        facts.add(new Fact(
                texts.get("field.budget"),
                campaign.budget() == null ? NOTHING : Wording.amount(campaign.budget()) + used(texts, line)));
        facts.add(new Fact(texts.get("cost"), money(report, line.cost())));
        facts.add(new Fact(texts.get("leads"), count(line.own().leads())));
        facts.add(new Fact(texts.get("valid"), count(line.own().valid()) + target(line.target())));
        facts.add(new Fact(texts.get("opportunities"), count(line.own().opportunities())));
        facts.add(new Fact(texts.get("won"), count(line.own().won())));
        facts.add(new Fact(texts.get("revenue"), money(report, line.own().revenue())));
        facts.add(new Fact(texts.get("expected"), money(report, line.own().expected())));
        facts.add(new Fact(texts.get("cpl"), cost(report, line.costPerLead())));
        facts.add(new Fact(texts.get("cpo"), cost(report, line.costPerOpportunity())));
        facts.add(new Fact(texts.get("cac"), cost(report, line.costPerCustomer())));
        facts.add(new Fact(texts.get("roi"), percent(line.roi())));
        facts.add(new Fact(texts.get("roi.expected"), percent(line.expectedRoi())));
        var blocks = new ArrayList<Block>();
        blocks.add(Block.facts(facts));
        reported(texts, report, line).ifPresent(blocks::add);
        verdict(actor, report, line).ifPresent(said -> blocks.add(Block.paragraph(said)));
        costs(actor, texts, booked).forEach(blocks::add);
        blocks.addAll(RateCards.leftOut(actor, report.leftOut()));
        blocks.add(new Block.Buttons(buttons(actor, texts, campaign)));
        return Card.of(campaign.name(), blocks);
    }

    private static List<Button> buttons(Actor actor, Texts texts, Campaign campaign) {
        var ref = CampaignFinder.ref(campaign);
        var buttons = new ArrayList<Button>();
        if (actor.may(Right.CHANGE_CAMPAIGNS)) {
            buttons.add(new Button(texts.get("book"), new OpenForm(FormName.CAMPAIGN_COST, ref)));
            buttons.add(new Button(texts.get("edit"), new OpenForm(FormName.CAMPAIGN_EDIT, ref)));
        }
        buttons.add(new Button(texts.get("attach"), new OpenForm(FormName.CAMPAIGN_ATTACH, ref)));
        buttons.add(new Button(texts.get("all"), new ShowCampaign("")));
        return buttons;
    }

    private static List<Block> costs(Actor actor, Texts texts, List<Booking> booked) {
        var blocks = new ArrayList<Block>();
        if (!booked.isEmpty()) {
            blocks.add(Block.heading(texts.get("costs")));
        }
        booked.reversed().stream()
                .limit(MOST_COSTS)
                .forEach(booking -> blocks.add(new Block.Entry(
                        texts.line(
                                booking.note().isEmpty() ? "costs.line" : "costs.noted",
                                Wording.day(booking.day(), actor.language()),
                                Span.strong(Wording.amount(booking.amount())),
                                booking.note()),
                        actor.may(Right.CHANGE_CAMPAIGNS)
                                ? List.of(new Button(texts.get("costs.undo"), new WithdrawCost(booking.number())))
                                : List.of())));
        if (booked.size() > MOST_COSTS) {
            blocks.add(Block.note(texts.line("costs.more", booked.size() - MOST_COSTS)));
        }
        return blocks;
    }

    /** What other systems say, by itself. */
    private static Optional<Block> reported(Texts texts, CampaignReport report, Line line) {
        var totals = line.reported();
        return totals.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.note(texts.line(
                        "reported",
                        money(report, totals.spent()),
                        count(totals.leads()),
                        count(totals.orders()),
                        totals.revenue() == null ? NOTHING : money(report, totals.revenue()),
                        cost(report, line.reportedCostPerLead()),
                        cost(report, line.reportedCostPerOrder()),
                        percent(line.reportedRoi()))));
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
                .forEach(line -> rows.add(row(name(actor, report, line), report, line)));
        if (report.lines().size() > 1) {
            rows.add(row(texts.get("total"), report, report.total()));
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

    private static List<String> row(String name, CampaignReport report, Line line) {
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
                percent(line.roi()),
                percent(line.expectedRoi()));
    }

    private static Block reportedTable(Actor actor, Texts texts, CampaignReport report) {
        var rows = new ArrayList<List<String>>();
        report.lines().stream()
                .filter(line -> !line.reported().isEmpty())
                .limit(MOST_LINES)
                .forEach(line -> rows.add(reportedRow(name(actor, report, line), report, line)));
        rows.add(reportedRow(texts.get("total"), report, report.total()));
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

    private static List<String> reportedRow(String name, CampaignReport report, Line line) {
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
                percent(line.reportedRoi()));
    }

    private static List<Block> verdicts(Actor actor, CampaignReport report) {
        var said = report.lines().stream()
                .flatMap(line -> verdict(actor, report, line).stream())
                .toList();
        return said.isEmpty() ? List.of() : List.of(Block.items(said));
    }

    private static Optional<List<Span>> verdict(Actor actor, CampaignReport report, Line line) {
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
                        ? texts.line("verdict.YOUNG", name, evidence.leads(), evidence.needed())
                        : texts.line(
                                "verdict." + line.verdict().kind(),
                                name,
                                evidence.won(),
                                evidence.leads(),
                                percent(evidence.low()) + " – " + percent(evidence.high()),
                                money(report, evidence.perCustomer()),
                                money(report, evidence.perLead())));
    }

    private static List<Block> notes(Actor actor, Texts texts, CampaignReport report) {
        var blocks = new ArrayList<Block>();
        var spans = new ArrayList<Span>(texts.line("credit.note", texts.get("credit." + report.credit())));
        var margin = actor.settings().margin();
        if (margin.compareTo(BigDecimal.valueOf(100)) != 0) {
            spans.addAll(texts.line("margin.note", margin.toPlainString()));
        }
        if (report.unattached().own().leads().signum() > 0) {
            spans.addAll(texts.line(
                    "unattached",
                    count(report.unattached().own().leads()),
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
    private static List<Block> unknown(Actor actor, CampaignReport report) {
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
        buttons.add(new Button(texts.get("report.change"), new OpenForm(FormName.CAMPAIGN_REPORT, "")));
        return buttons;
    }

    private static String word(By by) {
        return by == By.CHANNEL ? "channel" : "campaign";
    }

    Card attached(Actor actor, Campaign campaign, Deal deal) {
        var texts = texts(actor);
        return Card.of(
                Tone.GOOD,
                texts.get("attached", deal.title(), campaign.name()),
                Block.note(texts.line("attached.note")),
                Block.buttons(
                        new Button(texts.get("show"), new ShowCampaign(CampaignFinder.ref(campaign))),
                        new Button(texts.get("show.deal"), new ShowDeal(DealRef.of(deal.id())))));
    }

    Card detached(Actor actor, Campaign campaign, Deal deal) {
        var texts = texts(actor);
        return Card.of(
                Tone.GOOD,
                texts.get("detached", deal.title(), campaign.name()),
                Block.buttons(new Button(texts.get("show"), new ShowCampaign(CampaignFinder.ref(campaign)))));
    }

    private static String name(Actor actor, CampaignReport report, Line line) {
        return name(actor.language(), report, line);
    }

    static String name(Language language, CampaignReport report, Line line) {
        var name = report.by() == By.CHANNEL ? LeadSource.shown(line.name(), language) : line.name();
        return name.isEmpty() ? Texts.of("campaign", language).get("noChannel") : name;
    }

    private static String channel(Actor actor, String channel) {
        return LeadSource.shown(channel, actor.language());
    }

    private static String days(Actor actor, @Nullable Campaign campaign) {
        return campaign == null || (campaign.start() == null && campaign.end() == null)
                ? ""
                : day(actor, campaign.start()) + " – " + day(actor, campaign.end());
    }

    private static String day(Actor actor, @Nullable LocalDate day) {
        return day == null ? "" : Wording.day(day, actor.language());
    }

    private static String used(Texts texts, Line line) {
        return line.budgetUsed()
                .map(share -> texts.get("used", percent(Optional.of(share))))
                .orElse("");
    }

    private static String target(@Nullable Integer target) {
        return target == null ? "" : " / " + target;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    private static String money(CampaignReport report, BigDecimal value) {
        return Wording.amount(new Money(Conversion.rounded(value, report.currency()), report.currency()));
    }

    private static String cost(CampaignReport report, Optional<BigDecimal> value) {
        return value.map(known -> money(report, known)).orElse(NOTHING);
    }

    /** Under a title that names the currency. */
    private static String plain(CampaignReport report, BigDecimal value) {
        return money(report, value).substring(report.currency().length() + 1);
    }

    private static String plain(CampaignReport report, Optional<BigDecimal> value) {
        return value.map(known -> plain(report, known)).orElse(NOTHING);
    }

    private static String count(BigDecimal count) {
        return count.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String count(@Nullable Long count) {
        return count == null ? NOTHING : count.toString();
    }

    private static String percent(Optional<BigDecimal> share) {
        return share.map(known -> known.movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %")
                .orElse(NOTHING);
    }

    private static String percent(double share) {
        return percent(Optional.of(BigDecimal.valueOf(share)));
    }

    private static Table.Heading heading(Texts texts, String key, boolean numeric) {
        return new Table.Heading(texts.get(key), numeric);
    }

    private static Texts texts(Actor actor) {
        return Texts.of("campaign", actor.language());
    }
}
