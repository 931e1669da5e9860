package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.LeadSource;
import tundish.funnel.Funnel;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.ClaimDeal;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;

/** How new leads read. */
final class LeadCards {

    private static final List<Column> SHOWN = List.of(
            Column.REFERENCE,
            Column.CUSTOMER,
            Column.CONTACT,
            Column.CONTACT_DETAILS,
            Column.NEED,
            Column.SOURCE,
            Column.CAMPAIGN,
            Column.AMOUNT,
            Column.EXPECTED_CLOSE,
            Column.REGION,
            Column.INDUSTRY,
            Column.COMPANY_SIZE,
            Column.NEXT_ACTION,
            Column.NEXT_ACTION_DUE);

    private final People people;

    LeadCards(People people) {
        this.people = people;
    }

    Card created(Actor actor, Funnel funnel, Deal lead) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.facts(facts(actor, funnel, lead)));
        if (lead.owner() == null) {
            blocks.add(Block.note(texts.line("unowned")));
        }
        blocks.add(new Block.Buttons(buttons(actor, texts, lead)));
        return new Card(Tone.GOOD, texts.get("created"), blocks);
    }

    private List<Fact> facts(Actor actor, Funnel funnel, Deal lead) {
        var facts = new ArrayList<Fact>();
        DealCards.funnel(actor, funnel).ifPresent(facts::add);
        SHOWN.forEach(column -> {
            var text = Cells.readable(lead, column, actor.zone(), actor.language());
            if (!text.isBlank()) {
                facts.add(new Fact(
                        column.heading().in(actor.language()),
                        column == Column.SOURCE ? LeadSource.shown(text, actor.language()) : text));
            }
        });
        facts.add(new Fact(Column.OWNER.heading().in(actor.language()), List.of(people.name(actor, lead.owner()))));
        return facts;
    }

    private static List<Button> buttons(Actor actor, Texts texts, Deal lead) {
        var buttons = new ArrayList<Button>();
        var ref = DealRef.of(lead.id());
        if (actor.may(Right.CHANGE_OWN_DEALS)) {
            if (lead.owner() == null) {
                buttons.add(Button.primary(texts.get("button.claim"), new ClaimDeal(ref)));
            }
            buttons.add(new Button(texts.get("button.followUp"), new OpenForm(FormName.FOLLOW_UP, ref.text())));
            buttons.add(new Button(texts.get("button.edit"), new OpenForm(FormName.EDIT, ref.text())));
        }
        buttons.add(new Button(texts.get("button.show"), new ShowDeal(ref)));
        return buttons;
    }

    Card claimed(Actor actor, Deal deal) {
        var texts = texts(actor);
        var ref = DealRef.of(deal.id());
        return Card.of(
                Tone.GOOD,
                texts.get("claimed"),
                Block.paragraph(texts.line(
                        "claimed.explain",
                        Span.strong(deal.title()),
                        deal.reference(),
                        people.name(actor, deal.owner()))),
                Block.buttons(
                        Button.primary(texts.get("button.followUp"), new OpenForm(FormName.FOLLOW_UP, ref.text())),
                        new Button(texts.get("button.show"), new ShowDeal(ref))));
    }

    private static Texts texts(Actor actor) {
        return Texts.of("lead", actor.language());
    }
}
