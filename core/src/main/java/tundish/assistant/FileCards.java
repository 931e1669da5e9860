package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import tundish.imports.ImportReport;
import tundish.imports.ImportReport.LooksLike;
import tundish.imports.ImportReport.Rejected;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.DraftId;
import tundish.operation.Operation.AnswerDraft;

/** What became of a file, in words. */
final class FileCards {

    private static final int MOST_ROWS = 10;

    private FileCards() {}

    static Card taken(Actor actor, ImportReport report, boolean dryRun) {
        var texts = Texts.of("imports", actor.language());
        var blocks = new ArrayList<Block>();
        blocks.add(counts(texts, report));
        if (!report.rejected().isEmpty()) {
            blocks.add(Block.heading(texts.get("rejected.list")));
            blocks.add(Block.items(report.rejected().stream()
                    .limit(MOST_ROWS)
                    .map(row -> line(texts, row))
                    .toList()));
            more(texts, report.rejectedTotal(), blocks);
        }
        if (!report.alike().isEmpty()) {
            blocks.add(Block.heading(texts.get("duplicates.list")));
            blocks.add(Block.items(report.alike().stream()
                    .limit(MOST_ROWS)
                    .map(row -> line(texts, row))
                    .toList()));
            more(texts, report.duplicates(), blocks);
        }
        if (!report.unused().isEmpty()) {
            blocks.add(Block.note(texts.line("unused", String.join(", ", report.unused()))));
        }
        return new Card(
                report.rejectedTotal() == 0 ? Tone.GOOD : Tone.WARNING, texts.get(dryRun ? "tried" : "taken"), blocks);
    }

    /** After a dry run, with the button that carries it out. */
    static Card tried(Actor actor, ImportReport report, DraftId draft) {
        var texts = Texts.of("imports", actor.language());
        return taken(actor, report, true)
                .and(Block.buttons(Button.primary(texts.get("carryOut"), new AnswerDraft(draft, "dryRun", ""))));
    }

    private static Block counts(Texts texts, ImportReport report) {
        var facts = new ArrayList<>(List.of(
                new Fact(texts.get("created"), Long.toString(report.created())),
                new Fact(texts.get("updated"), Long.toString(report.updated())),
                new Fact(texts.get("unchanged"), Long.toString(report.unchanged())),
                new Fact(texts.get("rejected"), Long.toString(report.rejectedTotal()))));
        if (report.duplicates() > 0) {
            facts.add(new Fact(texts.get("duplicates"), Long.toString(report.duplicates())));
        }
        return Block.facts(facts);
    }

    private static List<Span> line(Texts texts, Rejected row) {
        var reason = texts.get("reason." + row.reason(), row.about().toArray());
        return row.column().isEmpty()
                ? texts.line("rejected.row", row.line(), Span.strong(row.value()), reason)
                : texts.line("rejected.cell", row.line(), row.column(), Span.strong(row.value()), reason);
    }

    private static List<Span> line(Texts texts, LooksLike row) {
        return row.reference().isEmpty()
                ? texts.line("duplicate.inFile", row.line(), Span.strong(row.customer()))
                : texts.line("duplicate", row.line(), Span.strong(row.customer()), row.reference());
    }

    private static void more(Texts texts, long total, List<Block> blocks) {
        if (total > MOST_ROWS) {
            blocks.add(Block.note(texts.line("more", total - MOST_ROWS)));
        }
    }

    static Card handed(Actor actor, long count) {
        var texts = Texts.of("imports", actor.language());
        return Card.of(Tone.GOOD, texts.get("handed"), Block.paragraph(texts.line("handed.count", count)));
    }
}
