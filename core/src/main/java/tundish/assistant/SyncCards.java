package tundish.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.language.Language;
import tundish.member.MemberId;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.ItemCard;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.SettleItem;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowSync;
import tundish.sync.Item;
import tundish.sync.Week;

/** How news about the weekly meeting's notes reads. */
final class SyncCards {

    private final People people;

    SyncCards(People people) {
        this.people = people;
    }

    /** What somebody heard is noted. */
    Card heard(Actor actor, String text, @Nullable Deal about, Instant now) {
        var texts = texts(actor.language());
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("quote", text)));
        if (about != null) {
            blocks.add(
                    Block.facts(List.of(new Fact(texts.get("field.deal"), about.title() + " · " + about.reference()))));
        }
        blocks.add(Block.note(heardNote(actor, texts, now)));
        blocks.add(about == null ? Block.buttons(week(texts)) : Block.buttons(show(texts, about), week(texts)));
        return Card.of(texts.get("heard.title"), blocks);
    }

    private static List<Span> heardNote(Actor actor, Texts texts, Instant now) {
        var settings = actor.settings();
        return settings.meeting().held() && settings.teamChannel() != null
                ? texts.line("heard.next", Span.time(Week.nextMeeting(now, settings)))
                : texts.line("heard");
    }

    /** What was understood of a decision, with ways to mend it. */
    Card decided(Actor actor, Item item) {
        var texts = texts(actor.language());
        var edit = new Button(texts.get("button.edit"), new OpenForm(FormName.DECIDE, "item:" + item.number()));
        var drop = new Button(texts.get("button.drop"), new SettleItem(item.number(), false, ItemCard.ITEM));
        var figure = new Button(
                texts.get("button.figure"), new OpenForm(FormName.DECIDE, "item:" + item.number() + ":figure"));
        var aim = item.aim();
        var facts = new ArrayList<Fact>();
        if (item.owner() != null) {
            facts.add(new Fact(texts.get("field.owner"), name(actor.language(), item.owner())));
            facts.add(new Fact(texts.get("field.due"), due(texts, actor.language(), item)));
        }
        if (aim != null) {
            facts.add(new Fact(texts.get("fact.aim"), new GaugeWords(actor.language()).said(aim)));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(Span.strong(item.text())));
        if (!facts.isEmpty()) {
            blocks.add(Block.facts(facts));
        }
        blocks.add(Block.note(texts.line(item.owner() == null ? "decided.note" : "item.note")));
        var buttons = new ArrayList<Button>();
        if (item.owner() != null) {
            buttons.add(Button.primary(texts.get("button.done"), new SettleItem(item.number(), true, ItemCard.ITEM)));
        }
        buttons.add(edit);
        if (aim == null) {
            buttons.add(figure);
        }
        buttons.add(drop);
        blocks.add(new Block.Buttons(buttons));
        return Card.of(texts.get(item.owner() == null ? "decided.title" : "item.title"), blocks);
    }

    private static String due(Texts texts, Language language, Item item) {
        return item.due() == null ? texts.get("due.none") : Wording.day(item.due(), language);
    }

    Card settled(Actor actor, Item item) {
        return settled(actor.language(), item);
    }

    /** What became of an item, and who said so. */
    Card settled(Language language, Item item) {
        var texts = texts(language);
        var key = item.isAction() ? "settled." + item.state() : "settled.decision";
        var who = Span.strong(name(language, item.settledBy()));
        return Card.of(
                item.state() == Item.State.DONE ? Tone.GOOD : Tone.PLAIN,
                texts.get(key + ".title"),
                Block.paragraph(texts.line(key, item.text(), who)));
    }

    /** “Done” or “dropped”. */
    String state(Actor actor, Item item) {
        return texts(actor.language()).get("state." + item.state());
    }

    String name(Language language, @Nullable MemberId member) {
        return people.plain(language, member);
    }

    private static Button week(Texts texts) {
        return new Button(texts.get("button.week"), new ShowSync());
    }

    private static Button show(Texts texts, Deal deal) {
        return new Button(texts.get("button.show"), new ShowDeal(DealRef.of(deal.id())));
    }

    private static Texts texts(Language language) {
        return Texts.of("sync", language);
    }
}
