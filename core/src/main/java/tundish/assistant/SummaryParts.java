package tundish.assistant;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tundish.assistant.SummaryCards.Reader;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.deal.LostReason;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Operation.ItemCard;
import tundish.operation.Operation.SettleItem;
import tundish.sync.Feedback;
import tundish.sync.Item;
import tundish.sync.WeeklySummary;
import tundish.sync.WeeklySummary.Source;

/** The parts of a weekly summary below its gist. A part without anything in it is left out; long ones are cut. */
final class SummaryParts {

    private static final int SHOWN = WeeklySummary.LISTED;

    private final People people;
    private final Deals deals;

    SummaryParts(People people, Deals deals) {
        this.people = people;
        this.deals = deals;
    }

    List<Block> all(Reader reader, WeeklySummary summary) {
        var blocks = new ArrayList<Block>();
        leads(reader, summary.newLeads(), blocks);
        lines(reader, "won", summary.won().count(), summary.won().deals(), deal -> worth(reader, deal), blocks);
        lines(reader, "lost", summary.lost().count(), summary.lost().deals(), deal -> lost(reader, deal), blocks);
        var stalled = summary.stalled();
        lines(reader, "stalled", stalled.total(), stalled.deals(), deal -> stalled(reader, summary, deal), blocks);
        var overdue = summary.overdue();
        lines(reader, "overdue", overdue.total(), overdue.deals(), deal -> overdue(reader, deal), blocks);
        var closing = summary.closing();
        lines(reader, "closing", closing.total(), closing.deals(), deal -> closing(reader, deal), blocks);
        followUps(reader, summary, blocks);
        notes(reader, summary, blocks);
        actions(reader, summary, blocks);
        return blocks;
    }

    /** What was heard, the newest first, and what was decided. */
    private void notes(Reader reader, WeeklySummary summary, List<Block> blocks) {
        var heard = summary.feedback().reversed();
        lines(reader, "heard", heard.size(), heard, each -> heard(reader, each), blocks);
        var decisions = summary.items().stream()
                .filter(item -> !item.isAction() && item.state() == Item.State.DONE)
                .toList();
        lines(reader, "decided", decisions.size(), decisions, item -> List.of(Span.text(item.text())), blocks);
    }

    private void leads(Reader reader, List<Source> sources, List<Block> blocks) {
        var soFarNone = reader.on() == ItemCard.WEEK && sources.stream().allMatch(source -> source.leads() == 0);
        if (sources.isEmpty() || soFarNone) {
            return;
        }
        var texts = reader.texts();
        var weekly = Texts.of("weekly", reader.language());
        blocks.add(Block.heading(texts.get("part.leads")));
        blocks.add(new Table(
                List.of(
                        new Table.Heading(texts.get("leads.source"), false),
                        new Table.Heading(texts.get("leads.now"), true),
                        new Table.Heading(texts.get("leads.before"), true),
                        new Table.Heading(weekly.get("leads.qualified"), true)),
                sources.stream()
                        .limit(SHOWN)
                        .map(source -> List.of(
                                source.source().isEmpty() ? texts.get("leads.unknown") : source.source(),
                                Long.toString(source.leads()),
                                Long.toString(source.before()),
                                weekly.get(
                                        "qualified",
                                        source.qualified().reached(),
                                        source.qualified().of())))
                        .toList()));
        more(reader, sources.size(), blocks);
    }

    private <T> void lines(
            Reader reader, String part, long count, List<T> all, Function<T, List<Span>> line, List<Block> blocks) {
        if (count > 0) {
            blocks.add(Block.heading(reader.texts().get("part." + part)));
            blocks.add(Block.items(all.stream().limit(SHOWN).map(line).toList()));
            more(reader, count, blocks);
        }
    }

    private static void more(Reader reader, long count, List<Block> blocks) {
        if (count > SHOWN) {
            blocks.add(Block.note(reader.texts().line("more", count - SHOWN)));
        }
    }

    private List<Span> worth(Reader reader, Deal deal) {
        var amount = deal.details().amount();
        return amount == null
                ? reader.texts().line("deal", title(deal), owner(reader, deal))
                : reader.texts().line("deal.worth", title(deal), Wording.amount(amount), owner(reader, deal));
    }

    private List<Span> lost(Reader reader, Deal deal) {
        var reason = reason(reader, Objects.requireNonNull(deal.closing()));
        return reason.isEmpty() ? worth(reader, deal) : reader.texts().line("lost", worth(reader, deal), reason);
    }

    private static String reason(Reader reader, Closing closing) {
        return LostReason.of(closing.reason())
                .map(known -> known.text().in(reader.language()))
                .orElse(closing.reason());
    }

    private List<Span> stalled(Reader reader, WeeklySummary summary, Deal deal) {
        var texts = reader.texts();
        var days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(deal.stay().entered(), reader.zone()),
                LocalDate.ofInstant(summary.week().asOf(), reader.zone()));
        var stage = summary.funnel().stream()
                .filter(week -> week.stage().id().equals(deal.stage()))
                .map(week -> week.stage().name().in(reader.language()))
                .findFirst()
                .orElse(deal.stage().value());
        return texts.line("stalled", title(deal), texts.count("days", days), stage, owner(reader, deal));
    }

    private List<Span> overdue(Reader reader, Deal deal) {
        var next = Objects.requireNonNull(deal.nextAction());
        var day = next.timed() ? reader.day(next.due()) : reader.day(next.day());
        return reader.texts().line("overdue", title(deal), next.text(), day, owner(reader, deal));
    }

    private List<Span> closing(Reader reader, Deal deal) {
        var day = reader.day(Objects.requireNonNull(deal.details().expectedClose()));
        return reader.texts().line("closing", worth(reader, deal), day);
    }

    private void followUps(Reader reader, WeeklySummary summary, List<Block> blocks) {
        if (!summary.followUps().isEmpty()) {
            var texts = reader.texts();
            blocks.add(Block.heading(texts.get("part.followUps")));
            blocks.add(Block.paragraph(Span.text(summary.followUps().stream()
                    .map(effort -> texts.get("effort", effort.member().name(), effort.followUps()))
                    .collect(joining(texts.get("comma"))))));
        }
    }

    private List<Span> heard(Reader reader, Feedback heard) {
        var about = heard.deal() == null ? null : deals.find(heard.deal()).orElse(null);
        var who = people.plain(reader.language(), heard.by());
        return about == null
                ? reader.texts().line("heard.by", heard.text(), who)
                : reader.texts().line("heard.about", heard.text(), who, title(about));
    }

    /** What is open, the late ones first, then how the others ended. */
    private void actions(Reader reader, WeeklySummary summary, List<Block> blocks) {
        var actions = summary.items().stream().filter(Item::isAction).toList();
        if (!actions.isEmpty()) {
            blocks.add(Block.heading(reader.texts().get("part.actions")));
            open(reader, actions, summary.week().today(), blocks);
            ended(reader, actions, blocks);
        }
    }

    private void open(Reader reader, List<Item> actions, LocalDate today, List<Block> blocks) {
        var open = actions.stream()
                .filter(Item::isOpen)
                .sorted(comparing((Item item) -> !item.isOverdue(today)))
                .toList();
        open.stream().limit(SHOWN).forEach(item -> blocks.add(open(reader, item, today)));
        more(reader, open.size(), blocks);
    }

    private void ended(Reader reader, List<Item> actions, List<Block> blocks) {
        var ended = actions.stream()
                .filter(item -> !item.isOpen())
                .sorted(comparing(Item::state))
                .toList();
        if (!ended.isEmpty()) {
            blocks.add(Block.items(ended.stream()
                    .limit(SHOWN)
                    .map(item -> reader.texts().line("action." + item.state(), action(reader, item, null)))
                    .toList()));
            more(reader, ended.size(), blocks);
        }
    }

    private Block open(Reader reader, Item item, LocalDate today) {
        var texts = reader.texts();
        var line = action(reader, item, item.due());
        var buttons = new ArrayList<Button>();
        if (reader.settles().test(item)) {
            buttons.add(new Button(texts.get("button.done"), new SettleItem(item.number(), true, reader.on())));
        }
        if (reader.settles().test(item) && reader.on() == ItemCard.WEEK) {
            buttons.add(new Button(texts.get("button.drop"), new SettleItem(item.number(), false, reader.on())));
        }
        return new Block.Entry(item.isOverdue(today) ? texts.line("action.LATE", line) : line, buttons);
    }

    /** The owner's name is left out where the text says it already. */
    private List<Span> action(Reader reader, Item item, @Nullable LocalDate due) {
        var texts = reader.texts();
        var owner = people.plain(reader.language(), item.owner());
        var said = item.text().contains(owner);
        if (due == null) {
            return said ? List.of(Span.text(item.text())) : texts.line("action.owner", item.text(), owner);
        }
        return said
                ? texts.line("action.due", item.text(), reader.day(due))
                : texts.line("action.ownerDue", item.text(), owner, reader.day(due));
    }

    private static Span title(Deal deal) {
        return Span.strong(deal.title());
    }

    private String owner(Reader reader, Deal deal) {
        return people.plain(reader.language(), deal.owner());
    }
}
