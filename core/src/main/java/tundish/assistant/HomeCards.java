package tundish.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tundish.assistant.HomeOperations.Holding;
import tundish.assistant.HomeOperations.Home;
import tundish.assistant.HomeOperations.Team;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.StageTotal;
import tundish.funnel.Funnel;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowFunnel;

/** How a person's own page reads. */
final class HomeCards {

    /** So many entries under each heading. */
    private static final int MOST = 6;

    private final NudgeReasons reasons;
    private final InstantSource clock;

    HomeCards(NudgeReasons reasons, InstantSource clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    Card home(PostReader reader, Home home) {
        var texts = reader.texts("home");
        var blocks = new ArrayList<Block>();
        addPromises(blocks, reader, home.promises());
        addNudged(blocks, reader, home.nudged());
        addHoldings(blocks, reader, home.holdings());
        if (home.team() != null) {
            addTeam(blocks, texts, home.team());
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("empty")));
        }
        blocks.add(Block.buttons(
                Button.primary(texts.get("button.followup"), new OpenForm(FormName.FOLLOW_UP, "")),
                new Button(texts.get("button.lead"), new OpenForm(FormName.LEAD, "")),
                new Button(texts.get("button.mine"), new ShowFunnel(FunnelView.ALL.ownedBy("me")))));
        return Card.of(texts.get("title"), blocks);
    }

    private void addPromises(List<Block> blocks, PostReader reader, List<Deal> promises) {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, reader.zone())
                .plusDays(1)
                .atStartOfDay(reader.zone())
                .toInstant();
        addDue(blocks, reader, "overdue", promises, due -> !due.isAfter(now));
        addDue(blocks, reader, "today", promises, due -> due.isAfter(now) && due.isBefore(tomorrow));
        addDue(blocks, reader, "week", promises, due -> !due.isBefore(tomorrow));
    }

    private static void addDue(
            List<Block> blocks, PostReader reader, String key, List<Deal> promises, Predicate<Instant> when) {
        var due = promises.stream()
                .filter(deal -> when.test(HomeOperations.due(deal)))
                .toList();
        addEntries(
                blocks,
                reader.texts("home"),
                key,
                due.stream().map(deal -> promise(reader, deal)).toList());
    }

    private static Block promise(PostReader reader, Deal deal) {
        var texts = reader.texts("home");
        var next = Optional.ofNullable(deal.nextAction()).orElseThrow();
        return new Block.Entry(
                texts.line("promise", Span.strong(deal.title()), next.text(), Promised.by(next, texts.language())),
                List.of(
                        Button.primary(texts.get("button.followup"), about(FormName.FOLLOW_UP, deal)),
                        new Button(texts.get("button.show"), new ShowDeal(DealRef.of(deal.id())))));
    }

    private void addNudged(List<Block> blocks, PostReader reader, List<NudgedDeal> nudged) {
        addEntries(
                blocks,
                reader.texts("home"),
                "nudged",
                nudged.stream().map(each -> nudge(reader, each)).toList());
    }

    private Block nudge(PostReader reader, NudgedDeal nudged) {
        var texts = reader.texts("home");
        var deal = nudged.deal();
        return new Block.Entry(
                texts.line("nudge", Span.strong(deal.title()), reasons.brief(reader, nudged.open(), deal)),
                List.of(
                        Button.primary(texts.get("button.followup"), about(FormName.FOLLOW_UP, deal)),
                        new Button(texts.get("button.snooze"), about(FormName.SNOOZE, deal))));
    }

    private static void addEntries(List<Block> blocks, Texts texts, String key, List<Block> entries) {
        if (!entries.isEmpty()) {
            blocks.add(Block.heading(texts.get(key)));
            entries.stream().limit(MOST).forEach(blocks::add);
        }
        if (entries.size() > MOST) {
            blocks.add(Block.note(List.of(Span.text(texts.count("more", entries.size() - MOST)))));
        }
    }

    /** A funnel is named where there is more than one. */
    private static void addHoldings(List<Block> blocks, PostReader reader, List<Holding> holdings) {
        var texts = reader.texts("home");
        holdings.forEach(holding -> {
            var funnel = holding.funnel().title().in(reader.language());
            blocks.add(Block.heading(holdings.size() == 1 ? texts.get("deals") : texts.get("deals.of", funnel)));
            blocks.add(totals(reader, texts, holding));
            blocks.addAll(holding.sums().notes(reader.language()));
        });
    }

    private static Block totals(PostReader reader, Texts texts, Holding holding) {
        return new Table(
                List.of(
                        new Table.Heading(Column.STAGE.heading().in(reader.language()), false),
                        new Table.Heading(texts.get("deals.count"), true),
                        new Table.Heading(Column.AMOUNT.heading().in(reader.language()), true)),
                holding.totals().stream()
                        .sorted(Comparator.comparingInt(total -> position(holding.funnel(), total)))
                        .map(total -> row(reader, holding, total))
                        .toList());
    }

    private static int position(Funnel funnel, StageTotal total) {
        return funnel.stage(total.stage()).map(funnel.stages()::indexOf).orElse(Integer.MAX_VALUE);
    }

    private static List<String> row(PostReader reader, Holding holding, StageTotal total) {
        var stage = holding.funnel()
                .stage(total.stage())
                .map(each -> each.name().in(reader.language()))
                .orElse(total.stage().value());
        return List.of(stage, Long.toString(total.count()), holding.sums().say(total.amounts()));
    }

    private static void addTeam(List<Block> blocks, Texts texts, Team team) {
        blocks.add(Block.heading(texts.get("team")));
        blocks.add(Block.items(List.of(
                texts.line("team.stalled", team.stalled()),
                texts.line("team.overdue", team.overdue()),
                texts.line("team.unowned", team.unowned()))));
        blocks.add(Block.buttons(
                new Button(texts.get("button.overdue"), new ShowFunnel(FunnelView.ALL.onlyOverdue())),
                new Button(texts.get("button.unowned"), new ShowFunnel(FunnelView.ALL.ownedBy("nobody")))));
    }

    private static OpenForm about(FormName form, Deal deal) {
        return new OpenForm(form, DealRef.of(deal.id()).text());
    }
}
