package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import tundish.access.ApiToken;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.RevokeToken;
import tundish.operation.Operation.ShowTokens;

/** How the tokens of the API read. */
final class TokenCards {

    private final People people;

    TokenCards(People people) {
        this.people = people;
    }

    Card all(Actor actor, List<ApiToken> tokens) {
        var texts = Texts.of("tokens", actor.language());
        var blocks = new ArrayList<Block>();
        if (tokens.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("none")));
        }
        tokens.forEach(token -> blocks.add(new Block.Entry(
                texts.line(
                        "entry",
                        Span.strong(token.name()),
                        token.id(),
                        people.name(actor, token.by()),
                        Span.day(token.since())),
                List.of(new Button(texts.get("button.revoke"), new RevokeToken(token.id()))))));
        blocks.add(Block.note(texts.line("what")));
        blocks.add(Block.buttons(Button.primary(texts.get("button.new"), new OpenForm(FormName.TOKEN, ""))));
        return Card.of(texts.get("title"), blocks);
    }

    /** The one time that the token is shown. */
    Card issued(Actor actor, ApiToken token, String secret) {
        var texts = Texts.of("tokens", actor.language());
        return Card.of(
                Tone.GOOD,
                texts.get("issued", token.name()),
                Block.paragraph(texts.line("secret", Span.strong(secret))),
                Block.note(texts.line("once")),
                Block.buttons(new Button(texts.get("button.all"), new ShowTokens())));
    }
}
