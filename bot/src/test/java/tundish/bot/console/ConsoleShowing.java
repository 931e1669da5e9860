package tundish.bot.console;

import java.time.ZoneOffset;
import java.util.Map;
import tundish.assistant.Assistant;
import tundish.bot.parity.Showing;
import tundish.command.Command;
import tundish.command.Use;
import tundish.language.Language;
import tundish.message.Card;
import tundish.message.Field;
import tundish.message.Form;
import tundish.operation.Actor;

/** What the console shows. */
public final class ConsoleShowing implements Showing {

    private final ConsoleCards cards = new ConsoleCards(ZoneOffset.UTC, Language.EN);
    private final Completion completion;

    public ConsoleShowing(Assistant assistant, Actor actor) {
        completion = new Completion(assistant, actor);
    }

    @Override
    public boolean takes(Command command, Use use) {
        var begun = "/" + command.name()
                + (use.word().en().isEmpty() ? "" : " " + use.word().en());
        return completion.of(begun).stream().anyMatch(choice -> choice.insert().startsWith(begun));
    }

    @Override
    public boolean asks(Form form) {
        var html = new ConsoleForms(ZoneOffset.UTC, Language.EN).render(form, Map.of());
        return form.fields().stream()
                .filter(field -> !(field instanceof Field.Choice choice)
                        || !choice.options().isEmpty())
                .allMatch(field -> html.contains("name=\"" + field.caption().name() + "\""));
    }

    @Override
    public boolean shows(Card card, String words) {
        return cards.render(card, 1, "picture.png").contains(words);
    }

    @Override
    public boolean draws(Card card) {
        return cards.render(card, 1, "picture.png").contains("<img");
    }
}
