package tundish.bot.discord;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tundish.bot.parity.Showing;
import tundish.command.Command;
import tundish.command.Use;
import tundish.language.Language;
import tundish.message.Card;
import tundish.message.Field;
import tundish.message.Form;
import tundish.operation.Actor;

/** What Discord shows. */
public final class DiscordShowing implements Showing {

    private final DiscordCards cards = new DiscordCards(Language.EN, ZoneOffset.UTC);
    private final DiscordForms forms;

    public DiscordShowing(Actor actor) {
        forms = new DiscordForms(actor, _ -> List.of());
    }

    @Override
    public boolean takes(Command command, Use use) {
        return DiscordCommands.all().stream()
                .filter(data -> data.getName().equals(command.name()))
                .map(data -> data.toData().toString())
                .anyMatch(data -> use.word().en().isEmpty()
                        || data.contains("\"name\":\"" + use.word().en() + "\""));
    }

    @Override
    public boolean asks(Form form) {
        return form.fields().stream().filter(DiscordForms::canBeShown).allMatch(field -> asks(form, field));
    }

    private boolean asks(Form form, Field field) {
        var alone = new Form(form.id(), form.title(), form.submit(), form.notice(), List.of(field));
        return DiscordJson.of(forms.modal(alone, Map.of()))
                .toString()
                .contains("\"custom_id\":\"" + field.caption().name());
    }

    @Override
    public boolean shows(Card card, String words) {
        return DiscordJson.of(cards.message(card)).toString().contains(words);
    }

    @Override
    public boolean draws(Card card) {
        return !cards.message(card).getAllDistinctFiles().isEmpty();
    }
}
