package tundish.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tundish.book.FunnelBook;
import tundish.calendar.DayCount;
import tundish.deal.Deal;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Stage;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;

/** How funnels and their stages read. */
final class FunnelSetupCards {

    private FunnelSetupCards() {}

    static Card all(Actor actor, List<Funnel> funnels) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        funnels.forEach(funnel -> {
            blocks.add(new Block.Heading(heading(actor, funnel)));
            blocks.add(table(actor, funnel));
            blocks.addAll(buttons(actor, texts, funnel));
        });
        blocks.add(Block.note(texts.line(actor.may(Right.CHANGE_FUNNELS) ? "how" : "who")));
        return Card.of(texts.get("title"), blocks);
    }

    private static String heading(Actor actor, Funnel funnel) {
        return texts(actor).get("heading", funnel.title().in(actor.language()), funnel.name(), funnel.version());
    }

    private static Table table(Actor actor, Funnel funnel) {
        var texts = texts(actor);
        return new Table(
                List.of(
                        new Table.Heading(texts.get("field.stage"), false),
                        new Table.Heading(texts.get("column.key"), false),
                        new Table.Heading(texts.get("field.prefix"), false),
                        new Table.Heading(texts.get("field.limit"), false),
                        new Table.Heading(texts.get("column.probability"), true)),
                funnel.stages().stream().map(stage -> row(actor, stage)).toList());
    }

    private static List<String> row(Actor actor, Stage stage) {
        return List.of(
                stage.name().in(actor.language()),
                stage.id().value(),
                stage.prefix(),
                limit(actor, stage),
                Wording.percent(stage.probability(), actor.language()));
    }

    private static String limit(Actor actor, Stage stage) {
        var limit = stage.limit();
        var texts = texts(actor);
        return limit == null
                ? texts.get("unlimited")
                : texts.count(limit.kind() == DayCount.Kind.WORKING ? "workingDays" : "calendarDays", limit.days());
    }

    private static List<Block> buttons(Actor actor, Texts texts, Funnel funnel) {
        return actor.may(Right.CHANGE_FUNNELS)
                ? List.of(Block.buttons(
                        button(texts, FunnelChange.ADD, funnel),
                        button(texts, FunnelChange.RENAME, funnel),
                        button(texts, FunnelChange.LIMIT, funnel),
                        button(texts, FunnelChange.RETIRE, funnel)))
                : List.of();
    }

    private static Button button(Texts texts, FunnelChange change, Funnel funnel) {
        return new Button(
                texts.get("button." + change.key()),
                new OpenForm(FormName.FUNNELS, "funnels:" + change.key() + ":" + funnel.name()));
    }

    /** @param offered deals of a stage that was split */
    static Card changed(Actor actor, FunnelBook.Outcome outcome, List<Deal> offered) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(heading(actor, outcome.funnel())));
        blocks.add(table(actor, outcome.funnel()));
        if (outcome.moved() > 0) {
            blocks.add(Block.paragraph(Span.text(texts.count("moved", outcome.moved()))));
        }
        if (!offered.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("offer")));
            offered.forEach(deal -> blocks.add(new Block.Entry(
                    List.of(
                            Span.strong(deal.title()),
                            Span.text(" "),
                            Span.muted(deal.reference().value())),
                    List.of(new Button(
                            texts.get("offer.move"),
                            new OpenForm(FormName.MOVE, DealRef.of(deal.id()).text()))))));
        }
        return new Card(Tone.GOOD, texts.get("kept"), blocks);
    }

    static Card versions(Actor actor, Funnel funnel, List<FunnelVersion> versions) {
        var texts = texts(actor);
        var items = versions.stream().map(version -> line(actor, version)).toList();
        var retired = funnel.retired().stream()
                .map(old -> texts.line(
                        "retired",
                        old.stage().name().in(actor.language()),
                        funnel.stageOf(old.into()).name().in(actor.language())))
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Items(items));
        if (!retired.isEmpty()) {
            blocks.add(new Block.Heading(texts.get("retired.title")));
            blocks.add(new Block.Items(retired));
        }
        return Card.of(texts.get("versions", funnel.title().in(actor.language())), blocks);
    }

    private static List<Span> line(Actor actor, FunnelVersion version) {
        var texts = texts(actor);
        var names = version.funnel().stages().stream()
                .map(stage -> stage.name().in(actor.language()))
                .toList();
        var since = version.since().equals(Instant.EPOCH)
                ? texts.get("beginning")
                : Wording.day(version.since(), actor.zone(), actor.language());
        return texts.line(
                "version",
                Span.strong(String.format(Locale.ROOT, "%d", version.funnel().version())),
                since,
                String.join(" → ", names));
    }

    private static Texts texts(Actor actor) {
        return Texts.of("funnels", actor.language());
    }
}
