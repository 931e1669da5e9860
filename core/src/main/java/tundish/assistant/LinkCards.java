package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.member.Member;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Field.Option;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.workspace.Platform;
import tundish.workspace.Workspace;

/** How linking two platforms reads. */
final class LinkCards {

    private LinkCards() {}

    static Card code(Actor actor, String code) {
        var texts = texts(actor);
        return Card.of(
                texts.get("code"),
                Block.paragraph(texts.line("code.explain", Span.strong("/tundish link " + code))),
                Block.note(texts.line("code.once")));
    }

    static Card problem(Actor actor, String which) {
        var texts = texts(actor);
        return Card.of(
                Card.Tone.WARNING,
                texts.get("problem." + which),
                Block.paragraph(texts.line("problem." + which + ".explain")));
    }

    static Card joined(Actor actor, Workspace workspace, List<Member> strangers) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("joined.explain")));
        if (!strangers.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("strangers")));
        }
        strangers.forEach(stranger -> blocks.add(new Block.Entry(
                List.of(Span.strong(stranger.name())),
                List.of(new Button(
                        texts.get("same"),
                        new OpenForm(
                                FormName.SAME_PERSON, "member:" + stranger.id().number()))))));
        return new Card(Card.Tone.GOOD, texts.get("joined", workspace.name()), blocks);
    }

    static Card same(Actor actor, Member member) {
        var texts = texts(actor);
        return Card.of(
                Card.Tone.GOOD,
                texts.get("same.done", member.name()),
                Block.paragraph(texts.line("same.done.explain", platforms(actor, member))));
    }

    static Card reach(Actor actor, @Nullable Platform platform) {
        var texts = texts(actor);
        return Card.of(
                Card.Tone.GOOD, platform == null ? texts.get("reach.auto") : texts.get("reach", name(texts, platform)));
    }

    static List<Option> platforms(Actor actor) {
        var texts = texts(actor);
        var options = new ArrayList<Option>();
        options.add(new Option("auto", texts.get("reach.option.auto")));
        actor.member()
                .accounts()
                .forEach(
                        account -> options.add(new Option(account.platform().name(), name(texts, account.platform()))));
        return options;
    }

    private static String platforms(Actor actor, Member member) {
        var texts = texts(actor);
        return String.join(
                ", ",
                member.accounts().stream()
                        .map(account -> name(texts, account.platform()))
                        .toList());
    }

    private static String name(Texts texts, Platform platform) {
        return texts.get("platform." + platform);
    }

    private static Texts texts(Actor actor) {
        return Texts.of("link", actor.language());
    }
}
