package tundish.bot.slack;

import java.time.ZoneOffset;
import java.util.Arrays;
import tundish.bot.parity.Showing;
import tundish.command.Command;
import tundish.command.Use;
import tundish.language.Language;
import tundish.message.Card;
import tundish.message.Field;
import tundish.message.Form;

/** What Slack shows. */
public final class SlackShowing implements Showing {

    private final SlackCards cards = new SlackCards(Language.EN, ZoneOffset.UTC);

    @Override
    public boolean takes(Command command, Use use) {
        return Arrays.stream(SlackManifest.write().split("- command: "))
                .filter(entry -> entry.startsWith("/" + command.name() + "\n"))
                .anyMatch(entry -> entry.contains(use.word().en()));
    }

    @Override
    public boolean asks(Form form) {
        var view = Json.of(new SlackForms(cards).view(form, Place.of("T1", "U1")));
        return form.fields().stream()
                .filter(field -> !(field instanceof Field.Choice choice)
                        || !choice.options().isEmpty())
                .allMatch(field -> view.toString()
                        .contains("\"block_id\":\"" + field.caption().name() + "\""));
    }

    @Override
    public boolean shows(Card card, String words) {
        return Json.of(cards.message(card)).toString().contains(words);
    }

    @Override
    public boolean draws(Card card) {
        return !SlackCards.pictures(card).isEmpty();
    }
}
