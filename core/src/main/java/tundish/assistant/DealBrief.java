package tundish.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.followup.FollowUps;
import tundish.message.Block.Fact;
import tundish.message.Span;
import tundish.message.Wording;
import tundish.nudge.Deadlines;

/** What one needs to know of a deal to decide what to do about it. */
final class DealBrief {

    private final FollowUps followUps;
    private final NudgeReasons words;
    private final Deadlines deadlines;

    DealBrief(FollowUps followUps, NudgeReasons words, Deadlines deadlines) {
        this.followUps = followUps;
        this.words = words;
        this.deadlines = deadlines;
    }

    /** @param told what the reader has been told already */
    List<Fact> facts(PostReader reader, Deal deal, Set<Column> told) {
        var texts = reader.texts("nudge");
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(heading(Column.REFERENCE, reader), deal.reference().value()));
        if (!told.contains(Column.STAGE)) {
            var days = texts.count("days", deadlines.daysInStage(deal));
            facts.add(new Fact(heading(Column.STAGE, reader), texts.line("stay", words.stageName(reader, deal), days)));
        }
        if (deal.owner() != null && !reader.is(deal.owner()) && !told.contains(Column.OWNER)) {
            facts.add(new Fact(heading(Column.OWNER, reader), words.name(deal.owner())));
        }
        facts.add(new Fact(texts.get("lastContact"), lastContact(reader, deal)));
        if (!told.contains(Column.NEXT_ACTION)) {
            facts.add(new Fact(heading(Column.NEXT_ACTION, reader), nextAction(reader, deal)));
        }
        if (deal.details().amount() != null) {
            facts.add(new Fact(
                    heading(Column.AMOUNT, reader),
                    Wording.amount(deal.details().amount())));
        }
        return facts;
    }

    private List<Span> lastContact(PostReader reader, Deal deal) {
        return lastContact(deal)
                .map(at -> List.of(Span.time(at)))
                .orElseGet(() -> List.of(Span.text(reader.texts("nudge").get("lastContact.none"))));
    }

    private static List<Span> nextAction(PostReader reader, Deal deal) {
        var texts = reader.texts("nudge");
        var next = deal.nextAction();
        return next == null
                ? texts.line("nextAction.none")
                : texts.line("nextAction", next.text(), Promised.by(next, texts.language()));
    }

    private Optional<Instant> lastContact(Deal deal) {
        var lines = followUps.of(deal.id());
        var replaced = new HashSet<FollowUpId>();
        lines.stream().map(FollowUp::replaces).forEach(replaced::add);
        return lines.stream()
                .filter(line -> !line.withdrawn() && !replaced.contains(line.id()))
                .map(FollowUp::at)
                .max(Instant::compareTo);
    }

    private static String heading(Column column, PostReader reader) {
        return column.heading().in(reader.language());
    }
}
