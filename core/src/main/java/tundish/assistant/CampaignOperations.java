package tundish.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tundish.campaign.Booking;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignAnalyst;
import tundish.campaign.CampaignQuery;
import tundish.campaign.CampaignReport;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.Campaigns;
import tundish.campaign.Credit;
import tundish.campaign.Touch;
import tundish.command.Values;
import tundish.member.Right;
import tundish.message.Card;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.AttachLead;
import tundish.operation.Operation.BookCost;
import tundish.operation.Operation.DetachLead;
import tundish.operation.Operation.ReportCampaigns;
import tundish.operation.Operation.SaveCampaign;
import tundish.operation.Operation.ShowCampaign;
import tundish.operation.Operation.WithdrawCost;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;

/** Campaigns: what they are, what they cost, whom they touched and what came of it. */
final class CampaignOperations {

    private final Campaigns campaigns;
    private final CampaignAnalyst analyst;
    private final CampaignFinder finder;
    private final CampaignReader reader;
    private final CampaignForms forms;
    private final CampaignCards cards;
    private final CampaignReportCards reports;
    private final DealFinder deals;
    private final Readings readings;
    private final ReportPeriods periods;
    private final InstantSource clock;

    CampaignOperations(
            Campaigns campaigns,
            CampaignAnalyst analyst,
            FormDesk desk,
            DealFinder deals,
            Readings readings,
            People people,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.analyst = analyst;
        this.finder = new CampaignFinder(campaigns);
        this.reader = new CampaignReader(readings);
        this.forms = new CampaignForms(desk, finder, people);
        this.cards = new CampaignCards(people);
        this.reports = new CampaignReportCards(clock);
        this.deals = deals;
        this.readings = readings;
        this.periods = new ReportPeriods(readings);
        this.clock = clock;
    }

    Reply show(Actor actor, ShowCampaign operation) {
        Permissions.require(actor, Right.SEE_FUNNEL);
        return operation.campaign().isBlank()
                ? Reply.privately(cards.list(actor, report(actor, By.CAMPAIGN, Credit.FIRST)))
                : Reply.privately(card(actor, finder.find(actor.workspaceId(), operation.campaign())));
    }

    private Card card(Actor actor, Campaign campaign) {
        var report = report(actor, By.CAMPAIGN, Credit.FIRST);
        var line = report.lines().stream()
                .filter(each -> campaign.equals(each.campaign()))
                .findFirst()
                .orElseThrow();
        var booked = campaigns.bookings(actor.workspaceId()).stream()
                .filter(booking -> booking.campaign().equals(campaign.id()))
                .toList();
        return cards.campaign(actor, campaign, line, report, booked);
    }

    private CampaignReport report(Actor actor, By by, Credit credit) {
        return analyst.report(actor.workspace(), new CampaignQuery(by, credit, null, null));
    }

    Reply report(Actor actor, ReportCampaigns operation) {
        Permissions.require(actor, Right.SEE_REPORTS);
        var by = operation.by().equals("channel") ? By.CHANNEL : By.CAMPAIGN;
        var credit = Credit.of(operation.credit()).orElse(Credit.FIRST);
        if (ReportPeriods.isEver(operation.period())) {
            return Reply.privately(reports.report(actor, report(actor, by, credit), null));
        }
        ReportPeriods.refuseBy(operation.period(), "campaigns.by");
        var days = periods.read(actor, operation.period());
        var query = new CampaignQuery(by, credit, days.from(), days.to());
        return Reply.privately(reports.report(actor, analyst.report(actor.workspace(), query), days));
    }

    /** A campaign that is new takes in the deals that name it already. */
    Reply save(Actor actor, SaveCampaign operation) {
        Permissions.require(actor, Right.CHANGE_CAMPAIGNS);
        return operation.campaign().isBlank() ? add(actor, operation.values()) : edit(actor, operation);
    }

    private Reply add(Actor actor, Map<String, String> values) {
        var blank = new Campaign(campaigns.nextId(actor.workspaceId()), "", "", actor.id(), null, null, null, null, 0);
        var campaign = reader.read(actor, blank, reader.line(actor, values));
        refuseANameThatIsTaken(actor, campaign);
        campaigns.add(campaign);
        return Reply.privately(card(actor, campaign));
    }

    private Reply edit(Actor actor, SaveCampaign operation) {
        var held = finder.find(actor.workspaceId(), operation.campaign());
        if (operation.seen() >= 0 && operation.seen() != held.version()) {
            throw new TooLate("campaign.changed", held.name());
        }
        var campaign = reader.read(actor, held, operation.values());
        refuseANameThatIsTaken(actor, campaign);
        return Reply.privately(card(actor, campaign.equals(held) ? held : campaigns.save(campaign)));
    }

    private void refuseANameThatIsTaken(Actor actor, Campaign campaign) {
        campaigns
                .named(actor.workspaceId(), campaign.name())
                .filter(other -> !other.id().equals(campaign.id()))
                .ifPresent(other -> {
                    throw new BadField("name", "campaign.taken", other.name());
                });
    }

    /** A day may stand before the note: {@code 12k 3 May booth}. */
    Reply book(Actor actor, BookCost operation) {
        Permissions.require(actor, Right.CHANGE_CAMPAIGNS);
        var campaign = finder.find(actor.workspaceId(), operation.campaign());
        var amount =
                readings.amount("amount", operation.amount(), actor.settings().currency());
        var leading = operation.day().isBlank()
                ? CostDay.leading(operation.note(), readings.moment(actor), today(actor), campaign)
                : Optional.<CostDay.Leading>empty();
        var day = operation.day().isBlank()
                ? leading.map(CostDay.Leading::day).orElse(today(actor))
                : CostDay.spent(readings.day(actor, "day", operation.day()), operation.day(), today(actor), campaign);
        var note = leading.map(said -> operation.note().substring(said.end()).replaceFirst("^\\s*[,，、:：]", ""))
                .orElse(operation.note())
                .strip();
        campaigns.book(new Booking(
                campaign.id(),
                campaigns.nextBooking(actor.workspaceId()),
                day,
                amount,
                CampaignReader.checked("note", note),
                actor.id(),
                clock.instant(),
                false));
        return Reply.privately(card(actor, campaign));
    }

    Reply withdraw(Actor actor, WithdrawCost operation) {
        Permissions.require(actor, Right.CHANGE_CAMPAIGNS);
        var booking = campaigns
                .booking(actor.workspaceId(), operation.booking())
                .filter(known -> !known.withdrawn())
                .orElseThrow(() -> new TooLate("cost.gone"));
        campaigns.book(booking.takenBack());
        return new Reply.Rewritten(
                card(actor, campaigns.find(booking.campaign()).orElseThrow()));
    }

    Reply attach(Actor actor, AttachLead operation) {
        Permissions.require(actor, Right.ADD_LEADS);
        var campaign = finder.find(actor.workspaceId(), operation.campaign());
        var deal = deals.find(actor.workspaceId(), operation.deal());
        campaigns.touch(new Touch(campaign.id(), deal.id(), moment(actor, operation.day()), actor.id()));
        return Reply.privately(cards.attached(actor, campaign, deal));
    }

    /** Noon of the day in the asker's zone; now where no day is named. */
    private Instant moment(Actor actor, String day) {
        if (day.isBlank()) {
            return clock.instant();
        }
        var touched = CostDay.past(readings.day(actor, "day", day), day, today(actor));
        var at = touched.atTime(12, 0).atZone(actor.zone()).toInstant();
        if (at.isAfter(clock.instant()) && touched.isAfter(today(actor))) {
            throw new BadField("day", "touch.future", day);
        }
        return at;
    }

    Reply detach(Actor actor, DetachLead operation) {
        Permissions.require(actor, Right.CHANGE_CAMPAIGNS);
        var campaign = finder.find(actor.workspaceId(), operation.campaign());
        var deal = deals.find(actor.workspaceId(), operation.deal());
        var isNamed = Campaign.key(deal.details().campaign()).equals(Campaign.key(campaign.name()));
        if (!campaigns.detach(campaign.id(), deal.id())) {
            throw new TooLate(isNamed ? "touch.named" : "touch.none", deal.title(), campaign.name());
        }
        return Reply.privately(cards.detached(actor, campaign, deal));
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }

    Form form(Actor actor, FormId id, Values values) {
        return forms.form(actor, id, values);
    }
}
