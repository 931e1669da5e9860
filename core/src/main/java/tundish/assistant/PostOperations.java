package tundish.assistant;

import java.time.InstantSource;
import tundish.chat.Letters;
import tundish.member.Right;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.Operation.RetryPost;
import tundish.operation.Refusal.TooLate;

/** What could not be delivered. */
final class PostOperations {

    private final Letters letters;
    private final PostCards cards;
    private final InstantSource clock;

    PostOperations(Letters letters, PostCards cards, InstantSource clock) {
        this.letters = letters;
        this.cards = cards;
        this.clock = clock;
    }

    Reply undelivered(Actor actor) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        return Reply.privately(list(actor));
    }

    /** The message leaves again, and the list goes on without it. */
    Reply retry(Actor actor, RetryPost operation) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        if (!letters.retry(actor.workspaceId(), operation.post(), clock.instant())) {
            throw new TooLate("post.gone");
        }
        return new Reply.Rewritten(list(actor));
    }

    private Card list(Actor actor) {
        var dead = letters.undelivered(actor.workspaceId(), PostCards.MOST);
        var count = letters.count(actor.workspaceId()).undeliverable();
        return cards.undelivered(PostReader.of(actor.member()), dead, count);
    }
}
