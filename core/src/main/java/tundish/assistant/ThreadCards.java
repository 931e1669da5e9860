package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.LostReason;
import tundish.deal.StageChange;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.ClaimDeal;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;

/** How the thread of a deal reads: its card, and what happens to the deal. */
final class ThreadCards {

    /** How to reach the customer is for those who ask, not for everybody who sees the channel. */
    private static final List<Column> SHOWN =
            List.of(Column.CONTACT, Column.NEED, Column.AMOUNT, Column.EXPECTED_CLOSE);

    private final Members members;
    private final Funnels funnels;

    ThreadCards(Members members, Funnels funnels) {
        this.members = members;
        this.funnels = funnels;
    }

    /** How the thread is called. */
    String name(Deal deal) {
        return deal.reference().value() + " · " + deal.title();
    }

    String stage(PostReader reader, Deal deal, StageId id) {
        return found(deal, id).map(stage -> stage.name().in(reader.language())).orElse(id.value());
    }

    private Optional<Stage> found(Deal deal, StageId id) {
        return funnels.find(deal.id().workspace(), deal.funnel()).flatMap(funnel -> funnel.stage(id));
    }

    /** The deal as it stands. */
    Card card(PostReader reader, Deal deal) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(reader, Column.STAGE, Span.strong(stage(reader, deal, deal.stage()))));
        facts.add(fact(reader, Column.OWNER, Span.text(owner(reader, deal.owner()))));
        SHOWN.forEach(column -> {
            var value = Cells.readable(deal, column, reader.zone(), reader.language());
            if (!value.isEmpty()) {
                facts.add(fact(reader, column, Span.text(value)));
            }
        });
        nextAction(reader, deal, facts);
        lostReason(reader, deal, facts);
        return new Card(tone(deal), name(deal), List.of(Block.facts(facts), buttons(reader, deal)));
    }

    private static Fact fact(PostReader reader, Column column, Span value) {
        return new Fact(column.heading().in(reader.language()), List.of(value));
    }

    private String owner(PostReader reader, @Nullable MemberId owner) {
        return owner == null
                ? reader.texts("thread").get("nobody")
                : members.find(owner).map(member -> member.name()).orElse("?");
    }

    private static void nextAction(PostReader reader, Deal deal, List<Fact> facts) {
        var next = deal.nextAction();
        if (next != null) {
            var line = reader.texts("nudge").line("nextAction", next.text(), Promised.by(next, reader.language()));
            facts.add(new Fact(Column.NEXT_ACTION.heading().in(reader.language()), line));
        }
    }

    private static void lostReason(PostReader reader, Deal deal, List<Fact> facts) {
        var closing = deal.closing();
        if (closing != null && !closing.reason().isEmpty()) {
            var reason = LostReason.of(closing.reason())
                    .map(known -> known.text().in(reader.language()))
                    .orElse(closing.reason());
            facts.add(fact(reader, Column.LOST_REASON, Span.text(reason)));
        }
    }

    private static Tone tone(Deal deal) {
        return deal.closing() != null && deal.closing().outcome() == Closing.Outcome.WON ? Tone.GOOD : Tone.PLAIN;
    }

    private static Block buttons(PostReader reader, Deal deal) {
        var texts = reader.texts("deal");
        var ref = DealRef.of(deal.id());
        var forms = deal.isOpen()
                ? List.of(FormName.MOVE, FormName.WON, FormName.LOST)
                : List.of(tone(deal) == Tone.GOOD ? FormName.REPURCHASE : FormName.REOPEN);
        var buttons = new ArrayList<Button>();
        if (deal.isOpen() && deal.owner() == null) {
            buttons.add(Button.primary(texts.get("button.claim"), new ClaimDeal(ref)));
        }
        if (deal.isOpen()) {
            buttons.add(Button.primary(texts.get("button.followUp"), new OpenForm(FormName.FOLLOW_UP, ref.text())));
        }
        forms.forEach(
                form -> buttons.add(new Button(texts.get("button." + form.key()), new OpenForm(form, ref.text()))));
        buttons.add(new Button(texts.get("button.show"), new ShowDeal(ref)));
        return new Block.Buttons(buttons);
    }

    /** What happened since something was said last. */
    Card news(PostReader reader, Deal deal, Timeline.News news) {
        var texts = reader.texts("thread");
        var move = news.move();
        var tone = move != null && isOf(deal, move, Stage.Kind.WON) ? Tone.GOOD : Tone.PLAIN;
        var title = move == null
                ? texts.get(news.followedUp() ? "followedUp" : news.handedOver() ? "handedOver" : "changed")
                : texts.get(key(deal, move), stage(reader, deal, move.to()));
        return new Card(tone, title, List.of(Block.items(news.lines())));
    }

    private String key(Deal deal, StageChange move) {
        return Stream.of(Stage.Kind.WON, Stage.Kind.LOST)
                .filter(kind -> isOf(deal, move, kind))
                .map(Stage.Kind::name)
                .findFirst()
                .orElseGet(() -> isReopening(deal, move) ? "reopened" : "moved");
    }

    private boolean isReopening(Deal deal, StageChange move) {
        return move.from() != null
                && move.leaving() == null
                && found(deal, move.from())
                        .filter(stage -> !stage.kind().isOpen())
                        .isPresent();
    }

    private boolean isOf(Deal deal, StageChange move, Stage.Kind kind) {
        return found(deal, move.to()).filter(stage -> stage.kind() == kind).isPresent();
    }
}
