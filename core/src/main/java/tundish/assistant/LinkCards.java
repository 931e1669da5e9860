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
import tundish.operation.Operation.SomebodyNew;
import tundish.workspace.Platform;
import tundish.workspace.Workspace;

/** How linking two platforms reads. */
final class LinkCards {

    private static final int MOST = 10;

    private LinkCards() {}

    static Card code(Actor actor, String code, List<Member> unmatched) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("code.explain", Span.strong("/tundish link " + code))));
        blocks.add(Block.note(texts.line("code.once")));
        addQuestions(blocks, texts, unmatched);
        return Card.of(texts.get("code"), blocks);
    }

    static Card problem(Actor actor, String which) {
        var texts = texts(actor);
        return Card.of(
                Card.Tone.WARNING,
                texts.get("problem." + which),
                Block.paragraph(texts.line("problem." + which + ".explain")));
    }

    static Card joined(Actor actor, Workspace workspace, List<Member> unmatched) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("joined.explain")));
        addQuestions(blocks, texts, unmatched);
        return new Card(Card.Tone.GOOD, texts.get("joined", workspace.name()), blocks);
    }

    /** Who of these may be somebody that the team knows by another account. */
    private static void addQuestions(List<Block> blocks, Texts texts, List<Member> unmatched) {
        if (unmatched.isEmpty()) {
            return;
        }
        blocks.add(Block.paragraph(texts.line("strangers")));
        unmatched.stream().limit(MOST).forEach(member -> blocks.add(question(texts, member)));
        if (unmatched.size() > MOST) {
            blocks.add(Block.note(texts.line("more", unmatched.size() - MOST)));
        }
    }

    private static Block question(Texts texts, Member member) {
        return new Block.Entry(
                List.of(
                        Span.strong(member.name()),
                        Span.text(" "),
                        Span.muted(name(texts, member.accounts().getFirst().platform()))),
                List.of(
                        new Button(
                                texts.get("same"),
                                new OpenForm(
                                        FormName.SAME_PERSON,
                                        "member:" + member.id().number())),
                        new Button(texts.get("new"), new SomebodyNew(member.id()))));
    }

    static Card same(Actor actor, Member member, List<Member> unmatched) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("same.done.explain", platforms(actor, member))));
        addQuestions(blocks, texts, unmatched);
        return new Card(Card.Tone.GOOD, texts.get("same.done", member.name()), blocks);
    }

    static Card somebodyNew(Actor actor, Member member, List<Member> unmatched) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("new.done.explain")));
        addQuestions(blocks, texts, unmatched);
        return new Card(Card.Tone.GOOD, texts.get("new.done", member.name()), blocks);
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
