package tundish.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tundish.imports.Progress;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Texts;
import tundish.operation.Actor;

/** Tells the asker in person how far an import is, in one message that is rewritten, where it takes a while. */
final class SlackProgress implements Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final SlackReplies replies;
    private final Actor actor;
    private final InstantSource clock;
    private Place told;
    private Instant next;

    SlackProgress(SlackReplies replies, Actor actor, Place asker, InstantSource clock) {
        this.replies = replies;
        this.actor = actor;
        this.told = Place.of(asker.team(), asker.user());
        this.clock = clock;
        this.next = clock.instant().plus(BETWEEN);
    }

    /** Whoever cannot be told must not stop the import. */
    @Override
    public void at(long done, long total) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(BETWEEN);
        try {
            told = replies.report(actor, card(done, total), told);
        } catch (Exception failure) {
            Mishaps.record("telling how far an import is", failure);
        }
    }

    private Card card(long done, long total) {
        var texts = Texts.of("slack", actor.language());
        return Card.of(texts.get("importing"), Block.paragraph(texts.line("importing.done", done, total)));
    }
}
