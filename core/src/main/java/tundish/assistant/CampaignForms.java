package tundish.assistant;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.Credit;
import tundish.command.Values;
import tundish.member.Right;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Refusal.BadField;

/** What is filled in about campaigns. */
final class CampaignForms {

    private static final String NAMED = "name:";

    private final FormDesk desk;
    private final CampaignFinder finder;
    private final People people;

    CampaignForms(FormDesk desk, CampaignFinder finder, People people) {
        this.desk = desk;
        this.finder = finder;
        this.people = people;
    }

    Form form(Actor actor, FormId id, Values values) {
        return switch (id.form()) {
            case CAMPAIGN -> campaign(actor, id, values);
            case CAMPAIGN_EDIT -> edit(actor, id, values);
            case CAMPAIGN_COST -> cost(actor, id, values);
            case CAMPAIGN_ATTACH, CAMPAIGN_DETACH -> attach(actor, id, values);
            case CAMPAIGN_SHOW -> sheet(actor, id, values).form(List.of(search(actor, id, values)));
            case CAMPAIGN_REPORT -> report(actor, id, values);
            default -> throw new IllegalArgumentException("no form about a campaign: " + id.form());
        };
    }

    private FormSheet sheet(Actor actor, FormId id, Values values) {
        return desk.sheet("campaign", actor, id, values);
    }

    private Form campaign(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.CHANGE_CAMPAIGNS);
        var named = id.subject().startsWith(NAMED) && !values.has("name")
                ? values.with("name", id.subject().substring(NAMED.length()))
                : values;
        return sheet(actor, id, named).form(fields(sheet(actor, id, named), null));
    }

    private Form edit(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.CHANGE_CAMPAIGNS);
        var about = about(actor, id, values);
        var seen = about.map(campaign -> new FormId(
                        id.form(), CampaignFinder.ref(campaign), id.seen() < 0 ? campaign.version() : id.seen()))
                .orElse(id);
        var sheet = sheet(actor, seen, values);
        return about.isEmpty()
                ? sheet.form(List.of(search(actor, id, values)))
                : sheet.form(fields(sheet, about.get()));
    }

    private List<Field> fields(FormSheet sheet, @Nullable Campaign held) {
        return List.of(
                sheet.text("name", held == null ? "" : held.name(), true, false),
                sheet.text("channel", held == null ? "" : held.channel(), false, false),
                sheet.search("owner", Subject.MEMBERS, false, owner(sheet.actor(), held)),
                sheet.text("start", held == null ? "" : text(held.start()), false, false),
                sheet.text("end", held == null ? "" : text(held.end()), false, false),
                sheet.text("budget", held == null ? "" : budget(held), false, false),
                sheet.text("target", held == null ? "" : text(held.targetLeads()), false, false));
    }

    private @Nullable Option owner(Actor actor, @Nullable Campaign held) {
        var owner = held == null ? null : held.owner();
        return owner == null ? null : new Option("member:" + owner.number(), people.plain(actor, owner));
    }

    private static String budget(Campaign held) {
        var budget = held.budget();
        return budget == null ? "" : budget.currency() + " " + budget.value().toPlainString();
    }

    private static String text(@Nullable Object held) {
        return held == null ? "" : held.toString();
    }

    private Form cost(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.CHANGE_CAMPAIGNS);
        var sheet = sheet(actor, id, values);
        return sheet.form(List.of(
                search(actor, id, values),
                sheet.text("amount", true, false),
                sheet.date("day", false),
                sheet.text("note", false, false)));
    }

    private Form attach(Actor actor, FormId id, Values values) {
        var sheet = sheet(actor, id, values);
        return id.form() == FormName.CAMPAIGN_DETACH
                ? sheet.form(List.of(search(actor, id, values), sheet.deal()))
                : sheet.form(List.of(search(actor, id, values), sheet.deal(), sheet.date("day", false)));
    }

    private Form report(Actor actor, FormId id, Values values) {
        var sheet = sheet(actor, id, ReportSubject.chosen(id, values, List.of("by", "credit", "period")));
        return sheet.form(List.of(
                sheet.choice(
                        "by",
                        Arrays.stream(By.values())
                                .map(by -> new Option(
                                        by.name().toLowerCase(Locale.ROOT),
                                        sheet.texts().get("by." + by)))
                                .toList(),
                        "campaign",
                        true),
                sheet.choice(
                        "credit",
                        Arrays.stream(Credit.values())
                                .map(credit ->
                                        new Option(credit.key(), sheet.texts().get("credit." + credit)))
                                .toList(),
                        "first",
                        true),
                sheet.text("period", false, false)));
    }

    private Field search(Actor actor, FormId id, Values values) {
        var sheet = sheet(actor, id, values);
        return new Field.Search(
                sheet.caption("campaign", true),
                Subject.CAMPAIGNS,
                about(actor, id, values)
                        .map(campaign -> new Option(CampaignFinder.ref(campaign), campaign.name()))
                        .orElse(null));
    }

    private Optional<Campaign> about(Actor actor, FormId id, Values values) {
        var text = values.has("campaign") ? values.text("campaign") : id.subject();
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(finder.find(actor.workspaceId(), text));
        } catch (BadField unknown) {
            return Optional.empty();
        }
    }
}
