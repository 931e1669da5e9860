package tundish.assistant;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealPage;
import tundish.deal.StageTotal;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.ExportDeals;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.Pressable;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowReport;
import tundish.operation.ReportView;

/** How the funnel table reads: counts and money by stage, then the deals. */
final class FunnelCards {

    /** What does not fit in a row of buttons, the filter finds. */
    private static final int MOST_OTHERS = 4;

    private final People people;

    FunnelCards(People people) {
        this.people = people;
    }

    /** @param others the workspace's other funnels */
    Card table(
            Actor actor,
            FunnelView view,
            Funnel funnel,
            List<Funnel> others,
            List<StageTotal> totals,
            InOneCurrency sums,
            DealPage page,
            Instant now) {
        var texts = Texts.of("funnel", actor.language());
        var blocks = new ArrayList<Block>();
        blocks.add(totals(actor, texts, funnel, totals, sums));
        blocks.addAll(sums.notes(actor.language()));
        blocks.add(rows(actor, texts, funnel, page, now));
        blocks.add(Block.note(
                texts.line("shown", first(view), first(view) + page.deals().size() - 1, page.total())));
        blocks.add(new Block.Buttons(buttons(texts, view, page.total())));
        blocks.addAll(toOthers(actor, others));
        return Card.of(title(actor, texts, funnel, view), blocks);
    }

    /** @param begun whether the funnel ever held a deal */
    Card nothing(Actor actor, FunnelView view, Funnel funnel, List<Funnel> others, boolean begun) {
        var texts = Texts.of("funnel", actor.language());
        var whole = view.isWhole();
        var buttons = new ArrayList<Button>();
        if (whole && begun) {
            buttons.add(new Button(
                    texts.get("report"),
                    new ShowReport(ReportView.USUAL.of("all").in(view.funnel()))));
        }
        buttons.addAll(buttons(texts, view, 0));
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line(whole ? begun ? "ended" : "empty" : "nothing")));
        blocks.add(new Block.Buttons(buttons));
        blocks.addAll(toOthers(actor, others));
        return Card.of(title(actor, texts, funnel, view), blocks);
    }

    private static List<Block> toOthers(Actor actor, List<Funnel> others) {
        return others.isEmpty()
                ? List.of()
                : List.of(others(actor.language(), others, each -> new ShowFunnel(FunnelView.ALL.of(each.name()))));
    }

    private static Block totals(Actor actor, Texts texts, Funnel funnel, List<StageTotal> totals, InOneCurrency sums) {
        var rows = new ArrayList<List<String>>();
        totals.stream()
                .sorted(comparingInt(total -> position(funnel, total)))
                .forEach(total -> rows.add(List.of(
                        stage(actor, funnel, total.stage()), Long.toString(total.count()), sums.say(total.amounts()))));
        var count = totals.stream().mapToLong(StageTotal::count).sum();
        if (totals.size() > 1) {
            rows.add(List.of(texts.get("total"), Long.toString(count), sums.total()));
        }
        return new Table(
                List.of(
                        new Table.Heading(Column.STAGE.heading().in(actor.language()), false),
                        new Table.Heading(texts.get("deals"), true),
                        new Table.Heading(Column.AMOUNT.heading().in(actor.language()), true)),
                rows);
    }

    private static int position(Funnel funnel, StageTotal total) {
        return funnel.stages().stream().map(Stage::id).toList().indexOf(total.stage());
    }

    private Block rows(Actor actor, Texts texts, Funnel funnel, DealPage page, Instant now) {
        return new Table(
                List.of(
                        heading(actor, Column.STAGE),
                        heading(actor, Column.REFERENCE),
                        heading(actor, Column.CUSTOMER),
                        heading(actor, Column.OWNER),
                        heading(actor, Column.NEXT_ACTION),
                        heading(actor, Column.EXPECTED_CLOSE),
                        heading(actor, Column.STATUS),
                        new Table.Heading(Column.AMOUNT.heading().in(actor.language()), true)),
                page.deals().stream()
                        .map(deal -> row(actor, texts, funnel, deal, now))
                        .toList());
    }

    private List<String> row(Actor actor, Texts texts, Funnel funnel, Deal deal, Instant now) {
        var status = deal.status(now).text().in(actor.language());
        return List.of(
                stage(actor, funnel, deal.stage()),
                deal.reference().value(),
                deal.title(),
                people.plain(actor, deal.owner()),
                nextAction(actor, texts, deal),
                Cells.readable(deal, Column.EXPECTED_CLOSE, actor.zone(), actor.language()),
                deal.isOverdue(now) ? texts.get("overdue", status) : status,
                Cells.readable(deal, Column.AMOUNT, actor.zone(), actor.language()));
    }

    private static String nextAction(Actor actor, Texts texts, Deal deal) {
        return deal.nextAction() == null
                ? ""
                : texts.get(
                        "nextAction",
                        deal.nextAction().text(),
                        Cells.readable(deal, Column.NEXT_ACTION_DUE, actor.zone(), actor.language()));
    }

    private static List<Button> buttons(Texts texts, FunnelView view, long total) {
        var buttons = new ArrayList<Button>();
        if (view.page() > 0) {
            buttons.add(new Button(texts.get("back"), new ShowFunnel(view.onPage(view.page() - 1))));
        }
        if ((view.page() + 1L) * FunnelOperations.PAGE < total) {
            buttons.add(new Button(texts.get("more"), new ShowFunnel(view.onPage(view.page() + 1))));
        }
        if (!view.overdue()) {
            buttons.add(new Button(
                    texts.get("onlyOverdue"), new ShowFunnel(view.onlyOverdue().onPage(0))));
        }
        if (view.owner().isEmpty()) {
            buttons.add(new Button(
                    texts.get("onlyMine"), new ShowFunnel(view.ownedBy("me").onPage(0))));
        }
        buttons.add(new Button(texts.get("filter"), new OpenForm(FormName.FUNNEL, "")));
        buttons.add(new Button(texts.get("export"), new ExportDeals("xlsx", view)));
        return buttons;
    }

    /** Leads to the same of other funnels. */
    static Block others(Language language, List<Funnel> others, Function<Funnel, Pressable> same) {
        return new Block.Buttons(others.stream()
                .limit(MOST_OTHERS)
                .map(funnel -> new Button(funnel.title().in(language), same.apply(funnel)))
                .toList());
    }

    private static String title(Actor actor, Texts texts, Funnel funnel, FunnelView view) {
        var parts = new ArrayList<String>();
        parts.add(funnel.title().in(actor.language()));
        if (!view.stage().isBlank()) {
            parts.add(Moves.named(funnel, view.stage())
                    .map(stage -> stage.name().in(actor.language()))
                    .orElse(view.stage()));
        }
        if (!view.owner().isBlank()) {
            parts.add(
                    List.of("me", "nobody").contains(view.owner()) ? texts.get("owner." + view.owner()) : view.owner());
        }
        if (view.overdue()) {
            parts.add(texts.get("title.overdue"));
        }
        if (view.dueThisWeek()) {
            parts.add(texts.get("title.dueThisWeek"));
        }
        return String.join(" · ", parts);
    }

    private static int first(FunnelView view) {
        return view.page() * FunnelOperations.PAGE + 1;
    }

    private static Table.Heading heading(Actor actor, Column column) {
        return new Table.Heading(column.heading().in(actor.language()), false);
    }

    private static String stage(Actor actor, Funnel funnel, StageId id) {
        return funnel.stage(id).map(stage -> stage.name().in(actor.language())).orElse(id.value());
    }
}
