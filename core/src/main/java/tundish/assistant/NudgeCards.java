package tundish.assistant;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.nudge.NudgeKind;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.ClaimDeal;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowHome;

/** How nudges read, before and after somebody answered them. */
final class NudgeCards {

    /** More than these would be a table, and nobody reads a table at eight in the morning. */
    private static final int MOST = 10;

    /** Up to so many deals have all their buttons each. */
    private static final int FEW = 5;

    private final NudgeReasons reasons;
    private final DealBrief brief;
    private final Instead instead;
    private final InstantSource clock;

    NudgeCards(NudgeReasons reasons, DealBrief brief, Instead instead, InstantSource clock) {
        this.reasons = reasons;
        this.brief = brief;
        this.instead = instead;
        this.clock = clock;
    }

    /** @param deals at least one */
    Card card(PostReader reader, List<NudgedDeal> deals) {
        return deals.size() == 1 ? one(reader, deals.getFirst()) : several(reader, deals);
    }

    private Card one(PostReader reader, NudgedDeal nudged) {
        var blocks = new ArrayList<Block>();
        if (nudged.isOpen()) {
            nudged.open().forEach(nudge -> blocks.add(Block.paragraph(reasons.full(reader, nudge, nudged.deal()))));
            instead.sentence(reader, nudged).ifPresent(sentence -> blocks.add(Block.paragraph(sentence)));
            blocks.add(Block.facts(brief.facts(reader, nudged.deal(), told(nudged))));
            blocks.add(new Block.Buttons(buttons(reader, nudged)));
        } else {
            blocks.add(Block.paragraph(reasons.done(reader, nudged.done(), clock.instant())));
        }
        var title = nudged.isOpen()
                ? reasons.title(reader, nudged.open().getFirst(), nudged.deal())
                : reader.texts("nudge").get("title.done", nudged.deal().title());
        return new Card(tone(nudged.isOpen()), title, blocks);
    }

    private static Set<Column> told(NudgedDeal nudged) {
        return nudged.open().stream()
                .map(nudge -> switch (nudge.key().kind()) {
                    case STAGE_TIMEOUT -> Column.STAGE;
                    case NEXT_ACTION_OVERDUE -> Column.NEXT_ACTION;
                    case CLOSE_DATE_PASSED -> Column.EXPECTED_CLOSE;
                    case UNCLAIMED -> Column.OWNER;
                    case SNOOZE_ENDED -> Column.SNOOZE;
                })
                .collect(toSet());
    }

    private Card several(PostReader reader, List<NudgedDeal> deals) {
        var texts = reader.texts("nudge");
        var few = deals.size() <= FEW;
        var blocks = new ArrayList<Block>();
        deals.stream().limit(MOST).forEach(nudged -> blocks.add(entry(reader, nudged, few)));
        if (deals.size() > MOST) {
            blocks.add(Block.note(List.of(Span.text(texts.count("more", deals.size() - MOST)))));
            blocks.add(Block.buttons(new Button(texts.get("button.home"), new ShowHome())));
        }
        return new Card(
                tone(deals.stream().anyMatch(NudgedDeal::isOpen)), texts.count("title.several", deals.size()), blocks);
    }

    private Block entry(PostReader reader, NudgedDeal nudged, boolean few) {
        var deal = nudged.deal();
        var what = nudged.isOpen()
                ? reasons.brief(reader, nudged.open(), deal)
                : reasons.done(reader, nudged.done(), clock.instant());
        var line = reader.texts("nudge")
                .line("entry", Span.strong(deal.title()), Span.muted(instead.brief(reader, nudged)), what);
        var buttons = nudged.isOpen() ? buttons(reader, nudged) : List.<Button>of();
        return new Block.Entry(line, few ? buttons : buttons.stream().limit(2).toList());
    }

    /** The two that matter most come first. */
    private static List<Button> buttons(PostReader reader, NudgedDeal nudged) {
        var texts = reader.texts("nudge");
        var deal = nudged.deal();
        return deal.owner() == null && isUnclaimed(nudged)
                ? List.of(
                        Button.primary(texts.get("button.claim"), new ClaimDeal(DealRef.of(deal.id()))),
                        form(texts, FormName.HAND_OVER, deal))
                : List.of(
                        Button.primary(texts.get("button." + FormName.FOLLOW_UP.key()), open(FormName.FOLLOW_UP, deal)),
                        form(texts, FormName.SNOOZE, deal),
                        form(texts, FormName.MOVE, deal),
                        form(texts, FormName.HAND_OVER, deal));
    }

    private static boolean isUnclaimed(NudgedDeal nudged) {
        return nudged.open().stream().anyMatch(nudge -> nudge.key().kind() == NudgeKind.UNCLAIMED);
    }

    private static Button form(Texts texts, FormName form, Deal deal) {
        return new Button(texts.get("button." + form.key()), open(form, deal));
    }

    private static OpenForm open(FormName form, Deal deal) {
        return new OpenForm(form, DealRef.of(deal.id()).text());
    }

    private static Tone tone(boolean open) {
        return open ? Tone.WARNING : Tone.GOOD;
    }
}
