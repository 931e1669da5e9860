package tundish.assistant;

import static tundish.assistant.CampaignWording.NOTHING;
import static tundish.assistant.CampaignWording.channel;
import static tundish.assistant.CampaignWording.cost;
import static tundish.assistant.CampaignWording.count;
import static tundish.assistant.CampaignWording.heading;
import static tundish.assistant.CampaignWording.money;
import static tundish.assistant.CampaignWording.orDash;
import static tundish.assistant.CampaignWording.percent;
import static tundish.assistant.CampaignWording.target;
import static tundish.assistant.CampaignWording.texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.campaign.Booking;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignReport;
import tundish.campaign.Line;
import tundish.deal.Deal;
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
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ReportCampaigns;
import tundish.operation.Operation.ShowCampaign;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.WithdrawCost;

/** How campaigns read. */
final class CampaignCards {

    private static final int MOST_COSTS = 5;

    private final People people;

    CampaignCards(People people) {
        this.people = people;
    }

    Card list(Actor actor, CampaignReport report) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        var campaigns = report.lines().stream()
                .filter(line -> line.campaign() != null)
                .limit(CampaignReportCards.MOST_LINES)
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
        CampaignReportCards.unknown(actor, report).forEach(blocks::add);
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
        facts.add(new Fact(texts.get("roi"), percent(texts, line.roi())));
        facts.add(new Fact(texts.get("roi.expected"), percent(texts, line.expectedRoi())));
        var blocks = new ArrayList<Block>();
        blocks.add(Block.facts(facts));
        reported(texts, report, line).ifPresent(blocks::add);
        CampaignReportCards.verdict(actor, report, line).ifPresent(said -> blocks.add(Block.paragraph(said)));
        costs(actor, texts, booked).forEach(blocks::add);
        blocks.addAll(RateCards.leftOut(actor, report.leftOutOf(campaign, line)));
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
                        percent(texts, line.reportedRoi()))));
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
                .map(share -> texts.get("used", percent(texts, Optional.of(share))))
                .orElse("");
    }
}
