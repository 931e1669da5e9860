package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tundish.command.Command;
import tundish.command.Commands;
import tundish.command.Option;
import tundish.command.Use;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowHelp;

/** What the bot can do, with examples. */
final class HelpOperations {

    Reply show(Actor actor, ShowHelp operation) {
        return Reply.privately(Commands.ALL.stream()
                .filter(command -> command.name().equals(operation.topic()))
                .findFirst()
                .map(command -> about(actor, command))
                .orElseGet(() -> overview(actor)));
    }

    private static Card overview(Actor actor) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("intro")));
        Commands.ALL.forEach(command -> blocks.add(new Block.Entry(
                line(Span.strong("/" + command.name()), texts.get(command.name() + ".about")),
                List.of(new Button(texts.get("more"), new ShowHelp(command.name()))))));
        blocks.add(Block.buttons(
                Button.primary(texts.get("try.followup"), new OpenForm(FormName.FOLLOW_UP, "")),
                new Button(texts.get("try.lead"), new OpenForm(FormName.LEAD, "")),
                new Button(texts.get("try.funnel"), new ShowFunnel(FunnelView.ALL))));
        return Card.of(texts.get("title"), blocks);
    }

    private static Card about(Actor actor, Command command) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line(command.name() + ".about")));
        blocks.add(Block.items(command.uses().stream()
                .map(use -> line(Span.strong(usage(texts, command, use)), texts.get(use.key(command))))
                .toList()));
        blocks.add(Block.heading(texts.get("examples")));
        blocks.add(Block.items(Stream.of(texts.get(command.name() + ".examples").split("\\s*\\|\\s*"))
                .map(example -> List.of(Span.text(example)))
                .toList()));
        return Card.of("/" + command.name(), blocks);
    }

    /** {@code /deal move <deal> <stage> [reason]}. */
    private static String usage(Texts texts, Command command, Use use) {
        var usage = new StringBuilder("/").append(command.name());
        if (!use.word().en().isEmpty()) {
            usage.append(' ').append(use.word().en());
        }
        use.options().forEach(option -> usage.append(' ').append(placeholder(texts, option)));
        return usage.toString();
    }

    private static String placeholder(Texts texts, Option option) {
        var name = texts.get("option." + option.name());
        return option.required() ? "<" + name + ">" : "[" + name + "]";
    }

    private static List<Span> line(Span head, String text) {
        return List.of(head, Span.text("  " + text));
    }

    private static Texts texts(Actor actor) {
        return Texts.of("commands", actor.language());
    }
}
